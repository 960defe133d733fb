import type { workbook as zh } from '../zh/workbook.ts'

const rowsOf = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`)

export const workbook = {
  download: 'Download template',
  upload: 'Upload workbook',
  title: (period: string) => `Upload the workbook for ${period}`,
  choose: 'Choose a file',
  chooseOther: 'Another file',
  chooseHint: (megabytes: number) =>
    `The template of this period, filled in: xlsx, up to ${megabytes} MB. Every row is checked first; nothing is written yet.`,
  unreadable: 'The file could not be read. Save and close it in your spreadsheet, then try again.',
  checking: 'Checking…',
  applying: 'Writing…',
  apply: (rows: number) => `Write ${rows === 1 ? '1 draft' : `${rows} drafts`}`,
  cancel: 'Cancel',
  close: 'Close',
  fileName: (name: string) => `File: ${name}`,
  outcomes: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', wrong: 'Wrong' },
  wrongLead: (rows: number) =>
    `${rowsOf(rows)} must be corrected. Correct the workbook and upload it again; until then no row is written.`,
  nothingLead: 'The workbook says what is stored already; there is nothing to write.',
  readyLead: (rows: number) =>
    `${rows === 1 ? '1 draft' : `${rows} drafts`} will be written; nothing is submitted.`,
  cell: 'Cell',
  row: 'Indicator',
  change: 'Content',
  remark: 'Check',
  nothing: 'empty',
  answer: 'Answer',
  note: 'Note',
  unknownRow: (code: string) => (code === '' ? '(no code)' : code),
  unchangedRows: (rows: number) => `${rowsOf(rows)} unchanged`,
  finding: (cell: string, words: string) => `${cell}: ${words}`,
  fromTo: (label: string) => `${label}: `,
  becomes: 'becomes',
  written: (added: number, changed: number) =>
    [added > 0 ? `${added} new` : '', changed > 0 ? `${changed} changed` : '']
      .filter((part) => part !== '')
      .join(', '),
  writtenLead: (what: string) => `Drafts written: ${what}. Look them over, then submit.`,
} satisfies typeof zh
