import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { amount } from '../form/cells.ts'
import type { PlanFile } from '../form/plan-file.ts'
import type { Entry, Sheets } from '../form/sheets.ts'
import { faultAt } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

type Project = Sheets['projects']['entries'][number]['value']
type Content = Sheets['contents']['entries'][number]['value']

export const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, fen) => total + (fen ?? 0), 0)

const checkYearsAddUp = (project: Entry<Project>, sheets: Sheets, faults: Fault[]): void => {
  const years = (sheets.planned.get(project.row) ?? []).map(({ value }) => value)
  const { category, total } = project.value
  if (category === 'reserve' && years.every((fen) => fen === null)) return
  if (sum(years) === total) return
  const reason = `the years add up to ${fenToWanyuan(sum(years))}, not ${fenToWanyuan(total)}`
  faults.push(faultAt(project.row, 'total', reason))
}

const checkPartsAddUp = (
  project: Entry<Project>,
  contents: readonly Entry<Content>[],
  faults: Fault[],
): void => {
  const parts = contents.filter(({ value }) => value.project === project.value.code)
  if (parts.length === 0) {
    const reason = `${project.value.code} has no row in project_contents.csv`
    faults.push(faultAt(project.row, 'code', reason))
  }
  if (parts.every(({ value }) => value.amount === null)) return
  const total = sum(parts.map(({ value }) => value.amount))
  if (total === project.value.total) return
  const stated = fenToWanyuan(project.value.total)
  const reason = `its parts in project_contents.csv add up to ${fenToWanyuan(total)}, not ${stated}`
  faults.push(faultAt(project.row, 'total', reason))
}

const isPrintedAs = (printed: string | null, fen: number | null): boolean =>
  printed === null ? fen === null : amount.read(printed) === fen

const checkReconciliation = (project: Entry<Project>, sheets: Sheets, faults: Fault[]): void => {
  const { row, value } = project
  const planned = new Map((sheets.planned.get(row) ?? []).map((cell) => [cell.year, cell.value]))
  const printed = sheets.printed.get(row) ?? []
  const alike =
    isPrintedAs(value.printedTotal, value.total) &&
    printed.every((cell) => isPrintedAs(cell.value, planned.get(cell.year) ?? null))
  if (!alike && value.reconciliation === null) {
    const reason = 'is empty, though the printed cells are not the planned ones'
    faults.push(faultAt(row, 'reconciliation', reason))
  }
  if ((value.reconciliation === null) !== (value.reconciliationEn === null)) {
    const reason = 'must stand beside its Chinese text, or both be empty'
    faults.push(faultAt(row, 'reconciliationEn', reason))
  }
}

const checkList = ({ row, value }: Entry<Project>, plan: PlanFile, faults: Fault[]): void => {
  const lists = Object.keys(plan.controlTotals.reserveFenByList)
  if (value.category === 'funded' && value.list !== null) {
    faults.push(faultAt(row, 'list', 'must be empty for a funded project'))
  }
  if (value.category === 'reserve' && !lists.includes(value.list ?? '')) {
    const reason = `"${value.list ?? ''}" is not a reserve list in plan.json: ${lists.join(', ')}`
    faults.push(faultAt(row, 'list', reason))
  }
}

/** A list has one name in English or none, whichever of its rows is read. */
const checkListNames = (sheets: Sheets, faults: Fault[]): void => {
  const named = new Map<string | null, Entry<Project>>()
  for (const project of sheets.projects.entries) {
    const { list, listEn } = project.value
    const first = named.get(list) ?? project
    named.set(list, first)
    const refuse = (reason: string) => faults.push(faultAt(project.row, 'listEn', reason))
    if (list === null && listEn !== null) refuse('must be empty where there is no list')
    else if (listEn !== first.value.listEn) {
      refuse(`is not "${first.value.listEn ?? ''}", as in row ${first.row.line}`)
    }
  }
}

/** Amounts add up, and what differs from print says why. */
export const checkProjects = (sheets: Sheets, plan: PlanFile | null, faults: Fault[]): void => {
  const contentsRead = !sheets.misread.has(sheets.contents.table.file)
  checkListNames(sheets, faults)
  for (const project of sheets.projects.entries) {
    checkYearsAddUp(project, sheets, faults)
    if (contentsRead) checkPartsAddUp(project, sheets.contents.entries, faults)
    checkReconciliation(project, sheets, faults)
    if (plan) checkList(project, plan, faults)
  }
}
