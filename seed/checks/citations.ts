import type { Sheets } from '../form/sheets.ts'
import { faultAt, type Row, type Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

const cells = ['citeDocument', 'citeChapter', 'citeTable', 'citeRow'] as const

const isUncited = (row: Row): boolean => cells.every((column) => !row.cells[column])

const checkCitation = (row: Row, documents: Table, faults: Fault[]): void => {
  const { citeDocument, citeChapter, citeTable } = row.cells
  const known = documents.rows.some((document) => document.cells.code === citeDocument)
  if (!citeDocument) faults.push(faultAt(row, 'citeDocument', 'is empty'))
  else if (documents.complete && !known) {
    const reason = `"${citeDocument}" is not a document in documents.csv`
    faults.push(faultAt(row, 'citeDocument', reason))
  }
  if (!citeChapter && !citeTable) {
    faults.push(faultAt(row, 'citeChapter', 'name the chapter or the table'))
  }
}

/** Every fact says where it stands; a charge that is merely assumed may say nothing. */
export const checkCitations = (sheets: Sheets, faults: Fault[]): void => {
  const cited = [
    sheets.units,
    sheets.phases,
    sheets.phaseTasks,
    sheets.groups,
    sheets.indicators,
    sheets.charges,
    sheets.baselines,
    sheets.projects,
    sheets.contents,
    sheets.actions,
    sheets.programmes,
    sheets.workItems,
    sheets.milestones,
    sheets.readings,
  ]
  for (const { table } of cited) {
    for (const row of table.rows) {
      if (row.cells.basis === 'assumed' && isUncited(row)) continue
      checkCitation(row, sheets.documents.table, faults)
    }
  }
}
