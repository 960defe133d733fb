import type { WorkbookCell } from '@yardstick/shared/basics/workbook-cell.ts'
import {
  entryColumns,
  type WorkbookColumn,
  type WorkbookOrigin,
  type WorkbookRow,
  workbookColumnLetter,
  workbookColumns,
  workbookTemplate,
} from '@yardstick/shared/indicators/workbook.ts'
import { headWords } from '@yardstick/shared/indicators/workbook-words.ts'
import { type RowCells, readTemplate, refuseWorkbook, textIn } from '../http/workbook-template.ts'

/** The filled-in rows of our template. */
export type FilledTemplate = { sheet: string; rows: WorkbookRow[] }

const empty: WorkbookCell = { kind: 'empty' }

/** @throws RuleError `workbook-refused` naming what it belongs to instead */
const requireOrigin = (said: ReadonlyMap<string, string>, wanted: WorkbookOrigin): void => {
  for (const key of ['plan', 'unit', 'period'] as const) {
    if (said.get(key) !== wanted[key]) refuseWorkbook(`other-${key}`)
  }
}

const hasHeads = (heads: RowCells): boolean =>
  workbookColumns.every((column) => {
    const found = textIn(heads.get(workbookColumnLetter(column)))
    return Object.values(headWords[column]).includes(found)
  })

const rowFrom = (row: number, cells: RowCells): WorkbookRow => {
  const cell = (column: WorkbookColumn): WorkbookCell =>
    cells.get(workbookColumnLetter(column)) ?? empty
  return {
    row,
    code: cell('code'),
    version: cell('version'),
    outcome: cell('outcome'),
    value: cell('value'),
    numerator: cell('numerator'),
    denominator: cell('denominator'),
    note: cell('note'),
  }
}

/** Rows below the table that say nothing where something is read are none. */
const saysSomething = (row: WorkbookRow): boolean =>
  [row.code, ...entryColumns.map((column) => row[column])].some(({ kind }) => kind !== 'empty')

/**
 * Reads a template that comes back.
 * @throws RuleError `workbook-refused` when it is another file, or the template of another plan, unit,
 *   period or version; `file-suspicious`
 */
export const readReportTemplate = async (
  bytes: Buffer,
  wanted: WorkbookOrigin,
): Promise<FilledTemplate> => {
  const { said, findSheet } = await readTemplate(bytes, workbookTemplate)
  requireOrigin(said, wanted)
  const { sheet, rows } = await findSheet(hasHeads)
  const filled = rows.map(([row, cells]) => rowFrom(row, cells)).filter(saysSomething)
  return { sheet, rows: filled }
}
