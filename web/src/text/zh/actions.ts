type Tree = { actions: string; programmes: string; workItems: string; promises: string }

/** The tree of actions, programmes and work items, their promises, and the phases. */
export const actions = {
  title: '行动',
  lead: ({ actions, programmes, workItems, promises }: Tree) => [
    '',
    actions,
    '项行动，分',
    programmes,
    '个专项、',
    workItems,
    '项建设内容，许下',
    promises,
    '条承诺。',
  ],
  none: '这份规划没有行动。',

  due: {
    label: '承诺何时到期',
    inYear: (year: number) => `${year}年到期`,
    undated: '未写期限',
    count: '条',
    kept: (count: number) => `${count}条已完成`,
    overdue: (count: number) => `${count}条逾期，无完成记录`,
    ahead: (days: string) => `还有${days}`,
    undatedNote: '规划没有写日期，不计到期',
    recurringNote: (count: number) => `规划没有写日期，其中${count}条为每年`,
    show: (name: string) => `只看${name}的承诺`,
  },
  filter: {
    label: '筛选行动',
    search: '搜索',
    searchHint: '专项、内容、承诺、单位',
    unit: '牵头单位',
    allUnits: '全部单位',
    unitChoice: (name: string, count: number) => `${name}（${count}）`,
    due: '承诺到期',
    allDue: '全部年份',
    state: '承诺状态',
    allStates: '全部状态',
    dueChoice: (name: string, count: number) => `${name}（${count}）`,
    clear: '清除筛选',
    shown: (programmes: number, workItems: number, promises: number) =>
      `${programmes}个专项，${workItems}项建设内容，${promises}条承诺`,
    nothing: '没有符合条件的专项。',
  },
  tree: {
    title: '行动、专项与建设内容',
    note: '点专项名展开；次序同规划',
    noteNarrowed: '只列符合条件的',
    expand: '全部展开',
    collapse: '全部收起',
    numbered: (no: number, name: string) => `${numerals[no - 1] ?? no}、${name}`,
    actionCounts: (programmes: number, workItems: number, promises: number) =>
      promises === 0
        ? `${programmes}个专项，${workItems}项建设内容`
        : `${programmes}个专项，${workItems}项建设内容，${promises}条承诺`,
    programme: '专项',
    leads: '牵头单位',
    items: '建设内容',
    itemCount: (count: number) => `${count}项`,
    promises: '承诺',
    promisesByYear: '承诺，按到期年份',
    noPromises: '没有承诺',
    goal: '建设目标',
    cooperating: '配合',
    lead: '牵头',
    noLead: '规划未列',
    andOthers: '等',
    due: '到期',
    state: '状态',
    recurring: '每年',
    byIndicator: '看指标',
    group: {
      dated: (year: number, count: number) => `${year}年${count}条`,
      withoutDate: (count: number) => `${count}条`,
      /** How many of them are overdue, where not all are. */
      overdue: (count: number) => `逾期${count}`,
      spoken: (year: number | null, count: number, state: string) =>
        `${year === null ? '未写期限' : `${year}年`}${count}条，${state}`,
    },
    record: '记录',
    recordOf: (name: string) => `记录承诺：${name}`,
    year: '年度',
    ofYear: (year: number) => `${year}年`,
    nothingHere: '规划没有为这个专项写下可考核的承诺。',
  },
  phases: {
    title: '各阶段要做到什么',
    note: '出自规划，文字为本站提要',
    action: '行动',
    goal: '阶段目标',
    years: (from: string, to: string) => `${from}–${to}`,
    nothing: '规划未写',
  },
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
