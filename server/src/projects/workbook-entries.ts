import type { DataValidation, Workbook } from '@cj-tech-master/excelts'
import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import { moneyKinds } from '@yardstick/shared/projects/money.ts'
import type { MoneyEntry } from '@yardstick/shared/projects/money-schema.ts'
import { emptyRows, entryColumns, entryFields } from '@yardstick/shared/projects/workbook.ts'
import { entryHeadWords, moneyKindWords } from '@yardstick/shared/projects/workbook-words.ts'
import { protectSheet } from '../http/workbook-sheet.ts'
import {
  addSheet,
  type Column,
  choiceOf,
  chosen,
  columnsOf,
  dayValidation,
  dayValue,
  drawRows,
  newRows,
  type ProjectTemplate,
  projectList,
  type Row,
  type Shapes,
} from './workbook-sheet.ts'
import { projectTemplateWords } from './workbook-words.ts'

const amountValidation = (language: Language): DataValidation => ({
  type: 'decimal',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [0],
  showErrorMessage: true,
  errorStyle: 'warning',
  error: projectTemplateWords[language].amountError,
})

const entrySheetColumns = (template: ProjectTemplate): Column[] => {
  const { book, language } = template
  const { chooseError } = projectTemplateWords[language]
  const kinds = moneyKinds.map((kind) => moneyKindWords[kind][language])
  const shapes: Shapes<(typeof entryColumns)[number]> = {
    id: { width: 8, isHidden: true },
    project: { width: 32, isWrapped: true, validation: projectList(template) },
    kind: { width: 9, validation: chosen(`"${kinds.join(',')}"`, chooseError) },
    year: { width: 10, validation: chosen(`"${yearsOf(book.plan).join(',')}"`, chooseError) },
    on: { width: 13, validation: dayValidation(language) },
    amount: { width: 14, isFigure: true, validation: amountValidation(language) },
    documentNumber: { width: 26, isWrapped: true },
    note: { width: 28, isWrapped: true },
    excessReason: { width: 24, isWrapped: true },
    state: { width: 11 },
  }
  return columnsOf(entryColumns, { heads: entryHeadWords, shapes, language })
}

const entryRow = (entry: MoneyEntry, { book, language }: ProjectTemplate): Row => {
  const { states } = projectTemplateWords[language]
  const project = book.projects.find(({ code }) => code === entry.project)
  const state =
    entry.reverses !== null ? 'reverses' : entry.reversedBy === null ? 'recorded' : 'reversed'
  return {
    values: {
      id: `E${entry.id}`,
      project: project ? choiceOf(project, language) : entry.project,
      kind: moneyKindWords[entry.kind][language],
      year: entry.year,
      on: dayValue(entry.on),
      amount: entry.amountWanyuan,
      documentNumber: entry.documentNumber,
      note: entry.note,
      excessReason: entry.excessReason,
      state: states[state],
    },
    open: [],
    isQuiet: true,
  }
}

/** The money on record, below empty rows for new entries. */
export const drawEntries = async (workbook: Workbook, template: ProjectTemplate): Promise<void> => {
  const columns = entrySheetColumns(template)
  const sheet = addSheet(workbook, template, { part: 'entries', columns, frozenColumns: 2 })
  drawRows(sheet, columns, [
    ...newRows(emptyRows.entry, entryFields),
    ...template.book.entries.map((entry) => entryRow(entry, template)),
  ])
  await protectSheet(sheet)
}
