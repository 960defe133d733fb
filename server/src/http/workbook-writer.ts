import type { Workbook } from '@cj-tech-master/excelts'
import { archiveTime } from './archive-time.ts'

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const maker = '星沙标尺 Xingsha Yardstick'

/**
 * Draws a workbook and gives its bytes; the same content at the same instant gives the same bytes, in
 * every time zone. The library is large and loaded with the first workbook.
 */
export const writeWorkbook = async (
  { madeAt }: { madeAt: Date },
  draw: (workbook: Workbook) => Promise<void>,
): Promise<Buffer> => {
  const { Workbook } = await import('@cj-tech-master/excelts')
  const workbook = new Workbook()
  workbook.creator = maker
  workbook.lastModifiedBy = maker
  workbook.created = madeAt
  workbook.modified = madeAt
  await draw(workbook)
  const zip = { modTime: archiveTime(madeAt) }
  return Buffer.from(await workbook.xlsx.writeBuffer({ validate: false, zip }))
}
