import { formatTarget } from '../../basics/format-value.ts'
import type { EditionData, IndicatorRow } from '../edition-data.ts'
import {
  basisLabels,
  chargeLabels,
  comparatorLabels,
  kindLabels,
  measureLabels,
  stateLabels,
} from './labels.ts'
import { day, defineTable, integer, number, ratio, text, year } from './table.ts'

type OfIndicator<Row> = { row: Row; of: IndicatorRow | undefined }

/** Rows with the indicator that they are of. */
const withIndicator = <Row extends { indicator: string }>(
  data: EditionData,
  rows: readonly Row[],
): OfIndicator<Row>[] => {
  const byCode = new Map(data.indicators.map((one) => [one.code, one]))
  return rows.map((row) => ({ row, of: byCode.get(row.indicator) }))
}

const decimalsOf = ({ of }: OfIndicator<unknown>): number | null => of?.decimals ?? null

const toIndicator = { column: 'indicator', table: 'indicators', references: 'code' }

const ownUnit = ['见“计量单位”', 'see the column `unit`'] as const
const byUnit = { about: ownUnit, decimals: 'row' } as const

const indicatorColumns = <Row extends { indicator: string }>() => [
  text<OfIndicator<Row>>('indicator', ['指标编码', 'Indicator'], ({ row }) => row.indicator, {
    required: true,
  }),
  text<OfIndicator<Row>>(
    'indicatorName',
    ['指标名称', 'Indicator name'],
    ({ of }) => of?.name ?? null,
  ),
  text<OfIndicator<Row>>('unit', ['计量单位', 'Unit of measure'], ({ of }) => of?.unit ?? null),
]

type Charged = IndicatorRow & { groupName: string | null; unitName: string | null }

export const indicatorTable = defineTable<Charged>({
  name: 'indicators',
  title: { zh: '指标', en: 'Indicators' },
  description: {
    zh: '一行一项指标：分组、性质、计量、基期值、责任单位、出处',
    en: 'One row an indicator: group, kind, measure, baseline, unit in charge, source',
  },
  primaryKey: ['code'],
  foreignKeys: [{ column: 'responsibleUnit', table: 'units', references: 'code' }],
  rowsOf: (data) => {
    const groups = new Map(data.groups.map(({ code, name }) => [code, name]))
    const units = new Map(data.units.map(({ code, name }) => [code, name]))
    return data.indicators.map((row) => ({
      ...row,
      groupName: groups.get(row.group) ?? null,
      unitName: units.get(row.responsibleUnit ?? '') ?? null,
    }))
  },
  decimalsOf: (row) => row.decimals,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, {
      about: ['规划中的次序，在各表中不变', 'the order in the plan; never changes'],
      required: true,
    }),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('group', ['分组编码', 'Group'], (row) => row.group, { required: true }),
    text('groupName', ['分组', 'Group name'], (row) => row.groupName),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn, {
      about: ['非官方译文', 'unofficial'],
    }),
    text('kind', ['性质', 'Kind'], (row) => row.kind, { labels: kindLabels, required: true }),
    text('unit', ['计量单位', 'Unit of measure'], (row) => row.unit, { required: true }),
    text('unitEn', ['英文计量单位', 'English unit of measure'], (row) => row.unitEn),
    integer('decimals', ['小数位', 'Decimals'], (row) => row.decimals, { required: true }),
    text('measure', ['计量方式', 'Measure'], (row) => row.measure, {
      labels: measureLabels,
      required: true,
    }),
    number('baseline', ['基期值', 'Baseline'], (row) => row.baseline, {
      about: ['规划给出且可用的；多数指标没有', 'where the plan states one that can be used'],
      decimals: 'row',
    }),
    day('baselineOn', ['基期日期', 'Date of the baseline'], (row) => row.baselineOn),
    text('responsibleUnit', ['责任单位编码', 'Unit in charge'], (row) => row.responsibleUnit),
    text('responsibleUnitName', ['责任单位', 'Name of the unit in charge'], (row) => row.unitName),
    text('basis', ['责任依据', 'Ground of the charge'], (row) => row.basis, {
      labels: chargeLabels,
    }),
    text('source', ['出处', 'Source'], (row) => row.source),
  ],
})

const writtenTarget = ({ row, of }: OfIndicator<EditionData['targets'][number]>): string | null =>
  of ? formatTarget('zh', row, of) : null

export const targetTable = defineTable<OfIndicator<EditionData['targets'][number]>>({
  name: 'targets',
  title: { zh: '目标', en: 'Targets' },
  description: {
    zh: '一行一项指标一个目标年的目标；调整过的，原目标与文号并列',
    en: 'One row a target of one indicator in one year, with the plan’s own where it was revised',
  },
  primaryKey: ['indicator', 'year'],
  foreignKeys: [toIndicator],
  rowsOf: (data) => withIndicator(data, data.targets),
  decimalsOf,
  columns: [
    ...indicatorColumns<EditionData['targets'][number]>(),
    year('year', ['目标年', 'Year'], ({ row }) => row.year, { required: true }),
    text('comparator', ['目标方式', 'Comparison'], ({ row }) => row.comparator, {
      labels: comparatorLabels,
      required: true,
    }),
    number('value', ['目标', 'Target'], ({ row }) => row.value, {
      about: ['现行目标；单位见“计量单位”', 'the target in force; see the column `unit`'],
      required: true,
    }),
    text('written', ['目标写法', 'As written'], writtenTarget, {
      about: ['目标方式、目标与单位连写', 'comparison, target and unit in one'],
    }),
    text(
      'plannedComparator',
      ['原目标方式', 'Planned comparison'],
      ({ row }) => row.plannedComparator,
      {
        labels: comparatorLabels,
      },
    ),
    number('plannedValue', ['原目标', 'Planned target'], ({ row }) => row.plannedValue, {
      about: ['规划原定，不随调整改变；空格为规划未设', 'the plan’s own; empty where it sets none'],
    }),
    text('asPrinted', ['原文', 'As printed'], ({ row }) => row.asPrinted),
    text('documentNumber', ['调整文号', 'Revised by'], ({ row }) => row.documentNumber, {
      about: ['空格为未调整', 'empty while the plan’s own stands'],
    }),
    day('decidedOn', ['调整日期', 'Revised on'], ({ row }) => row.decidedOn),
  ],
})

