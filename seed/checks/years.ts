import { type PlanFile, planYears } from '../form/plan-file.ts'
import { type Sheets, yearsOf } from '../form/sheets.ts'
import { faultAt, type Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

type YearColumns = { table: Table; prefix: string; years: readonly number[]; source: string }

const checkYearColumns = (columns: YearColumns, faults: Fault[]): void => {
  const { table, prefix, years, source } = columns
  if (Object.keys(table.labels).length === 0) return
  const found = yearsOf(table, prefix)
  const report = (column: string, reason: string) =>
    faults.push({ file: table.file, row: 1, column, reason })
  for (const year of found.filter((year) => !years.includes(year))) {
    const column = `${prefix}${year}`
    report(table.labels[column] ?? column, `${year} is not among ${source}: ${years.join(', ')}`)
  }
  for (const year of years.filter((year) => !found.includes(year))) {
    report(`${prefix}${year}`, `this column is missing; ${source}: ${years.join(', ')}`)
  }
}

/** The year columns are those that `plan.json` calls for. */
export const checkYears = (sheets: Sheets, plan: PlanFile, faults: Fault[]): void => {
  const projects = { table: sheets.projects.table, years: planYears(plan) }
  const source = 'the years of the plan in plan.json'
  checkYearColumns({ ...projects, prefix: 'printed', source }, faults)
  checkYearColumns({ ...projects, prefix: 'planned', source }, faults)
  const indicators = { table: sheets.indicators.table, years: plan.targetYears }
  const targets = 'the target years in plan.json'
  checkYearColumns({ ...indicators, prefix: 'target', source: targets }, faults)
}

/** Phases lie inside the plan, usable baselines before it. */
export const checkDates = (sheets: Sheets, plan: PlanFile, faults: Fault[]): void => {
  const { startsOn, endsOn } = plan
  const outside = (day: string) => day < startsOn || day > endsOn
  const inside = `the plan, ${startsOn} to ${endsOn}`
  for (const { row, value } of sheets.phases.entries) {
    for (const column of ['startsOn', 'endsOn'] as const) {
      if (outside(value[column])) {
        faults.push(faultAt(row, column, `${value[column]} lies outside ${inside}`))
      }
    }
    if (value.endsOn < value.startsOn) {
      faults.push(faultAt(row, 'endsOn', `${value.endsOn} lies before ${value.startsOn}`))
    }
  }
  for (const { row, value } of sheets.baselines.entries) {
    if (value.usable && value.asOf && value.asOf >= startsOn) {
      faults.push(faultAt(row, 'asOf', `${value.asOf} is not before the plan, ${startsOn}`))
    }
  }
}
