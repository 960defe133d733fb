import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import {
  centered,
  entryFill,
  fontName,
  hairline,
  headFill,
  inkColor,
  lockedFill,
  quietColor,
  ruleLine,
} from './workbook-style.ts'

/** Out of sight even where hidden sheets are shown. */
export const originSheet = '_template'

export type SheetColumn = {
  key: string
  head: string
  /** In signs of the standard font. */
  width: number
  isHidden?: boolean
  /** Figures stand at the right. */
  isFigure?: boolean
  isWrapped?: boolean
}

export type TableSheet = {
  name: string
  title: string
  /** One line below the title: what to do. */
  hint: string
  /** The foot of a printed page. */
  page: string
  columns: readonly SheetColumn[]
  /** How many columns stay in view. */
  frozenColumns: number
}

const drawTitle = (sheet: Worksheet, { title, hint, columns }: TableSheet): void => {
  const first = columns.find(({ isHidden }) => !isHidden)?.key ?? ''
  const lines = [
    { at: 1, height: 28, text: title, font: { size: 15, bold: true, color: inkColor } },
    { at: 2, height: 20, text: hint, font: { size: 10, color: quietColor } },
  ]
  for (const { at, height, text, font } of lines) {
    const row = sheet.getRow(at)
    row.height = height
    const cell = row.getCell(first)
    cell.value = text
    cell.font = { name: fontName, ...font }
    cell.alignment = { vertical: 'middle' }
  }
}

const drawHeads = (sheet: Worksheet, columns: readonly SheetColumn[]): void => {
  const row = sheet.getRow(workbookHeadRow)
  row.height = 26
  for (const { key, head, isFigure } of columns) {
    const cell = row.getCell(key)
    cell.value = head
    cell.font = { name: fontName, size: 10, bold: true, color: inkColor }
    cell.fill = headFill
    cell.alignment = { ...centered, horizontal: isFigure ? 'right' : 'left', indent: 1 }
    cell.border = { top: ruleLine, bottom: ruleLine }
  }
}

/** A sheet with a title, a hint and the heads of a table; its rows are still to come. */
export const addTableSheet = (workbook: Workbook, table: TableSheet): Worksheet => {
  const { name, columns, frozenColumns, page } = table
  const sheet = workbook.addWorksheet(name, {
    views: [
      { state: 'frozen', xSplit: frozenColumns, ySplit: workbookHeadRow, showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${workbookHeadRow}:${workbookHeadRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${page}` },
  })
  sheet.columns = columns.map(({ key, width, isHidden = false }) => ({
    key,
    width,
    hidden: isHidden,
  }))
  drawTitle(sheet, table)
  drawHeads(sheet, columns)
  return sheet
}

/** How a cell below the heads looks. `isOpen`: it is to be filled in; `isQuiet`: its row is not. */
export const styleCell = (
  cell: Cell,
  { isFigure = false, isWrapped = false }: Pick<SheetColumn, 'isFigure' | 'isWrapped'>,
  { isOpen, isQuiet }: { isOpen: boolean; isQuiet: boolean },
): void => {
  cell.font = { name: fontName, size: 10, color: isQuiet ? quietColor : inkColor }
  cell.alignment = {
    vertical: 'middle',
    wrapText: isWrapped,
    horizontal: isFigure ? 'right' : 'left',
    indent: 1,
  }
  cell.border = { bottom: hairline, ...(isOpen ? { left: hairline, right: hairline } : {}) }
  cell.protection = { locked: !isOpen }
  if (isOpen) cell.fill = entryFill
  else if (isQuiet) cell.fill = lockedFill
}

/** Nobody is kept out by it: it only keeps what is not to be filled in from being changed by mistake. */
export const protectSheet = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    deleteRows: false,
  })

/** What the workbook says of itself, out of sight. */
export const drawOrigin = (workbook: Workbook, said: Record<string, string>): void => {
  const sheet = workbook.addWorksheet(originSheet, { state: 'veryHidden' })
  for (const pair of Object.entries(said)) sheet.addRow(pair)
}
