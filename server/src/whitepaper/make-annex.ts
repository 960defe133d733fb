import { chinaDayStart } from '@yardstick/shared/basics/dates.ts'
import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { writeWorkbook } from '../http/workbook-writer.ts'
import { drawContents, drawGuide } from './annex-contents.ts'
import { drawTable } from './annex-table.ts'

/**
 * The Excel annex of an edition: every table on a sheet of its own, the same figures as in the CSV
 * files. The same data give the same bytes.
 */
export const makeAnnex = (data: EditionData, mark: EditionMark): Promise<Buffer> =>
  writeWorkbook({ madeAt: new Date(chinaDayStart(data.asOf)) }, async (workbook) => {
    drawContents(workbook, data, mark)
    drawGuide(workbook, data)
    for (const table of allTables) drawTable(workbook, table, data)
  })
