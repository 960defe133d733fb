import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import type { WorkbookCell } from '@yardstick/shared/basics/workbook-cell.ts'
import { type ReadCell, type ReadWorkbook, readWorkbook } from './workbook-reader.ts'
import { originSheet } from './workbook-sheet.ts'

/** The cells of a row by the letter of their column. */
export type RowCells = ReadonlyMap<string, ReadCell>

/** A template of ours that came back. */
export type ReadTemplate = {
  /** What it says of itself. */
  said: ReadonlyMap<string, string>
  /**
   * The sheet with such heads, under whatever name, and its rows below them.
   * @throws RuleError `workbook-refused` when there is none
   */
  findSheet: (
    hasHeads: (heads: RowCells) => boolean,
  ) => Promise<{ sheet: string; rows: [row: number, cells: RowCells][] }>
}

export const refuseWorkbook = (reason: string): never => {
  throw new RuleError('workbook-refused', { reason }, 'body.file')
}

export const textIn = (cell: WorkbookCell | undefined): string =>
  cell?.kind === 'text' ? cell.text.trim() : ''

const rowsOf = (cells: readonly ReadCell[]): Map<number, RowCells> => {
  const rows = new Map<number, Map<string, ReadCell>>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<string, ReadCell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return rows
}

const readOrigin = async (workbook: ReadWorkbook): Promise<Map<string, string>> => {
  if (!workbook.sheetNames.includes(originSheet)) return refuseWorkbook('not-template')
  const rows = rowsOf(await workbook.readSheet(originSheet))
  return new Map([...rows.values()].map((row) => [textIn(row.get('A')), textIn(row.get('B'))]))
}

/**
 * Opens a template that comes back.
 * @throws RuleError `workbook-refused` when it is another file or an older template; `file-suspicious`
 */
export const readTemplate = async (
  bytes: Buffer,
  template: { name: string; version: string },
): Promise<ReadTemplate> => {
  const workbook = await readWorkbook(bytes)
  const said = await readOrigin(workbook)
  if (said.get('template') !== template.name) refuseWorkbook('not-template')
  if (said.get('version') !== template.version) refuseWorkbook('template-outdated')
  return {
    said,
    findSheet: async (hasHeads) => {
      for (const sheet of workbook.sheetNames.filter((name) => name !== originSheet)) {
        const rows = rowsOf(await workbook.readSheet(sheet))
        const heads = rows.get(workbookHeadRow)
        if (!heads || !hasHeads(heads)) continue
        return { sheet, rows: [...rows].filter(([row]) => row > workbookHeadRow) }
      }
      return refuseWorkbook('heads-changed')
    },
  }
}
