import type { BoardCell, Standing } from '@yardstick/shared/reminders/schema.ts'

type Totals = { expected: number; received: number; returned: number; missing: number }
type Head = { period: string; asOf: string; units: number; reports: number }
type Line = {
  no: number
  unit: string
  count: number
  dueOn: string
  time: string
  names: readonly string[]
}

const quarters = ['一季', '二季', '三季', '四季']

/** The board of who delivered what, and the list that is pressed with. */
export const board = {
  title: '催报',
  titleOf: (period: string) => `${period}催报`,
  noPeriods: '还没有开启过填报期。开启后，这里列出各单位应报、已报和未报的项数。',
  /** Words and figures in turn; the figures are set bold. */
  standing: (now: Totals): readonly string[] => [
    '应报',
    String(now.expected),
    '项，已报',
    String(now.received),
    '项，退回',
    String(now.returned),
    '项，未报',
    String(now.missing),
    '项。',
  ],
  dueOnDay: (day: string) => `${day} 截止`,
  daysLate: (days: string) => `逾期${days}`,
  daysLeft: (days: string) => `还有${days}`,
  dueToday: '今天截止',
  complete: '已报齐',
  makeList: '生成催报清单',
  unitsTitle: '各单位报送',
  unitsNote: '逾期最久的在前，其次是未报最多的',
  unit: '单位',
  counts: {
    expected: '应报',
    received: '已报',
    onTime: '按时',
    late: '晚报',
    returned: '退回',
    missing: '未报',
    verified: '已核定',
  },
  dueOn: '截止日',
  timeliness: '时效',
  extended: '已延期',
  total: (units: number) => `共${units}家单位`,
  historyTitle: (count: number) => (count === 0 ? '历期报送' : `近${count}期报送`),
  historyNote: '未报次数多的在前；数字为晚报或未报的项数',
  shortPeriod: (code: string) => quarters[Number(code.slice(6)) - 1] ?? '全年',
  standings: {
    on_time: '按时报齐',
    late: '报齐，有晚报',
    missing: '逾期未报齐',
    open: '填报中',
  } satisfies Record<Standing, string>,
  cell: ({ standing, expected, late, outstanding }: BoardCell) =>
    ({
      on_time: `应报${expected}项，按时报齐`,
      late: `应报${expected}项，晚报${late}项`,
      missing: `应报${expected}项，逾期未报${outstanding}项`,
      open: `应报${expected}项，填报中，还有${outstanding}项`,
    })[standing],
  owedNothing: '– 当期无应报',
  back: '催报',
  listTitle: '催报清单',
  listTitleOf: (period: string) => `${period}催报清单`,
  listLead: (units: number, reports: number, asOf: string): readonly string[] => [
    `截至 ${asOf}，`,
    String(units),
    '家单位共',
    String(reports),
    '项未报。',
  ],
  listEmpty: '各单位都已报齐，不必催报。',
  no: '序号',
  outstanding: '未报的项',
  returnedNote: '退回待改',
  asText: '文字版',
  asTextLabel: '可直接粘贴到工作群，或照着打电话',
  copy: '复制文字',
  downloadCsv: '下载CSV',
  print: '打印',
  text: {
    head: ({ period, asOf, units, reports }: Head) =>
      `${period}填报催报（截至 ${asOf}）：${units}家单位共${reports}项未报`,
    line: ({ no, unit, count, dueOn, time, names }: Line) =>
      `${no}. ${unit}${count}项，${dueOn} 截止，${time}：${names.join('、')}`,
    name: (name: string, isReturned: boolean) => (isReturned ? `${name}（退回待改）` : name),
    marked: (mark: string, head: string) => `【${mark}】${head}`,
  },
  /** How what is owed is called: an indicator by its name. */
  owedName: {
    indicator: (name: string) => name,
    project: (name: string) => `${name}（项目进展）`,
  },
  csv: {
    fileName: (period: string, asOf: string) => `${period}催报清单-${asOf}.csv`,
    unit: '单位',
    code: '编号',
    indicator: '指标或项目',
    state: '状态',
    dueOn: '截止日',
    daysLate: '逾期天数',
    states: { missing: '未报', returned: '退回待改' },
  },
}
