import type { RowOutcome } from '@yardstick/shared/basics/workbook.ts'

/** Reporting with a workbook: the template down, the filled-in one up. */
export const workbook = {
  download: '下载模板',
  upload: '上传表格',
  title: (period: string) => `上传${period}填报表`,
  choose: '选择文件',
  chooseOther: '换一个文件',
  chooseHint: (megabytes: number) =>
    `选本期模板填好的xlsx文件，不超过${megabytes} MB。先逐行核对，不会直接写入。`,
  unreadable: '读不出这个文件。请先在表格软件中保存并关闭，再选一次。',
  checking: '正在核对…',
  applying: '正在写入…',
  apply: (rows: number) => `写入草稿（${rows}项）`,
  cancel: '取消',
  close: '关闭',
  fileName: (name: string) => `文件：${name}`,
  outcomes: {
    new: '新填',
    changed: '改动',
    unchanged: '不变',
    wrong: '有误',
  } satisfies Record<RowOutcome, string>,
  wrongLead: (rows: number) =>
    `有${rows}行须改正。请在表格中改好后再传；改好之前，一行也不会写入。`,
  nothingLead: '表格与系统中的内容一致，没有要写入的。',
  readyLead: (rows: number) => `将写入${rows}项草稿，不会提交。`,
  cell: '单元格',
  row: '指标',
  change: '内容',
  remark: '核对',
  nothing: '空',
  answer: '填报',
  note: '说明',
  unknownRow: (code: string) => (code === '' ? '（没有编码）' : code),
  unchangedRows: (rows: number) => `不变的${rows}行`,
  finding: (cell: string, words: string) => `${cell}：${words}`,
  fromTo: (label: string) => `${label}：`,
  becomes: '改为',
  written: (added: number, changed: number) =>
    [added > 0 ? `新填${added}项` : '', changed > 0 ? `改动${changed}项` : '']
      .filter((part) => part !== '')
      .join('，'),
  writtenLead: (what: string) => `已写入草稿：${what}。请逐项核对后提交。`,
}
