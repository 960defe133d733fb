import { fenToWanyuan } from '../basics/money.ts'
import { states } from '../indicators/assessment.ts'
import { milestoneStates } from '../plan/milestones.ts'
import { addSums, executionRatio } from '../projects/money.ts'
import { projectStages } from '../projects/stages.ts'
import type { EditionData, VerdictRow } from './edition-data.ts'
import {
  basisLabels,
  kindLabels,
  milestoneLabels,
  stageLabels,
  standingLabels,
  stateLabels,
} from './tables/labels.ts'
import type { Bilingual } from './tables/table.ts'

/** A count or sum over the other tables that the book speaks of. */
export type KeyFigure = {
  /** Such as `verdicts.2023.achieved`; codes of one edition are found again in the next. */
  code: string
  title: Bilingual
  /** Null where there is nothing to count from. */
  value: number | null
  unit: Bilingual
  decimals: number | null
}

const units = {
  indicators: { zh: '项', en: 'indicators' },
  projects: { zh: '个', en: 'projects' },
  items: { zh: '项', en: 'items' },
  promises: { zh: '条', en: 'promises' },
  reports: { zh: '次', en: 'reports' },
  units: { zh: '个', en: 'units' },
  places: { zh: '处', en: 'places' },
  periods: { zh: '期', en: 'periods' },
  wanyuan: { zh: '万元', en: 'CNY 10,000' },
  percent: { zh: '%', en: '%' },
} as const

const count = (
  code: string,
  [zh, en]: readonly [string, string],
  value: number,
  unit: Bilingual,
): KeyFigure => ({ code, title: { zh, en }, value, unit, decimals: 0 })

/** @param part of the whole, 1 for all of it; null where there is no whole */
const share = (
  code: string,
  [zh, en]: readonly [string, string],
  part: number | null,
): KeyFigure => ({
  code,
  title: { zh, en },
  value: part === null ? null : part * 100,
  unit: units.percent,
  decimals: 1,
})

const amount = (code: string, [zh, en]: readonly [string, string], fen: number): KeyFigure => ({
  code,
  title: { zh, en },
  value: fenToWanyuan(fen),
  unit: units.wanyuan,
  decimals: null,
})

type Named = { code: string; zh: string; en: string }

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

