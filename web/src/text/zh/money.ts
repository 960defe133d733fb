import type { MoneyKind, RevisionState } from '@yardstick/shared/projects/money.ts'
import type { PoolDecisionKind } from '@yardstick/shared/projects/reserve.ts'

/** A figure with its sign; the minus of figures is no hyphen. */
const signed = (amount: string): string => (/^[-−]/.test(amount) ? amount : `+${amount}`)

/** Money as it is decided, allocated and paid; amounts are set by the page in the unit of the language. */
export const money = {
  columns: {
    planned: '计划',
    revised: '调整后',
    allocated: '下达',
    paid: '支付',
    ratio: '执行率',
  },
  execution: {
    title: '执行情况',
    region: '资金执行情况表',
    year: '年度',
    allYears: '五年合计',
    asOf: '截至',
    since: '与这一天相比',
    change: signed,
    note: '执行率为支付除以调整后金额。框为调整后金额，浅蓝为下达，蓝为支付。选一天作比较，数字下方即为其间的变动。',
  },
  revisions: {
    title: '资金调整',
    none: '还没有调整。规划原定的金额不变。',
    propose: '提出调整',
    proposeLead:
      '调剂在项目、年度之间移动资金，增减须相等；调整额度改变总额，年度或五年合计会离开规划数，并标明。提出后由中心负责人批准才生效。',
    send: '提出',
    kind: '类型',
    kinds: { transfer: '调剂（总额不变）', change: '调整额度' },
    project: '项目',
    year: '年度',
    change: '增减（万元，减用负号）',
    lineNo: (no: number) => `第${no}行`,
    addLine: '加一行',
    removeLine: '去掉',
    balanceNow: (balance: string) => `增减合计 ${balance} 万元`,
    document: '文号',
    decidedOn: '决定日期',
    lines: '内容',
    line: (project: string, year: number, change: string) =>
      `${project} ${year}年 ${signed(change)}`,
    balance: '总额变动',
    state: '状态',
    states: {
      proposed: '待批准',
      adopted: '已生效',
      refused: '未批准',
      withdrawn: '已撤回',
    } satisfies Record<RevisionState, string>,
    ways: { adopt: '批准', refuse: '不批准', withdraw: '撤回' },
    wayTitles: {
      adopt: (document: string) => `批准${document}`,
      refuse: (document: string) => `不批准${document}`,
      withdraw: (document: string) => `撤回${document}`,
    },
    adoptLead: '批准后立即生效并公开；规划原定金额仍列在旁边。',
    yearLeaves: (year: number, revised: string, planned: string) =>
      `▲ ${year}年调整后合计${revised}，规划为${planned}。`,
    totalLeaves: (revised: string, planned: string) =>
      `▲ 五年调整后合计${revised}，规划为${planned}。`,
  },
  entries: {
    title: '下达与支付',
    none: '还没有下达和支付记录。',
    enter: '登记',
    enterTitle: '登记下达或支付',
    kind: '类别',
    kinds: { allocated: '下达', paid: '支付' } satisfies Record<MoneyKind, string>,
    year: '预算年度',
    amount: '金额（万元）',
    amountHint: '可精确到分，最多六位小数。',
    amountOver: '超过该年度调整后的全部金额，请核对是否以万元为单位。',
    on: '日期',
    document: '文号或凭证号',
    note: '备注',
    excessReason: '超出调整后金额的理由',
    excessHint: '支付累计超过该年度调整后金额时必填，公开显示。',
    excess: (reason: string) => `超出理由：${reason}`,
    overAllocated: '已登记。该年度支付已超过下达，请核对。',
    reverse: '冲销',
    reverseOf: (document: string) => `冲销${document}`,
    reverseTitle: '冲销这笔记录',
    reverseLead: '登记一笔金额相反的记录；原记录保留。要改金额，先冲销再登记。',
    reverseReason: '冲销理由',
    reversed: '已冲销',
    reverses: '冲销记录',
  },
  place: {
    decide: '调整归属',
    title: '调整项目归属',
    lead: '列入建设清单、退回储备、并入或由其他项目取代，都凭文件；连同资金一并生效并公开。',
    kind: '决定',
    kinds: {
      promoted: '列入建设清单',
      returned: '退回储备',
      merged: '并入其他项目',
      superseded: '由其他项目取代',
    } satisfies Record<PoolDecisionKind, string>,
    into: '并入或取代它的项目',
    money: '逐年资金（万元）',
    moneyHint: '列入时填各年安排，退回或并入时用负号填收回的资金；没有就空着。',
    send: '作出决定',
    /** One decision in the history of a project. */
    line: (kind: string, into: string | null) => (into ? `${kind}：${into}` : kind),
    history: '归属变动',
  },
}
