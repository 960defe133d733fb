import type { dictionary as zh } from '../zh/dictionary.ts'

export const dictionary = {
  lead: (tables: string, columns: string) =>
    `${tables} tables of open data with ${columns} columns. Their names never change, in no language and no version.`,

  package: {
    title: 'Data package',
    note: 'published with the white paper, then never changed',
    what: 'One ZIP file with a CSV of every table, the descriptor datapackage.json (Data Package 2.0) and this dictionary.',
    none: 'No white paper has been published; the first one brings its data package. What the tables hold today can be read below.',
    noFiles: 'The latest edition has no files to download.',
    latest: 'Latest edition',
    edition: (year: number, revision: number) =>
      revision === 1 ? `${year}` : `${year}, revision ${revision - 1}`,
    asOf: 'Data as of',
    files: { package: 'Download the data package', xlsx: 'Download the Excel annex' },
    lasting: 'Lasting address of the latest',
    earlier: 'All editions with their packages',
  },

  tables: {
    title: 'Tables',
    note: (asOf: string) => `rows and content as public on ${asOf}`,
    columns: {
      table: 'Table',
      file: 'File',
      what: 'Content',
      columns: 'Columns',
      rows: 'Rows',
      read: 'Read',
    },
    csv: 'CSV',
    json: 'JSON',
    csvOf: (table: string) => `Read as CSV: ${table}`,
    jsonOf: (table: string) => `Read as JSON: ${table}`,
    most: (rows: string) =>
      `One request answers ${rows} rows at most, more come in pages; the data package has everything.`,
  },

  columns: {
    caption: (table: string) => `Columns of the table “${table}”`,
    name: 'Column',
    title: 'Title',
    type: 'Type',
    unit: 'Unit',
    demand: 'Rule',
    about: 'Meaning',
    key: 'Primary key',
    required: 'Required',
    refers: 'Refers to',
    of: (table: string) => table,
    codes: 'One of',
    codeOf: ': ',
    between: '; ',
    ends: '. ',
  },
} satisfies typeof zh
