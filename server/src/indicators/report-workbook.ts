import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { WorkbookCell } from '@yardstick/shared/basics/workbook-cell.ts'
import {
  entryColumns,
  type WorkbookColumn,
  type WorkbookOrigin,
  type WorkbookRow,
  workbookColumnLetter,
  workbookColumns,
  workbookHeadRow,
  workbookTemplate,
} from '@yardstick/shared/indicators/workbook.ts'
import { headWords } from '@yardstick/shared/indicators/workbook-words.ts'
import { type ReadCell, type ReadWorkbook, readWorkbook } from '../http/workbook-reader.ts'
import { originSheet } from './report-template.ts'

/** The filled-in rows of our template. */
export type FilledTemplate = { sheet: string; rows: WorkbookRow[] }

const refuse = (reason: string): never => {
  throw new RuleError('workbook-refused', { reason }, 'body.file')
}

const empty: WorkbookCell = { kind: 'empty' }

const textOf = (cell: WorkbookCell | undefined): string =>
  cell?.kind === 'text' ? cell.text.trim() : ''

/** The cells of a row by the letter of their column. */
type RowCells = Map<string, ReadCell>

const rowsOf = (cells: readonly ReadCell[]): Map<number, RowCells> => {
  const rows = new Map<number, RowCells>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<string, ReadCell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return rows
}

/** What the workbook says of itself, name by name. */
const readOrigin = async (workbook: ReadWorkbook): Promise<Map<string, string>> => {
  if (!workbook.sheetNames.includes(originSheet)) return refuse('not-template')
  const rows = rowsOf(await workbook.readSheet(originSheet))
  return new Map([...rows.values()].map((row) => [textOf(row.get('A')), textOf(row.get('B'))]))
}

/** @throws RuleError `workbook-refused` naming what it belongs to instead */
const requireOrigin = (said: Map<string, string>, wanted: WorkbookOrigin): void => {
  if (said.get('template') !== workbookTemplate.name) refuse('not-template')
  if (said.get('version') !== workbookTemplate.version) refuse('template-outdated')
  for (const key of ['plan', 'unit', 'period'] as const) {
    if (said.get(key) !== wanted[key]) refuse(`other-${key}`)
  }
}

const hasHeads = (heads: RowCells | undefined): boolean =>
  workbookColumns.every((column) => {
    const found = textOf(heads?.get(workbookColumnLetter(column)))
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

const findEntrySheet = async (workbook: ReadWorkbook): Promise<FilledTemplate> => {
  for (const sheet of workbook.sheetNames.filter((name) => name !== originSheet)) {
    const rows = rowsOf(await workbook.readSheet(sheet))
    if (!hasHeads(rows.get(workbookHeadRow))) continue
    const below = [...rows].filter(([row]) => row > workbookHeadRow)
    const filled = below.map(([row, cells]) => rowFrom(row, cells)).filter(saysSomething)
    return { sheet, rows: filled }
  }
  return refuse('heads-changed')
}

/**
 * Reads a template that comes back.
 * @throws RuleError `workbook-refused` when it is another file, or the template of another plan, unit,
 *   period or version; `file-suspicious`
 */
export const readTemplate = async (
  bytes: Buffer,
  wanted: WorkbookOrigin,
): Promise<FilledTemplate> => {
  const workbook = await readWorkbook(bytes)
  requireOrigin(await readOrigin(workbook), wanted)
  return findEntrySheet(workbook)
}
