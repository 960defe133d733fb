type Entry = { kind: string; year: number; on: string; amount: string; document: string }

/** Money and milestones of projects as a workbook, for the center. */
export const projectBook = {
  download: '导出Excel',
  upload: '导入Excel',
  title: '导入项目资金和里程碑',
  chooseHint: (megabytes: number) =>
    `选从本页下载、填好的xlsx文件，不超过${megabytes} MB。先逐行核对，不会直接写入。`,
  apply: (rows: number) => `写入（${rows}行）`,
  readyLead: (rows: number) => `将写入${rows}行，立即生效并公开。`,
  writtenLead: (what: string) => `已写入：${what}。`,
  row: '项目',
  entry: '分录',
  excess: '超出理由',
  entryLine: ({ kind, year, on, amount, document }: Entry) =>
    `${kind}${amount}，${year}年度，${on}，${document}`,
}
