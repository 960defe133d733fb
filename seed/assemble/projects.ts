import type { Entry, Sheets } from '../form/sheets.ts'
import { bilingualOrNull, citationsOf } from './citations.ts'
import type { UnitOf } from './indicators.ts'

type Project = Sheets['projects']['entries'][number]['value']

/** The row as printed; the reserve lists have no yearly columns, so their blanks are no cells. */
const printedCells = ({ row, value }: Entry<Project>, sheets: Sheets) => {
  const cells = [
    ...(sheets.printed.get(row) ?? []).map((cell) => ({
      column: `${cell.year}年`,
      text: cell.value ?? '',
    })),
    { column: '小计', text: value.printedTotal ?? '' },
  ]
  return value.category === 'funded' ? cells : cells.filter(({ text }) => text !== '')
}

const contentsOf = (code: string, sheets: Sheets, unitOf: UnitOf) =>
  sheets.contents.entries
    .filter(({ value }) => value.project === code)
    .map(({ value }) => ({
      no: value.no,
      text: value.text,
      textEn: value.textEn,
      amountFen: value.amount,
      leads: value.leads.map((spelling) => unitOf(spelling).name),
      note: value.note,
      citations: citationsOf(value),
    }))
    .sort((a, b) => a.no - b.no)

/** Projects with the years that carry money and the units that lead them. */
export const assembleProjects = (sheets: Sheets, unitOf: UnitOf) =>
  sheets.projects.entries.map((entry) => {
    const { row, value } = entry
    return {
      project: {
        code: value.code,
        no: value.no,
        category: value.category,
        list: value.list,
        listEn: value.listEn,
        name: value.name,
        nameEn: value.nameEn,
        shortName: value.shortName,
        fundingSource: value.fundingSource,
        fundingSourceEn: value.fundingSourceEn,
        totalFen: value.total,
        contents: contentsOf(value.code, sheets, unitOf),
        printedCells: printedCells(entry, sheets),
        reconciliation: bilingualOrNull(value.reconciliation, value.reconciliationEn),
        citations: citationsOf(value),
      },
      budget: (sheets.planned.get(row) ?? []).flatMap((cell) =>
        cell.value ? [{ year: cell.year, plannedFen: cell.value }] : [],
      ),
      leads: value.leads.map((spelling) => unitOf(spelling).code),
    }
  })
