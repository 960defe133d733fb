import type { Workbook } from '@cj-tech-master/excelts'
import { csvPath, type EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { plainText } from '@yardstick/shared/whitepaper/plain-text.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { fontName, heightFor, inkColor } from '../http/workbook-style.ts'
import {
  addBackLink,
  addRemark,
  addTitle,
  figureAlignment,
  headerFooter,
  linkTo,
  pageSetup,
  sheetName,
  styleHeads,
  styleLine,
} from './annex-page.ts'
import { annexWords } from './annex-words.ts'

const warningColor = { argb: 'FFB3261E' }

const contentsWidths = [6, 22, 26, 76, 8, 28]

/** The first sheet: which edition this is, and every sheet with a link. */
export const drawContents = (workbook: Workbook, data: EditionData, mark: EditionMark): void => {
  const sheet = workbook.addWorksheet(annexWords.contents, {
    views: [{ state: 'frozen', ySplit: data.demo ? 4 : 3, showGridLines: false }],
    pageSetup: pageSetup(null),
    headerFooter: headerFooter(data),
  })
  sheet.columns = contentsWidths.map((width) => ({ width }))
  addTitle(sheet, plainText(annexWords.title(data)))
  const note = mark.correctionNote === null ? '' : `。${annexWords.corrects(mark.correctionNote)}`
  addRemark(sheet, plainText(`${annexWords.made(data, mark)}${note}`))
  if (data.demo) addRemark(sheet, annexWords.demo, warningColor)
  styleHeads(sheet.addRow([...annexWords.contentsHeads]), contentsWidths.length)
  const addLine = (cells: (string | number | null)[], target: string): void => {
    const row = sheet.addRow(cells)
    styleLine(row, contentsWidths.length)
    row.height = heightFor([[String(cells[3] ?? ''), contentsWidths[3] ?? 0]]) + 3
    linkTo(row.getCell(2), target, target)
    row.getCell(1).alignment = row.getCell(5).alignment = figureAlignment
  }
  addLine([null, annexWords.guide, 'How to read', null, null, null], annexWords.guide)
  for (const [at, table] of allTables.entries()) {
    const { title, description, rows } = table
    const cells = [at + 1, title.zh, title.en, description.zh, rows(data).length, csvPath(table)]
    addLine(cells, sheetName(table))
  }
}

const guideWidths = [12, 62, 62]

/** How the sheets are to be read, in both languages. */
export const drawGuide = (workbook: Workbook, data: EditionData): void => {
  const sheet = workbook.addWorksheet(annexWords.guide, {
    views: [{ state: 'frozen', ySplit: 3, showGridLines: false }],
    pageSetup: pageSetup(null),
    headerFooter: headerFooter(data),
  })
  sheet.columns = guideWidths.map((width) => ({ width }))
  addTitle(sheet, annexWords.guideTitle)
  addBackLink(sheet)
  styleHeads(sheet.addRow([...annexWords.guideHeads]), guideWidths.length)
  for (const line of annexWords.guideLines) {
    const row = sheet.addRow([...line])
    styleLine(row, guideWidths.length)
    row.height = heightFor(line.map((text, at) => [text, guideWidths[at] ?? 0]))
    row.getCell(1).font = { name: fontName, size: 10, bold: true, color: inkColor }
  }
}
