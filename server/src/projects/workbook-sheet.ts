import type { CellValue, DataValidation, Workbook, Worksheet } from '@cj-tech-master/excelts'
import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { projectSheetWords } from '@yardstick/shared/projects/workbook-words.ts'
import { addTableSheet, type SheetColumn, styleCell } from '../http/workbook-sheet.ts'
import { heightFor } from '../http/workbook-style.ts'
import type { ProjectBook } from './workbook-load.ts'
import { projectTemplateWords } from './workbook-words.ts'

export type ProjectTemplate = {
  book: ProjectBook
  /** Tells this copy from every other, so that its new rows are known again. */
  copy: string
  madeAt: Date
  language: Language
  /** Everything is invented, and the workbook says so. */
  demo: boolean
}

export type Column = SheetColumn & { validation?: DataValidation }
/** How each column looks; its head comes from the words. */
export type Shapes<Key extends string> = Record<Key, Partial<Column> & { width: number }>

type Drawn<Key extends string> = {
  heads: Record<Key, Record<Language, string>>
  shapes: Shapes<Key>
  language: Language
}

export const columnsOf = <Key extends string>(
  keys: readonly Key[],
  { heads, shapes, language }: Drawn<Key>,
): Column[] => keys.map((key) => ({ key, head: heads[key][language], ...shapes[key] }))

export type Row = { values: Record<string, CellValue>; open: readonly string[]; isQuiet: boolean }

export const planName = ({ book: { plan }, language }: ProjectTemplate): string =>
  language === 'zh' ? plan.shortName : plan.shortNameEn

export const pick = (
  language: Language,
  { name, nameEn }: { name: string; nameEn: string },
): string => (language === 'zh' ? name : nameEn)

/** How a project is chosen from the list, and read back by its first word. */
export const choiceOf = (project: Project, language: Language): string =>
  `${project.code} ${pick(language, project)}`

const dayFormat = 'yyyy-mm-dd'
const amountFormat = '#,##0.######'

/** A day as spreadsheets keep it. */
export const dayValue = (on: string | null): Date | null =>
  on === null ? null : new Date(`${on}T00:00:00Z`)

export const drawRows = (
  sheet: Worksheet,
  columns: readonly Column[],
  rows: readonly Row[],
): void => {
  for (const [no, { values, open, isQuiet }] of rows.entries()) {
    const row = sheet.getRow(workbookHeadRow + 1 + no)
    for (const column of columns) {
      const cell = row.getCell(column.key)
      const value = values[column.key] ?? null
      if (value !== null) cell.value = value
      const isOpen = open.includes(column.key)
      styleCell(cell, column, { isOpen, isQuiet })
      if (column.key.endsWith('On') || column.key === 'on') cell.numFmt = dayFormat
      if (column.isFigure && column.key !== 'year') cell.numFmt = amountFormat
      if (isOpen && column.validation) cell.dataValidation = column.validation
    }
    const wrapped = columns.filter(({ isWrapped }) => isWrapped)
    row.height = heightFor(wrapped.map(({ key, width }) => [String(values[key] ?? ''), width]))
  }
}

type Part = keyof (typeof projectTemplateWords)['zh']['titles']

export const addSheet = (
  workbook: Workbook,
  template: ProjectTemplate,
  {
    part,
    columns,
    frozenColumns,
  }: { part: Part; columns: readonly Column[]; frozenColumns: number },
): Worksheet => {
  const { language, demo } = template
  const words = projectTemplateWords[language]
  const title = words.titles[part](planName(template))
  return addTableSheet(workbook, {
    name: projectSheetWords[part][language],
    title: demo ? `${title}${words.demo}` : title,
    hint: words.hints[part],
    page: words.page,
    frozenColumns,
    columns,
  })
}

export const chosen = (formula: string, error: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [formula],
  showErrorMessage: true,
  error,
})

/** The list of projects on their own sheet, however many there are. */
export const projectList = ({ book, language }: ProjectTemplate): DataValidation => {
  const first = workbookHeadRow + 1
  const last = workbookHeadRow + book.projects.length
  const sheet = projectSheetWords.projects[language]
  return chosen(`'${sheet}'!$A$${first}:$A$${last}`, projectTemplateWords[language].chooseError)
}

export const dayValidation = (language: Language): DataValidation => ({
  type: 'date',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [new Date('2000-01-01T00:00:00Z')],
  showErrorMessage: true,
  errorStyle: 'warning',
  error: projectTemplateWords[language].dayError,
})

export const newRows = (count: number, open: readonly string[]): Row[] =>
  Array.from({ length: count }, (_, no) => ({
    values: { id: `N${no + 1}` },
    open,
    isQuiet: false,
  }))
