import { states } from '../indicators/assessment.ts'
import type { EditionData, VerdictRow } from './edition-data.ts'
import { count, type KeyFigure, type Named, share, units } from './key-figure.ts'
import { basisLabels, kindLabels, stateLabels } from './tables/labels.ts'

/** How many verdicts of some there are in each state, and with a target at all. */
const verdictCounts = ({ code, zh, en }: Named, verdicts: readonly VerdictRow[]): KeyFigure[] => {
  const withTarget = verdicts.filter(({ state }) => state !== 'no_target')
  const achieved = verdicts.filter(({ state }) => state === 'achieved').length
  return [
    count(
      `${code}.with_target`,
      [`${zh}设有目标`, `${en}, with a target`],
      withTarget.length,
      units.indicators,
    ),
    ...states.map((state) =>
      count(
        `${code}.${state}`,
        [`${zh}${stateLabels[state].zh}`, `${en}, ${stateLabels[state].en.toLowerCase()}`],
        verdicts.filter((one) => one.state === state).length,
        units.indicators,
      ),
    ),
    share(
      `${code}.achieved_share`,
      [`${zh}达标占比`, `${en}, share achieved`],
      withTarget.length === 0 ? null : achieved / withTarget.length,
    ),
  ]
}

/** Verdicts by year, and in each year by kind and by group. */
export const verdictFigures = (data: EditionData): KeyFigure[] => {
  const indicators = new Map(data.indicators.map((one) => [one.code, one]))
  return data.plan.targetYears.flatMap((year) => {
    const ofYear = data.verdicts.filter((one) => one.year === year)
    const basis = basisLabels[ofYear[0]?.basis ?? 'verdict']
    const named = {
      code: `verdicts.${year}`,
      zh: `${year}年目标${basis.zh}`,
      en: `${year} targets`,
    }
    const only = (wanted: (code: string) => boolean) =>
      ofYear.filter(({ indicator }) => wanted(indicator))
    return [
      ...verdictCounts(named, ofYear),
      ...(['binding', 'expected'] as const).flatMap((kind) =>
        verdictCounts(
          {
            code: `${named.code}.${kind}`,
            zh: `${named.zh}（${kindLabels[kind].zh}）`,
            en: `${named.en}, ${kindLabels[kind].en.toLowerCase()}`,
          },
          only((code) => indicators.get(code)?.kind === kind),
        ),
      ),
      ...data.groups.flatMap((group) =>
        verdictCounts(
          {
            code: `${named.code}.${group.code}`,
            zh: `${named.zh}（${group.name}）`,
            en: `${named.en}, ${group.nameEn}`,
          },
          only((code) => indicators.get(code)?.group === group.code),
        ),
      ),
    ]
  })
}

/** Indicators and their published values. */
export const indicatorFigures = (data: EditionData): KeyFigure[] => {
  const { indicators, groups, observations, period } = data
  const ofKind = (kind: 'binding' | 'expected') =>
    indicators.filter((one) => one.kind === kind).length
  const reported = observations.filter((one) => one.period === period)
  return [
    count('indicators.total', ['指标', 'Indicators'], indicators.length, units.indicators),
    count(
      'indicators.binding',
      ['约束性指标', 'Binding indicators'],
      ofKind('binding'),
      units.indicators,
    ),
    count(
      'indicators.expected',
      ['预期性指标', 'Expected indicators'],
      ofKind('expected'),
      units.indicators,
    ),
    count(
      'indicators.reported',
      ['本期有核定值的指标', 'Indicators with a value of the period'],
      reported.length,
      units.indicators,
    ),
    count('indicators.groups', ['指标分组', 'Groups of indicators'], groups.length, units.items),
    ...groups.map((group) =>
      count(
        `indicators.${group.code}`,
        [`${group.name}数`, `Indicators, ${group.nameEn}`],
        indicators.filter((one) => one.group === group.code).length,
        units.indicators,
      ),
    ),
    count('observations.total', ['核定值', 'Observations'], observations.length, units.items),
    count(
      'periods.published',
      ['已发布填报期', 'Published periods'],
      data.periods.length,
      units.periods,
    ),
  ]
}
