/** Handing in all drafts at once, and the unit's earlier reports. */
export const ownReports = {
  submitAll: (count: number) => `提交全部已填草稿（${count}）`,
  submitAllTitle: '提交全部已填草稿',
  unitHead: '本单位负责人',
  willSubmit: (count: number, to: string) => `以下${count}项将提交${to}审核：`,
  nothingReady: '没有可以提交的草稿。',
  notReady: (count: number) => `以下${count}项暂不提交：`,
  notReadyBecause: {
    untouched: '尚未填写',
    returned: '退回后尚未修改',
    unsaved: '有内容尚未保存，请打开后处理',
  },
  submit: (count: number) => `提交${count}项`,
  running: (done: number, all: number) => `正在提交，已完成${done}/${all}项……`,
  mayClose: '可以关闭此窗口，提交会继续。',
  seeOutcome: '查看提交结果',
  close: '关闭',
  doneAll: (count: number) => `${count}项已全部提交。`,
  doneSome: (count: number, refused: number) => `已提交${count}项，${refused}项未能提交：`,

  currentPeriods: '本期',
  earlierPeriods: '往期',
  chooseEarlier: '查看往期',
  earlier: '往期填报',
  earlierNote: (center: string) => `已发布，只能查看；数值有误请联系${center}开启更正`,
  nothingEarlier: '本单位在这一期没有要报的指标。',
  /** Words and figures in turn; the figures are set bold. */
  earlierStanding: (now: {
    unit: string
    owed: number
    verified: number
    date: string | null
  }): readonly string[] => [
    `${now.unit}应报`,
    String(now.owed),
    '项，核定',
    String(now.verified),
    now.date === null ? '项。' : `项；${now.date} 发布。`,
  ],
  publishedVerified: '已核定并发布。',
  publishedMissing: '本期已发布，这一项没有核定的答复。',
}