type Observed = EditionData['observations'][number] & { unitName: string | null }

export const observationTable = defineTable<OfIndicator<Observed>>({
  name: 'observations',
  title: { zh: '核定值', en: 'Observations' },
  description: {
    zh: '一行一个已发布的核定值：指标、填报期、谁报、何时核定和发布',
    en: 'One row a published value: indicator, period, who reported it, when it was verified',
  },
  primaryKey: ['indicator', 'period'],
  foreignKeys: [toIndicator, { column: 'reportedBy', table: 'units', references: 'code' }],
  rowsOf: (data) => {
    const units = new Map(data.units.map(({ code, name }) => [code, name]))
    return withIndicator(
      data,
      data.observations.map((row) => ({ ...row, unitName: units.get(row.reportedBy) ?? null })),
    )
  },
  decimalsOf,
  columns: [
    ...indicatorColumns<Observed>(),
    text('period', ['填报期', 'Period'], ({ row }) => row.period, {
      about: ['如2023-Q3（季度）、2023（年度）', '2023-Q3 is a quarter, 2023 a year'],
      required: true,
    }),
    day('endsOn', ['期末日', 'Last day'], ({ row }) => row.endsOn, {
      about: ['值所代表的日期', 'the day that the value stands for'],
      required: true,
    }),
    number('value', ['核定值', 'Value'], ({ row }) => row.value, { ...byUnit, required: true }),
    integer('version', ['版次', 'Version'], ({ row }) => row.version, {
      about: ['首次发布为1，更正后递增', '1 as first published; a correction is a higher one'],
      required: true,
    }),
    text('note', ['说明', 'Note'], ({ row }) => row.note, {
      about: ['填报单位所写', 'as the reporting unit wrote it'],
    }),
    text('reportedBy', ['填报单位编码', 'Reported by'], ({ row }) => row.reportedBy, {
      required: true,
    }),
    text('reportedByName', ['填报单位', 'Name of the reporting unit'], ({ row }) => row.unitName),
    day('verifiedOn', ['核定日期', 'Verified on'], ({ row }) => row.verifiedOn, { required: true }),
    day('publishedOn', ['发布日期', 'Published on'], ({ row }) => row.publishedOn, {
      required: true,
    }),
  ],
})

export const verdictTable = defineTable<OfIndicator<EditionData['verdicts'][number]>>({
  name: 'verdicts',
  title: { zh: '判定', en: 'Verdicts' },
  description: {
    zh: '一行一项指标一个目标年的状态：已到期的为判定，未到期的为暂评或展望',
    en: 'One row the state of one indicator against one year’s target: a verdict once it is due',
  },
  primaryKey: ['indicator', 'year'],
  foreignKeys: [toIndicator],
  rowsOf: (data) => withIndicator(data, data.verdicts),
  decimalsOf,
  columns: [
    ...indicatorColumns<EditionData['verdicts'][number]>(),
    year('year', ['目标年', 'Year'], ({ row }) => row.year, { required: true }),
    text('basis', ['依据', 'Basis'], ({ row }) => row.basis, {
      labels: basisLabels,
      about: ['目标日已过为判定，否则为暂评或展望', 'a verdict once the target date has passed'],
      required: true,
    }),
    text('state', ['状态', 'State'], ({ row }) => row.state, {
      labels: stateLabels,
      required: true,
    }),
    number('target', ['目标', 'Target'], ({ row }) => row.target, {
      about: ['空格为未设目标', 'empty where there is none'],
    }),
    number('value', ['所据之值', 'Value judged'], ({ row }) => row.value, {
      about: [
        '已到期的为目标日之值，未到期的为最近填报期之值；空格为未填报',
        'that of the target date once it is due, else of the latest period; empty if not reported',
      ],
      decimals: 'row',
    }),
    number(
      'scheduledValue',
      ['序时值', 'Scheduled value'],
      ({ row }) => row.scheduledValue,
      byUnit,
    ),
    ratio('attainmentRatio', ['完成率', 'Attainment'], ({ row }) => row.attainmentRatio),
    number('paceRatio', ['速度比', 'Pace'], ({ row }) => row.paceRatio, {
      about: ['实际增长比应有增长', 'actual growth over required growth'],
      decimals: 2,
    }),
    number('forecastValue', ['预测值', 'Forecast'], ({ row }) => row.forecastValue, byUnit),
    text('method', ['方法', 'Method'], ({ row }) => row.method, { required: true }),
    day('frozenOn', ['定格日期', 'Frozen on'], ({ row }) => row.frozenOn, {
      about: ['定格后不再改变', 'from then on it does not change'],
    }),
  ],
})
