import type { State } from '../../indicators/assessment.ts'
import type { DocumentChart, DocumentTable, Inline, TableCell } from '../document.ts'
import type { EditionData, IndicatorRow, VerdictRow } from '../edition-data.ts'
import { nothing } from '../printed-cell.ts'
import { stateLabels } from '../tables/labels.ts'
import { cellOf, chartOf, describeParts, rowLine, tableOf } from './exhibits.ts'
import {
  type ChapterDraft,
  figureOf,
  type Ground,
  joinInlines,
  keyFigure,
  keyValue,
  paragraph,
  type Section,
  say,
} from './ground.ts'
import { basisOf, basisWord, sayStates } from './state-words.ts'

type Group = EditionData['groups'][number]
type Judged = { indicator: IndicatorRow; verdict: VerdictRow }

const judgedOf = ({ data, focusYear }: Ground, group: Group): Judged[] =>
  data.indicators
    .filter((indicator) => indicator.group === group.code)
    .flatMap((indicator) => {
      const verdict = data.verdicts.find(
        (one) => one.indicator === indicator.code && one.year === focusYear,
      )
      return verdict ? [{ indicator, verdict }] : []
    })

/** Unit of a value in a sentence: a Latin one stands apart. */
const unitAfter = (unit: string): string => (/^[A-Za-z]/.test(unit) ? ` ${unit}` : unit)

const shortfalls: readonly State[] = [
  'missed',
  'met_late',
  'behind',
  'falling_back',
  'slightly_behind',
]

/** `5G基站数量目标≥6,000个，实际5,520个，未达标`. */
const sayShortfall = (ground: Ground, { indicator, verdict }: Judged): Inline[] => {
  const row = `${indicator.code}/${verdict.year}`
  const target = figureOf(ground, { table: 'targets', row, column: 'written' })
  const value = figureOf(ground, { table: 'verdicts', row, column: 'value' })
  const unit = verdict.value === null ? '' : unitAfter(indicator.unit)
  const actual = verdict.basis === 'verdict' ? '实际' : '现值'
  return say`${indicator.name}（目标${target}，${actual}${value}${unit}，${stateLabels[verdict.state].zh}）`
}

const sayNames = (judged: readonly Judged[]): Inline[] =>
  joinInlines(
    judged.map(({ indicator }) => say`${indicator.name}`),
    '、',
  )

const groupText = (ground: Ground, group: Group): Inline[][] => {
  const code = `verdicts.${ground.focusYear}.${group.code}`
  const judged = judgedOf(ground, group)
  const short = judged.filter(({ verdict }) => shortfalls.includes(verdict.state))
  const unreported = judged.filter(({ verdict }) => verdict.state === 'not_reported')
  const count = say`本组指标${keyFigure(ground, `indicators.${group.code}`)}项，设有${String(ground.focusYear)}年目标${keyFigure(ground, `${code}.with_target`)}项`
  return [
    keyValue(ground, `${code}.with_target`) === 0
      ? say`${count}。`
      : say`${count}：${sayStates(ground, code)}。`,
    ...(short.length === 0
      ? []
      : [
          say`其中${joinInlines(
            short.map((one) => sayShortfall(ground, one)),
            '；',
          )}。`,
        ]),
    ...(unreported.length === 0 ? [] : [say`${sayNames(unreported)}没有核定值，按未填报列示。`]),
  ]
}

const unitCell = (ground: Ground, indicator: IndicatorRow): TableCell =>
  cellOf(ground, { table: 'indicators', row: indicator.code, column: 'responsibleUnitName' })

const groupTable = (ground: Ground, group: Group): DocumentTable => {
  const { focusYear } = ground
  const actual = basisOf(ground, focusYear) === 'verdict' ? '实际' : '现值'
  return tableOf({
    id: `indicators-${group.code.toLowerCase()}`,
    caption: `${group.name}：${focusYear}年目标与${actual}`,
    columns: [
      ['指标', 31],
      ['性质', 10, 'center'],
      ['目标', 16, 'end'],
      [actual, 11, 'end'],
      ['状态', 11, 'center'],
      ['责任单位', 21],
    ],
    lines: judgedOf(ground, group).map(({ indicator }) => {
      const { code } = indicator
      const own = (column: string) => cellOf(ground, { table: 'indicators', row: code, column })
      const judged = (column: string) =>
        cellOf(ground, { table: 'verdicts', row: `${code}/${focusYear}`, column })
      return rowLine([
        own('name'),
        own('kind'),
        cellOf(ground, { table: 'targets', row: `${code}/${focusYear}`, column: 'written' }),
        judged('value'),
        judged('state'),
        unitCell(ground, indicator),
      ])
    }),
    note: `${actual}与目标同单位；“${nothing}”为未设目标或没有核定值。`,
  })
}

/** Null where no indicator of the group can be held against a target. */
const groupChart = (ground: Ground, group: Group): DocumentChart | null => {
  const judged = judgedOf(ground, group).filter(({ verdict }) => verdict.attainmentRatio !== null)
  if (judged.length === 0) return null
  const percent = ({ verdict }: Judged) => Number(((verdict.attainmentRatio ?? 0) * 100).toFixed(1))
  const caption = `${group.name}：${ground.focusYear}年目标完成率`
  const words = judged.map((one) => ({ name: one.indicator.shortName, text: `${percent(one)}%` }))
  return chartOf({
    id: `attainment-${group.code.toLowerCase()}`,
    caption,
    alt: `条形图：${caption}，100%为达到目标。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'lying',
      stacked: false,
      categories: judged.map(({ indicator }) => indicator.shortName),
      series: [{ name: '完成率', tone: 'primary', values: judged.map(percent) }],
      unit: '%',
      decimals: 1,
      maximum: null,
      mark: { value: 100, name: '目标' },
    },
  })
}

const groupSection = (ground: Ground, group: Group): Section => {
  const chart = groupChart(ground, group)
  return {
    id: `indicators.${group.code}`,
    heading: group.name,
    automatic: [paragraph(...groupText(ground, group))],
    exhibits: [groupTable(ground, group), ...(chart ? [chart] : [])],
  }
}

/** What became of the targets of another year, or how they look. */
const otherYear = (ground: Ground, year: number): Section => {
  const code = `verdicts.${year}`
  const isVerdict = basisOf(ground, year) === 'verdict'
  return {
    id: `indicators.${year}`,
    heading: `${year}年目标${basisWord(ground, year)}`,
    automatic: [
      paragraph(
        say`设有${String(year)}年目标的指标${keyFigure(ground, `${code}.with_target`)}项${isVerdict ? '：' : '。按现有进度，'}${sayStates(ground, code)}。`,
        isVerdict
          ? say`判定以目标日的核定值为准，其后达到的记为“${stateLabels.met_late.zh}”；各指标情况见附表。`
          : say`展望随后续填报更新，不是判定；各指标情况见附表。`,
      ),
    ],
    exhibits: [],
  }
}

/** The indicators group by group, against the targets of the year that is judged. */
export const buildIndicators = (ground: Ground): ChapterDraft => ({
  id: 'indicators',
  kind: 'chapter',
  title: '指标完成情况',
  sections: [
    {
      id: 'indicators',
      heading: null,
      automatic: [
        paragraph(
          say`《规划》${keyFigure(ground, 'indicators.total')}项指标分为${keyFigure(ground, 'indicators.groups')}组。以下逐组列出${String(ground.focusYear)}年目标、现值和状态。`,
        ),
      ],
      exhibits: [],
    },
    ...ground.data.groups.map((group) => groupSection(ground, group)),
    ...ground.otherYears.map((year) => otherYear(ground, year)),
  ],
})
