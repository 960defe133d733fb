import type { Workbook } from '@cj-tech-master/excelts'
import { fontName, hairline, heightFor, inkColor } from './workbook-style.ts'

const textWidth = 72

export type Guide = {
  sheet: string
  title: string
  topics: readonly (readonly [topic: string, text: string])[]
}

/** A sheet to read: what to fill in, and how it comes back. */
export const drawGuide = (workbook: Workbook, { sheet: name, title, topics }: Guide): void => {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 16 }, { width: textWidth }]
  const head = sheet.addRow([title])
  head.height = 30
  head.font = { name: fontName, size: 15, bold: true, color: inkColor }
  head.alignment = { vertical: 'middle' }
  for (const [topic, text] of topics) {
    const row = sheet.addRow([topic, text])
    row.height = heightFor([[text, textWidth]]) + 6
    row.font = { name: fontName, size: 11, color: inkColor }
    row.getCell(1).font = { name: fontName, size: 11, bold: true, color: inkColor }
    row.alignment = { vertical: 'middle', wrapText: true }
    for (const no of [1, 2]) row.getCell(no).border = { bottom: hairline }
  }
}
