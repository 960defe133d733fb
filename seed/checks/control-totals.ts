import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import type { PlanFile } from '../form/plan-file.ts'
import type { Sheets } from '../form/sheets.ts'
import type { Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'
import { sum } from './projects.ts'

type Total = { name: string; expected: number; found: number; table: Table }

const having = ({ rows }: Table, column: string, text: string): number =>
  rows.filter((row) => row.cells[column] === text).length

const counts = (sheets: Sheets, { controlTotals }: PlanFile): Total[] => {
  const { table: indicators } = sheets.indicators
  const { table: projects } = sheets.projects
  const found = {
    indicators: [indicators, indicators.rows.length],
    bindingIndicators: [indicators, having(indicators, 'kind', 'binding')],
    groups: [sheets.groups.table, sheets.groups.table.rows.length],
    fundedProjects: [projects, having(projects, 'category', 'funded')],
    reserveProjects: [projects, having(projects, 'category', 'reserve')],
    actions: [sheets.actions.table, sheets.actions.table.rows.length],
    programmes: [sheets.programmes.table, sheets.programmes.table.rows.length],
    workItems: [sheets.workItems.table, sheets.workItems.table.rows.length],
    phases: [sheets.phases.table, sheets.phases.table.rows.length],
  } as const
  const names = Object.keys(found) as (keyof typeof found)[]
  return names.map((name) => {
    const [table, count] = found[name]
    return { name, expected: controlTotals.counts[name], found: count, table }
  })
}

const amounts = (sheets: Sheets, { controlTotals }: PlanFile): Total[] => {
  const { table, entries } = sheets.projects
  const funded = entries.filter(({ value }) => value.category === 'funded')
  const inYear = (year: number) =>
    funded.map(({ row }) => sheets.planned.get(row)?.find((cell) => cell.year === year)?.value ?? 0)
  const inList = (list: string) =>
    entries.filter(({ value }) => value.list === list).map(({ value }) => value.total)
  const total = (name: string, expected: number, fen: readonly number[]): Total => ({
    name,
    expected: fenToWanyuan(expected),
    found: fenToWanyuan(sum(fen)),
    table,
  })
  const { fundedFenByYear, fundedTotalFen, reserveFenByList } = controlTotals
  return [
    ...Object.entries(fundedFenByYear).map(([year, expected]) =>
      total(`fundedByYearWanyuan.${year}`, expected, inYear(Number(year))),
    ),
    total(
      'fundedTotalWanyuan',
      fundedTotalFen,
      funded.map(({ value }) => value.total),
    ),
    ...Object.entries(reserveFenByList).map(([list, expected]) =>
      total(`reserveTotalsWanyuan.${list}`, expected, inList(list)),
    ),
  ]
}

/**
 * The files add up to what the plan says of itself. A file with unread cells is left aside: its
 * sums would only repeat the faults already found.
 */
export const checkControlTotals = (sheets: Sheets, plan: PlanFile, faults: Fault[]): void => {
  const totals = [
    ...counts(sheets, plan).filter(({ table }) => table.complete),
    ...(sheets.misread.has(sheets.projects.table.file) ? [] : amounts(sheets, plan)),
  ]
  for (const { name, expected, found, table } of totals) {
    if (found === expected) continue
    faults.push({
      file: 'plan.json',
      row: null,
      column: `controlTotals.${name}`,
      reason: `expected ${expected}, found ${found} in ${table.file}`,
    })
  }
}
