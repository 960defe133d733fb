import type { Workbook } from '@cj-tech-master/excelts'
import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import { sheetWords } from '@yardstick/shared/indicators/workbook-words.ts'
import { fontName, hairline, heightFor, inkColor } from '../http/workbook-style.ts'
import { templateWords } from './report-template-words.ts'

const textWidth = 72

/** The second sheet: what to fill in, and how it comes back. */
export const drawGuide = (workbook: Workbook, language: Language): void => {
  const words = templateWords[language]
  const sheet = workbook.addWorksheet(sheetWords.guide[language], {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 16 }, { width: textWidth }]
  const title = sheet.addRow([words.guideTitle])
  title.height = 30
  title.font = { name: fontName, size: 15, bold: true, color: inkColor }
  title.alignment = { vertical: 'middle' }
  for (const [topic, text] of words.guide) {
    const row = sheet.addRow([topic, text])
    row.height = heightFor([[text, textWidth]]) + 6
    row.font = { name: fontName, size: 11, color: inkColor }
    row.getCell(1).font = { name: fontName, size: 11, bold: true, color: inkColor }
    row.alignment = { vertical: 'middle', wrapText: true }
    for (const no of [1, 2]) row.getCell(no).border = { bottom: hairline }
  }
}
