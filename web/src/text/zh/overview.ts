/** A figure inside a sentence, set bold, and red where it calls for somebody. */
export type Figure = { name: string; text: string; isAlarm: boolean }

/** A sentence in pieces: words, and the figures between them. */
export type Phrase = readonly (string | Figure)[]

type Standing = {
  year: number
  indicators: string
  met: string
  late: string
  lateBinding: string
  decisions: string
  /** The target date has passed: what is short is no longer behind but missed. */
  isFinal: boolean
}

type Promised = {
  indicators: string
  binding: string
  projects: string
  money: string
  workItems: string
  promises: string
}

const figure = (name: string, text: string): Figure => ({ name, text, isAlarm: false })
const alarm = (name: string, text: string): Figure => ({ name, text, isAlarm: text !== '0' })

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

export const overview = {
  title: '总览',
  planTitle: (plan: string, from: string, to: string) => `${plan} ${from}–${to}`,
  standing: (now: Standing): Phrase => [
    `${now.year}年目标：${now.indicators}项指标${now.isFinal ? '' : '已'}达标`,
    figure('met', now.met),
    `项，${now.isFinal ? '未达标' : '滞后'}`,
    alarm('late', now.late),
    '项，其中约束性',
    alarm('lateBinding', now.lateBinding),
    '项；需要决策',
    figure('decisions', now.decisions),
    '件。',
  ],
  promised: (plan: Promised): Phrase => [
    '规划提出',
    figure('indicators', plan.indicators),
    '项指标，其中约束性',
    figure('binding', plan.binding),
    '项；',
    figure('projects', plan.projects),
    `个项目，${plan.money}；`,
    figure('workItems', plan.workItems),
    '项建设内容，',
    figure('promises', plan.promises),
    '项承诺。',
  ],
  listJoiner: '，',
  counts: {
    title: '判定与展望',
    note: (count: string) => `一个符号代表一项指标，共${count}项`,
    state: '状态',
    count: '项数',
    marks: '各项指标',
    verdict: (year: number) => `${year}年判定`,
    outlook: (year: number) => `${year}年展望`,
    decidedOn: (date: string) => `${date} 定论`,
    provisional: (quarter: string) => `按${quarter}值，年末定论`,
    byForecast: '按趋势预测',
    byPace: '按序时进度',
    binding: '外框为约束性指标。',
    method: '评估方法',
  },
  targetCounts: {
    title: '目标',
    targets: (year: number) => `${year}年目标`,
    dueOn: (date: string) => `${date} 到期`,
    noTarget: '无目标',
    unpublished: '尚未发布任何一期数据。首期发布后，每个圆圈换成该项指标当时的状态。',
  },
  decisions: {
    title: '需要决策',
    note: '约束性在前，其余按逾期天数',
    contradictionsNote: '规划文本自身的问题，须由编制单位核定',
    matter: '事项；由谁，依据',
    daysOverdue: '逾期天数',
    mark: '状态',
    none: '本期没有需要决策的事项。',
    all: (count: string) => `全部${count}件`,
    fewer: '收起',
    contradictions: (count: string) => `规划自身矛盾${count}处`,
    allContradictions: (count: string) => `全部${count}处`,
    short: (name: string, amount: string): Phrase => [`${name}欠`, figure('amount', amount)],
    missing: (name: string, periods: number): Phrase => [
      name,
      figure('periods', periods === 1 ? '本期未填报' : `连续${periods}期未填报`),
    ],
    reasons: {
      binding_shortfall: '约束性指标滞后',
      target_missed: '到期未达标',
      falling_back: '数值倒退',
      not_reported: '应报未报',
    },
    againstSchedule: '比序时少',
    againstTarget: (year: string) => `${year}年目标`,
    reportDueOn: (date: string) => `${date} 截止`,
    noUnit: '未定责任单位',
  },
  wall: {
    title: (count: string) => `${count}项指标`,
    note: (first: number, last: number) => `左为${first}年，右为${last}年；次序同规划表，位置不变`,
    noteSingle: '次序同规划表，位置不变',
    notePlain: (first: number, last: number) => `${first}年目标 → ${last}年目标；次序同规划表`,
    more: '筛选、排序、导出',
    group: (no: number, name: string) => `${numerals[no - 1] ?? no}、${name}`,
    groupSize: (count: number, binding: number) =>
      binding > 0 ? `${count}项，约束性${binding}` : `${count}项`,
    headIndicator: (year: number) => `${year}　指标`,
    headName: '指标',
    headValue: (quarter: string) => `${quarter}值`,
    headTargets: '目标',
    headBar: '对末期目标',
    states: (year: number, state: string) => `${year}年${state}`,
    stateCount: (state: string, count: number) => `${state}${count}`,
    late: (count: string) => `滞后与未填报${count}项`,
    missed: (count: string) => `未达标与未填报${count}项`,
    rest: '按规划分组',
    key: {
      title: '读法',
      spoken:
        '每行左端符号是首个目标年的判定，右端符号是末个目标年的展望；蓝条是现值，细色条是比序时少的部分，粗刻度是首个目标，细刻度是末个目标。',
      verdict: (year: number) => `${year}年判定`,
      outlook: (year: number) => `${year}年展望`,
      value: '现值',
      gap: '比序时少的部分',
      finalGap: '比目标少的部分',
      target: (year: number) => `${year}目标`,
      binding: '外框：约束性',
      bindingKind: '约束性',
      expectedKind: '预期性',
    },
  },
  money: {
    title: '逐年资金',
    year: '年',
    planned: '计划',
    total: '合计',
    unrecorded: '下达、支付尚未录入，录入后列在计划旁。',
    more: '逐项目',
    drawing: '比例',
  },
  promises: {
    title: '逐年承诺',
    note: (count: string) => `${count}项有期限`,
    year: '到期年',
    count: '项数',
    drawing: '比例',
    kept: (count: number) => `完成${count}`,
    overdue: (count: number) => `逾期${count}`,
    undated: '每年或无期限',
    total: '合计',
    more: '行动',
  },
  timeliness: {
    title: '单位按期率',
    note: (shown: string, all: string) => `由低到高，${all}家中的${shown}家`,
    noteAll: (all: string) => `由低到高，共${all}家`,
    more: '全部',
    unit: '单位',
    recent: (count: number) => `近${count}期`,
    expected: '应报',
    onTime: '按期',
    late: '迟报',
    missing: '未报',
    ratio: '按期率',
    none: '首期发布后，这里列出各单位应报、按期、迟报和未报的次数。',
  },
  projects: {
    title: (count: string) => `${count}个项目`,
    note: '阶段、计划年度与逐年资金',
    more: (count: string) => `储备项目${count}个`,
    no: '序',
    name: '项目',
    leads: '牵头单位',
    stage: '阶段',
    andOthers: (count: number) => `等${count}家`,
    years: '计划年度',
    money: '逐年资金',
    total: (unit: string) => `计划 ${unit}`,
    totalRow: '合计',
    yearAmount: (year: number, amount: string) => `${year}年${amount}`,
    legendPlanned: '计划年度',
    legendMoney: '逐年计划资金，同一比例',
    legendNow: (date: string) => `截至 ${date}`,
    legendToday: (date: string) => `今天 ${date}`,
  },
}
