import { type CellValue, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import { type WorkbookColumn, workbookColumnLetter } from '@yardstick/shared/indicators/workbook.ts'

export const openWorkbook = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes)
  return workbook
}

export const sheetOf = (workbook: Workbook, name: string): Worksheet => {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`the workbook has no sheet ${name}`)
  return sheet
}

/** A workbook after somebody has worked on it, as a spreadsheet program saves it. */
export const editWorkbook = async (
  bytes: Buffer,
  edit: (workbook: Workbook) => void,
): Promise<Buffer> => {
  const workbook = await openWorkbook(bytes)
  edit(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** In which row of the template an indicator stands. */
export const rowOfCode = (sheet: Worksheet, code: string): number => {
  for (let row = workbookHeadRow + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(`A${row}`).value === code) return row
  }
  throw new Error(`the template has no row of ${code}`)
}

export type Entered = Partial<Record<WorkbookColumn, CellValue>>

/** Fills in rows of the template, by the code of the indicator. */
export const fillIn = (bytes: Buffer, rows: Record<string, Entered>): Promise<Buffer> =>
  editWorkbook(bytes, (workbook) => {
    const sheet = sheetOf(workbook, '填报')
    for (const [code, cells] of Object.entries(rows)) {
      const row = rowOfCode(sheet, code)
      for (const [column, value] of Object.entries(cells)) {
        sheet.getCell(`${workbookColumnLetter(column as WorkbookColumn)}${row}`).value = value
      }
    }
  })
