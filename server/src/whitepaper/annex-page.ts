import type {
  Alignment,
  HeaderFooter,
  PageSetup,
  Row,
  Cell as SheetCell,
  Worksheet,
} from '@cj-tech-master/excelts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'
import {
  centered,
  fontName,
  hairline,
  headFill,
  inkColor,
  quietColor,
  ruleLine,
} from '../http/workbook-style.ts'
import { annexWords } from './annex-words.ts'

const linkColor = { argb: 'FF1D4F91' }

/** Of cells that hold figures, and of their heads. */
export const figureAlignment: Partial<Alignment> = {
  vertical: 'middle',
  horizontal: 'right',
  indent: 1,
}

/** Dates and years stand like text. */
export const textAlignment: Partial<Alignment> = { ...centered, horizontal: 'left' }

export const pageSetup = (repeatedRows: string | null): Partial<PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  ...(repeatedRows ? { printTitlesRow: repeatedRows } : {}),
})

/** In heads and feet of pages an ampersand begins an instruction. */
export const headerFooter = (data: EditionData): Partial<HeaderFooter> => ({
  oddHeader: `&L${annexWords.title(data).replaceAll('&', '&&')}${data.demo ? `&R${annexWords.demo}` : ''}`,
  oddFooter: `&L&A&C${annexWords.page}`,
})

/** Names of sheets are ours and hold no apostrophe. */
export const linkTo = (cell: SheetCell, sheet: string, text: string): void => {
  cell.value = { text, hyperlink: `#'${sheet}'!A1` }
  cell.font = { name: fontName, size: 10, color: linkColor, underline: true }
}

/** Names of tables are ours, short and without the signs that tabs may not have. */
export const sheetName = ({ title }: DataTable): string => title.zh

export const addTitle = (sheet: Worksheet, title: string): void => {
  const row = sheet.addRow([title])
  row.height = 28
  row.font = { name: fontName, size: 15, bold: true, color: inkColor }
  row.alignment = { vertical: 'middle' }
}

export const addRemark = (sheet: Worksheet, text: string, color = quietColor): Row => {
  const row = sheet.addRow([text])
  row.font = { name: fontName, size: 10, color }
  row.alignment = { vertical: 'middle' }
  return row
}

export const styleHeads = (row: Row, count: number): void => {
  row.font = { name: fontName, size: 10, bold: true, color: inkColor }
  for (let at = 1; at <= count; at += 1) {
    const cell = row.getCell(at)
    cell.fill = headFill
    cell.border = { top: ruleLine, bottom: ruleLine }
    cell.alignment = textAlignment
  }
}

export const styleLine = (row: Row, count: number): void => {
  row.font = { name: fontName, size: 10, color: inkColor }
  for (let at = 1; at <= count; at += 1) {
    row.getCell(at).border = { bottom: hairline }
    row.getCell(at).alignment = textAlignment
  }
}

export const addBackLink = (sheet: Worksheet): Row => {
  const row = sheet.addRow([null])
  row.font = { name: fontName, size: 10, color: quietColor }
  linkTo(row.getCell(1), annexWords.contents, annexWords.back)
  return row
}
