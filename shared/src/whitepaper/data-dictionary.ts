import type { Language } from '../basics/problem-words.ts'
import { csvPath } from './data-package.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { allTables } from './tables/all-tables.ts'
import type { CellType, Column, DataTable } from './tables/table.ts'

/** What the types of columns are called. */
export const cellTypeWords: Record<Language, Record<CellType, string>> = {
  zh: {
    string: '文本',
    integer: '整数',
    number: '数值',
    boolean: '是否（true/false）',
    date: '日期（YYYY-MM-DD）',
    year: '年份',
  },
  en: {
    string: 'text',
    integer: 'integer',
    number: 'number',
    boolean: 'true/false',
    date: 'date (YYYY-MM-DD)',
    year: 'year',
  },
}

const words = {
  zh: {
    title: '数据字典',
    heads: ['列', '名称', '类型', '单位', '必填', '说明'],
    required: '是',
    codes: '取值',
    key: '主键',
    refers: (column: string, to: string) => `\`${column}\`对应\`${to}\``,
    of: '：',
    between: '；',
    ends: '。',
  },
  en: {
    title: 'Data dictionary',
    heads: ['Column', 'Title', 'Type', 'Unit', 'Required', 'Description'],
    required: 'yes',
    codes: 'One of',
    key: 'Primary key',
    refers: (column: string, to: string) => `\`${column}\` refers to \`${to}\``,
    of: ': ',
    between: '; ',
    ends: '. ',
  },
} as const

const codesOf = ({ labels }: Column, language: Language): string => {
  if (!labels) return ''
  const said = words[language]
  const codes = Object.entries(labels).map(([code, label]) => `\`${code}\` ${label[language]}`)
  return `${said.codes}${said.of}${codes.join(said.between)}`
}

const columnRow = (column: Column, language: Language): string[] => [
  `\`${column.name}\``,
  markdownText(column.title[language]),
  cellTypeWords[language][column.type],
  markdownText(column.unit?.[language] ?? ''),
  column.required ? words[language].required : '',
  [column.description[language], codesOf(column, language)]
    .filter((part) => part !== '')
    .join(words[language].ends),
]

const keysOf = ({ primaryKey, foreignKeys }: DataTable, language: Language): string => {
  const said = words[language]
  const own = `${said.key}${said.of}${primaryKey.map((name) => `\`${name}\``).join(' + ')}`
  const others = foreignKeys.map(({ column, table, references }) =>
    said.refers(column, `${table}.${references}`),
  )
  return [own, ...others].join(said.between)
}

const tableSection = (table: DataTable, language: Language): string =>
  [
    `## ${markdownText(table.title[language])} \`${csvPath(table)}\``,
    markdownText(table.description[language]),
    keysOf(table, language),
    markdownTable(
      words[language].heads,
      table.columns.map((column) => columnRow(column, language)),
    ),
  ].join('\n\n')

/** What every column of every table means, as Markdown in one language. */
export const dataDictionary = (language: Language): string =>
  `${[
    `# ${words[language].title}`,
    ...allTables.map((table) => tableSection(table, language)),
  ].join('\n\n')}\n`
