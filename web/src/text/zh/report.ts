type Standing = {
  unit: string
  owed: number
  submitted: number
  returned: number
  due: string
  days: string
  isOverdue: boolean
  /** How many wait for the approval of the one who looks. */
  awaiting: number
}

/** The list of what a unit owes, and the form that opens in it. */
export const report = {
  title: '填报',
  titleOf: (period: string) => `${period}填报`,
  /** Words and figures in turn; the figures are set bold. */
  standing: (now: Standing): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，已提交',
    String(now.submitted),
    '项，退回',
    String(now.returned),
    now.isOverdue ? `项；${now.due}截止，已逾期` : `项；${now.due}截止，还有`,
    now.days,
    '。',
  ],
  dueToday: (now: Standing): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，已提交',
    String(now.submitted),
    '项，退回',
    String(now.returned),
    `项；${now.due}`,
    '今天截止',
    '。',
  ],
  awaiting: (now: Standing): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，已提交',
    String(now.submitted),
    '项，其中',
    String(now.awaiting),
    `项等您审核；${now.due}截止。`,
  ],
  settled: (now: Standing): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，已全部提交。',
  ],
  closed: (now: Standing): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，已提交',
    String(now.submitted),
    '项，退回',
    String(now.returned),
    '项；本期已截止，不能再改。',
  ],
  nothingOwed: (center: string) =>
    `现在没有要报的。${center}开启填报期后，本单位应报的指标会列在这里。`,
  settledPeriod: (period: string) => `${period}已没有要报的，下面是本单位现在要报的。`,
  todo: '本期要报',
  todoNote: '退回在前，其余按截止日',
  progress: '进度',
  name: '名称',
  last: '上期',
  target: '目标',
  targetOf: (year: number) => `${year}目标`,
  current: '本期',
  due: '截止',
  action: '操作',
  open: { fill: '填报', change: '修改', approve: '审核', view: '查看', close: '收起' },
  openFor: (action: string, name: string) => `${action}：${name}`,
  returnedBecause: '退回原因',
  value: '本期值',
  note: '说明',
  noteHint: '数据来源、异常变化的原因；核定后随数值公开',
  saveDraft: '保存草稿',
  submit: '提交',
  submitTo: (center: string) => `提交${center}审核`,
  submitToHead: '提交本单位负责人审核',
  withdraw: '撤回',
  saving: '正在保存…',
  unsaved: '尚未保存',
  savedAt: (time: string) => `${time} 已保存`,
  keptHere: '未能保存，所填内容留在本机，稍后自动重试。',
  keptUntilFixed: '数值改正后才能保存，所填内容暂留在本页。',
  sessionEnded: '登录已过期。所填内容留在本机，重新登录后接着填。',
  signInAgain: '重新登录',
  check: '核对',
  checkEmpty: '填入数值后即时核对。',
  checkNoValue: '本期不报数值，写明原因即可提交。',
  checkPassed: '通过',
  checkFailed: '须改正',
  checkAsk: '需说明',
  checkExplain: (finding: string) => `${finding}；请在说明中写明`,
  checkWithin: (decimals: number) =>
    decimals > 0 ? `数值可用，公布时保留${decimals}位小数` : '数值可用，公布时取整数',
  checkFraction: '分子不大于分母',
  checkUnreadable: '看不懂这个数，只填数字和小数点',
  checkShrinks: (amount: string) => `比上期少${amount}；这项指标一般只增不减，请说明原因`,
  checkJumps: (change: string, usual: string) =>
    `比上期${change}，以往每期一般${usual}；请在说明中写明原因`,
  checkBareFraction: (value: string, meant: string) =>
    `现为${value}%；如指${meant}%，请填${meant}，确为此数请在说明中写明`,
  submitted: (name: string) => `已提交：${name}。`,
  withdrawn: (name: string) => `已撤回：${name}，可以修改后再提交。`,
  approval: {
    approve: (center: string) => `审核通过，报${center}`,
    return: '退回填报人',
    returnTitle: (name: string) => `退回“${name}”？`,
    returnLead: '填报人会看到理由，修改后重新提交。',
  },
  readOnly: {
    submitted: (center: string) => `已提交，等待${center}审核。要改请先撤回。`,
    awaitsHead: '已提交，等待本单位负责人审核。',
    awaitsYou: '已提交，等您审核。',
    approved: (center: string) => `本单位已审核，等待${center}核定。`,
    verified: '已核定，随本期一起发布。',
    closed: '本期已截止，不能再改。',
    approver: '填报由本单位填报人进行，您可以查看。',
  },
  viewValue: '本期填报',
  viewNote: '说明',
  emptyNote: '没有填写说明',
  conflictTitle: '这项填报刚被改动',
  conflictLead: (name: string, time: string) =>
    `${name}在 ${time} 改动了它。请选择保留哪一份，另一份不再保留。`,
  conflictLeadPlain: '它刚在别处被改动。请选择保留哪一份，另一份不再保留。',
  conflictYours: '您填的',
  conflictTheirs: '已保存的',
  conflictKeepYours: '用我填的',
  conflictTakeTheirs: '用已保存的',
  conflictMovedOn: (state: string) => `它现在是“${state}”，您填的不能再保存；需要时请先抄下。`,
}