const verdictFigures = (data: EditionData): KeyFigure[] => {
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

const indicatorFigures = (data: EditionData): KeyFigure[] => {
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

const projectFigures = ({ projects, milestones }: EditionData): KeyFigure[] => [
  count('projects.total', ['项目', 'Projects'], projects.length, units.projects),
  ...(['funded', 'reserve', 'ended'] as const).map((standing) =>
    count(
      `projects.${standing}`,
      [standingLabels[standing].zh, `Projects, ${standingLabels[standing].en.toLowerCase()}`],
      projects.filter((one) => one.standing === standing).length,
      units.projects,
    ),
  ),
  ...projectStages.map((stage) =>
    count(
      `projects.funded.${stage}`,
      [
        `建设项目处于${stageLabels[stage].zh}`,
        `Funded projects, ${stageLabels[stage].en.toLowerCase()}`,
      ],
      projects.filter((one) => one.standing === 'funded' && one.stage === stage).length,
      units.projects,
    ),
  ),
  count('milestones.total', ['项目里程碑', 'Project milestones'], milestones.length, units.items),
  ...milestoneStates.map((state) =>
    count(
      `milestones.${state}`,
      [
        `里程碑${milestoneLabels[state].zh}`,
        `Milestones, ${milestoneLabels[state].en.toLowerCase()}`,
      ],
      milestones.filter((one) => one.state === state).length,
      units.items,
    ),
  ),
]

const moneyFigures = (data: EditionData): KeyFigure[] => {
  const years = [...new Set(data.money.map(({ year }) => year))].sort((a, b) => a - b)
  const sumsOf = (
    code: string,
    [zh, en]: readonly [string, string],
    rows: EditionData['money'],
  ) => {
    const sums = addSums(rows)
    return [
      amount(`${code}.planned`, [`${zh}计划`, `${en}, planned`], sums.plannedFen),
      amount(`${code}.revised`, [`${zh}调整后`, `${en}, revised`], sums.revisedFen),
      amount(`${code}.allocated`, [`${zh}下达`, `${en}, allocated`], sums.allocatedFen),
      amount(`${code}.paid`, [`${zh}支付`, `${en}, paid`], sums.paidFen),
      share(`${code}.execution`, [`${zh}支付率`, `${en}, paid of revised`], executionRatio(sums)),
    ]
  }
  return [
    ...sumsOf('money', ['资金', 'Money'], data.money),
    ...years.flatMap((year) =>
      sumsOf(
        `money.${year}`,
        [`${year}年资金`, `Money ${year}`],
        data.money.filter((one) => one.year === year),
      ),
    ),
    ...sumsOf(
      `money.to_${data.year}`,
      [`截至${data.year}年资金`, `Money up to ${data.year}`],
      data.money.filter((one) => one.year <= data.year),
    ),
  ]
}

const promiseFigures = (data: EditionData): KeyFigure[] => {
  const { promises, through } = data
  const due = promises.filter(({ dueOn }) => dueOn !== null && dueOn <= through)
  return [
    count('actions.total', ['优先行动', 'Actions'], data.actions.length, units.items),
    count('programmes.total', ['专项', 'Programmes'], data.programmes.length, units.items),
    count('work_items.total', ['建设内容', 'Work items'], data.workItems.length, units.items),
    count(
      'promises.total',
      ['承诺', 'Promises'],
      new Set(promises.map(({ code }) => code)).size,
      units.promises,
    ),
    count(
      'promises.dates',
      ['承诺（逐年的按年计）', 'Promises, yearly ones counted by the year'],
      promises.length,
      units.promises,
    ),
    count('promises.due', ['已到期承诺', 'Promises due'], due.length, units.promises),
    ...milestoneStates.map((state) =>
      count(
        `promises.${state}`,
        [
          `承诺${milestoneLabels[state].zh}`,
          `Promises, ${milestoneLabels[state].en.toLowerCase()}`,
        ],
        promises.filter((one) => one.state === state).length,
        units.promises,
      ),
    ),
  ]
}

const unitFigures = ({ units: rows }: EditionData): KeyFigure[] => {
  const sum = (part: 'expected' | 'onTime' | 'late' | 'missing') =>
    rows.reduce((total, row) => total + row[part], 0)
  const expected = sum('expected')
  const reporting = rows.filter((row) => row.expected > 0)
  return [
    count('units.total', ['规划涉及单位', 'Units that the plan names'], rows.length, units.units),
    count(
      'units.reporting',
      ['有填报任务的单位', 'Units that owed reports'],
      reporting.length,
      units.units,
    ),
    count(
      'units.punctual',
      ['全部按期的单位', 'Units always on time'],
      reporting.filter((row) => row.onTime === row.expected).length,
      units.units,
    ),
    count('reports.expected', ['应报', 'Reports owed'], expected, units.reports),
    count('reports.on_time', ['按期', 'Reports on time'], sum('onTime'), units.reports),
    count('reports.late', ['迟报', 'Reports late'], sum('late'), units.reports),
    count('reports.missing', ['未报', 'Reports missing'], sum('missing'), units.reports),
    share(
      'reports.on_time_ratio',
      ['按期率', 'On-time ratio'],
      expected === 0 ? null : sum('onTime') / expected,
    ),
  ]
}

/** Every count and sum that the book may speak of, in the order of its chapters. */
export const keyFigures = (data: EditionData): KeyFigure[] => [
  ...indicatorFigures(data),
  ...verdictFigures(data),
  ...projectFigures(data),
  ...moneyFigures(data),
  ...promiseFigures(data),
  ...unitFigures(data),
  count(
    'discrepancies.total',
    ['规划文本中的不一致', 'Discrepancies'],
    data.discrepancies.length,
    units.places,
  ),
]
