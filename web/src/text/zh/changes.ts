import type { Direction, MilestoneChangeKind } from '@yardstick/shared/overview/changes-schema.ts'

type Summary = {
  worse: string
  better: string
  overdue: string
  kept: string
  projects: string
  paid: string
}

/** What changed between two days: everything, only what changed. */
export const changes = {
  title: '变化对照',
  compare: '与某日相比',
  /** Words and figures in turn. */
  lead: (now: Summary): readonly string[] => [
    '指标变差',
    now.worse,
    '项、好转',
    now.better,
    '项；里程碑与承诺新逾期',
    now.overdue,
    '件、完成',
    now.kept,
    '件；',
    now.projects,
    '个项目有变动，支付合计',
    now.paid,
    '。',
  ],
  /** More or less paid, with the amount. */
  paid: {
    more: (amount: string) => `增加${amount}`,
    less: (amount: string) => `减少${amount}`,
    same: '未变',
  },
  noneLead: '这两天之间没有变化。',
  between: (since: string, until: string) => `${since} 与 ${until} 两天日终相比，只列有变化的。`,
  late: '补录',
  lateNote: '标“补录”的，发生在前一天之前，其后才登记。',
  since: '从',
  until: '到',
  pickLabel: '常用起点',
  picks: {
    period: (period: string) => `${period}发布时`,
    quarter: '近90天',
    year: '年初以来',
  },
  print: '打印',
  form: '对照的两天',
  arrow: ' → ',
  becomes: '变为',
  before: '原来',
  after: '现在',
  unchanged: (parts: string) => `没有变化的：${parts}。`,
  joiner: '、',
  parts: {
    indicators: '指标',
    milestones: '里程碑与承诺',
    projects: '项目',
    money: '资金',
    targets: '目标',
    directives: '督办',
  },
  indicators: {
    periods: (before: string, after: string) => `${before}与${after}发布值`,
    samePeriod: (period: string) => `两天均为${period}发布值`,
    unpublished: '发布前',
    name: '指标',
    value: '数值',
    states: '判定与展望',
    year: (year: number) => `${year}年`,
    directions: {
      worse: (count: number) => `变差${count}项`,
      better: (count: number) => `好转${count}项`,
      other: (count: number) => `其他变化${count}项`,
    } satisfies Record<Direction, (count: number) => string>,
    valueOnly: (count: number) => `状态未变、数值有更新的${count}项`,
    corrected: (period: string, value: string) => `${period}更正为${value}`,
    correctedWhy: (words: string, note: string) => `${words}：${note}`,
    inPeriod: (value: string, period: string) => `${value}（${period}）`,
  },
  milestones: {
    note: (count: number) => `${count}件`,
    name: '事项',
    planned: '计划',
    standing: '现在',
    kinds: {
      overdue: (count: number) => `新逾期${count}件`,
      reopened: (count: number) => `撤回完成${count}件`,
      moved: (count: number) => `预计日期变动${count}件`,
      kept: (count: number) => `完成${count}件`,
      added: (count: number) => `新增${count}件`,
      removed: (count: number) => `移除${count}件`,
    } satisfies Record<MilestoneChangeKind, (count: number) => string>,
    promise: '规划承诺',
    colon: '：',
    inYear: (name: string, year: number) => `${name}（${year}年）`,
    expected: (from: string, to: string) => `预计 ${from} → ${to}`,
    noDay: '未定',
    wasKept: (on: string) => `原记 ${on} 完成`,
    removed: '已移除',
    undated: '未写期限',
  },
  projects: {
    note: (count: number) => `${count}个项目`,
    name: '项目',
    happened: '经过',
    stage: (from: string, to: string) => `${from} → ${to}`,
    override: '经批准越过关口',
    declared: (what: string) => `说明：${what}`,
    takenBack: (what: string) => `撤回说明：${what}`,
  },
  money: {
    note: (unit: string) => `${unit}；数字下方为其间的变动`,
    region: '资金变动表',
    revision: (document: string, on: string, balance: string | null) =>
      balance === null
        ? `${document}（${on}），调剂，总额不变`
        : `${document}（${on}），总额${balance}`,
    revisions: '资金调整',
    lateEntries: (count: number, allocated: string, paid: string) =>
      `另有${count}笔补录，日期在前一天之前：下达${allocated}，支付${paid}，两边都已计入。`,
  },
  targets: {
    note: (count: number) => `${count}次调整`,
    year: '目标年',
  },
  directives: {
    note: (center: string) => `只对县领导、${center}和承办单位显示`,
    issued: '新下达',
    extended: (from: string, to: string) => `截止日 ${from} → ${to}`,
  },
}
