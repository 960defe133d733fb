import { letterOf } from '@yardstick/shared/basics/workbook.ts'
import type { WorkbookCell } from '@yardstick/shared/basics/workbook-cell.ts'
import {
  type EntrySheetRow,
  entryColumns,
  entryFields,
  type MilestoneSheetRow,
  milestoneColumns,
  milestoneFields,
  projectWorkbook,
} from '@yardstick/shared/projects/workbook.ts'
import { entryHeadWords, milestoneHeadWords } from '@yardstick/shared/projects/workbook-words.ts'
import { type RowCells, readTemplate, refuseWorkbook, textIn } from '../http/workbook-template.ts'

/** The filled-in rows of our template, and which copy of it they are in. */
export type FilledProjectBook = {
  copy: string
  entries: { sheet: string; rows: EntrySheetRow[] }
  milestones: { sheet: string; rows: MilestoneSheetRow[] }
}

const empty: WorkbookCell = { kind: 'empty' }

const hasHeads =
  <Column extends string>(
    columns: readonly Column[],
    words: Record<Column, Record<string, string>>,
  ) =>
  (heads: RowCells): boolean =>
    columns.every((column) =>
      Object.values(words[column]).includes(textIn(heads.get(letterOf(columns, column)))),
    )

const cellIn =
  <Column extends string>(columns: readonly Column[], cells: RowCells) =>
  (column: Column): WorkbookCell =>
    cells.get(letterOf(columns, column)) ?? empty

const entryRowFrom = ([row, cells]: [number, RowCells]): EntrySheetRow => {
  const cell = cellIn(entryColumns, cells)
  return {
    row,
    id: cell('id'),
    project: cell('project'),
    kind: cell('kind'),
    year: cell('year'),
    on: cell('on'),
    amount: cell('amount'),
    documentNumber: cell('documentNumber'),
    note: cell('note'),
    excessReason: cell('excessReason'),
    state: cell('state'),
  }
}

const milestoneRowFrom = ([row, cells]: [number, RowCells]): MilestoneSheetRow => {
  const cell = cellIn(milestoneColumns, cells)
  return {
    row,
    id: cell('id'),
    seen: cell('seen'),
    project: cell('project'),
    name: cell('name'),
    plannedOn: cell('plannedOn'),
    projectedOn: cell('projectedOn'),
    actualOn: cell('actualOn'),
    statement: cell('statement'),
    state: cell('state'),
  }
}

/** Rows that were handed out empty and stayed so are none. */
const saysSomething =
  <Field extends string>(fields: readonly Field[]) =>
  (row: Record<Field, WorkbookCell>): boolean =>
    fields.some((field) => row[field].kind !== 'empty')

/**
 * Reads a workbook of a plan's projects that comes back.
 * @throws RuleError `workbook-refused` when it is another file, or one of another plan or version;
 *   `file-suspicious`
 */
export const readProjectBook = async (
  bytes: Buffer,
  planId: string,
): Promise<FilledProjectBook> => {
  const { said, findSheet } = await readTemplate(bytes, projectWorkbook)
  if (said.get('plan') !== planId) refuseWorkbook('other-plan')
  const copy = said.get('copy') ?? ''
  if (!/^[0-9a-f-]{36}$/.test(copy)) refuseWorkbook('not-template')
  const entries = await findSheet(hasHeads(entryColumns, entryHeadWords))
  const milestones = await findSheet(hasHeads(milestoneColumns, milestoneHeadWords))
  return {
    copy,
    entries: {
      sheet: entries.sheet,
      rows: entries.rows.map(entryRowFrom).filter(saysSomething(entryFields)),
    },
    milestones: {
      sheet: milestones.sheet,
      rows: milestones.rows.map(milestoneRowFrom).filter(saysSomething(milestoneFields)),
    },
  }
}
