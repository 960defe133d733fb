import type { Text } from '../zh.ts'

export const projectBook: Text['projectBook'] = {
  download: 'Export Excel',
  upload: 'Import Excel',
  title: 'Import money and milestones of projects',
  chooseHint: (megabytes) =>
    `The workbook from this page, filled in: xlsx, up to ${megabytes} MB. Every row is checked first; nothing is written yet.`,
  apply: (rows) => `Write ${rows === 1 ? '1 row' : `${rows} rows`}`,
  readyLead: (rows) =>
    `${rows === 1 ? '1 row' : `${rows} rows`} will be written, in force and public at once.`,
  writtenLead: (what) => `Written: ${what}.`,
  row: 'Project',
  entry: 'Entry',
  excess: 'Reason for excess',
  entryLine: ({ kind, year, on, amount, document }) =>
    `${kind} ${amount} for ${year}, ${on}, ${document}`,
}
