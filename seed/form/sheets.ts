import { join } from 'node:path'
import { z } from 'zod'
import { faultAt, type Row, readTable, type Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'
import { amount, stated, statedOrBlank, text } from './cells.ts'
import { baselineRow, chargeRow, groupRow, indicatorRow, target } from './indicator-rows.ts'
import {
  actionRow,
  discrepancyReadingRow,
  discrepancyRow,
  documentRow,
  milestoneRow,
  phaseRow,
  phaseTaskRow,
  programmeRow,
  unitRow,
  workItemRow,
} from './plan-rows.ts'
import { projectContentRow, projectRow } from './project-rows.ts'

export type Entry<Value> = { row: Row; value: Value }

/** One file: its table and those rows whose every cell could be read. */
export type Sheet<Value> = { table: Table; entries: Entry<Value>[] }

/**
 * What the columns of one kind, as `target2023` and `target2025`, hold in each row; without the rows
 * that have a cell that could not be read.
 */
export type YearCells<Value> = ReadonlyMap<Row, readonly { year: number; value: Value }[]>

const readCells = <Value>(
  row: Row,
  schema: z.ZodType<Value, unknown>,
  faults: Fault[],
): Value | undefined => {
  const parsed = schema.safeParse(row.cells)
  for (const issue of parsed.error?.issues ?? []) {
    faults.push(faultAt(row, String(issue.path[0]), issue.message))
  }
  return parsed.data
}

const readYears = <Value>(
  table: Table,
  columns: { prefix: string; schema: z.ZodType<Value, unknown> },
  faults: Fault[],
): YearCells<Value> => {
  const years = yearsOf(table, columns.prefix)
  const read = (row: Row) =>
    years.flatMap((year) => {
      const column = `${columns.prefix}${year}`
      const parsed = columns.schema.safeParse(row.cells[column])
      if (parsed.success) return [{ year, value: parsed.data }]
      for (const issue of parsed.error.issues) faults.push(faultAt(row, column, issue.message))
      return []
    })
  const cells = table.rows.map((row) => [row, read(row)] as const)
  return new Map(cells.filter(([, values]) => values.length === years.length))
}

const withYears = <Value>(
  { table, entries }: Sheet<Value>,
  ...cells: YearCells<unknown>[]
): Sheet<Value> => ({
  table,
  entries: entries.filter(({ row }) => cells.every((years) => years.has(row))),
})

/** The years of the columns that begin with `prefix`, in order. */
export const yearsOf = (table: Table, prefix: string): number[] =>
  Object.keys(table.labels)
    .filter((key) => new RegExp(`^${prefix}\\d{4}$`).test(key))
    .map((key) => Number(key.slice(prefix.length)))
    .sort((a, b) => a - b)

/** Every CSV file of a plan folder, cell by cell. Faults of form go to `faults`. */
export const readSheets = (folder: string, faults: Fault[]) => {
  const sheet = <Shape extends z.ZodRawShape>(
    file: string,
    schema: z.ZodObject<Shape>,
    yearly: readonly string[] = [],
  ): Sheet<z.infer<z.ZodObject<Shape>>> => {
    const columns = Object.entries(schema.shape).map(([key, cell]) => ({
      key,
      mayBeMissing: z.safeParse(cell, undefined).success,
    }))
    const header = { columns, yearly }
    const table = readTable(join(folder, file), header, faults)
    const entries = table.rows.flatMap((row) => {
      const value = readCells(row, schema, faults)
      return value === undefined ? [] : [{ row, value }]
    })
    return { table, entries }
  }
  const years = <Value>(table: Table, prefix: string, schema: z.ZodType<Value, unknown>) =>
    readYears(table, { prefix, schema }, faults)
  const indicators = sheet('indicators.csv', indicatorRow, ['target'])
  const targets = years(indicators.table, 'target', stated(target))
  const projects = sheet('projects.csv', projectRow, ['printed', 'planned'])
  const printed = years(projects.table, 'printed', statedOrBlank(text))
  const planned = years(projects.table, 'planned', statedOrBlank(amount))
  const sheets = {
    documents: sheet('documents.csv', documentRow),
    units: sheet('units.csv', unitRow),
    phases: sheet('phases.csv', phaseRow),
    phaseTasks: sheet('phase_tasks.csv', phaseTaskRow),
    groups: sheet('indicator_groups.csv', groupRow),
    indicators: withYears(indicators, targets),
    targets,
    charges: sheet('indicator_charges.csv', chargeRow),
    baselines: sheet('baselines.csv', baselineRow),
    projects: withYears(projects, printed, planned),
    printed,
    planned,
    contents: sheet('project_contents.csv', projectContentRow),
    actions: sheet('actions.csv', actionRow),
    programmes: sheet('programmes.csv', programmeRow),
    workItems: sheet('work_items.csv', workItemRow),
    milestones: sheet('milestones.csv', milestoneRow),
    discrepancies: sheet('discrepancies.csv', discrepancyRow),
    readings: sheet('discrepancy_readings.csv', discrepancyReadingRow),
  }
  /** Files with a cell that could not be read: their sums would only repeat that fault. */
  return { ...sheets, misread: new Set(faults.map(({ file }) => file)) }
}

export type Sheets = ReturnType<typeof readSheets>
