import type { PrintedRow } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import type { DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'

/** Tables whose rows have pages of their own. */
const pages = ['indicators', 'projects', 'units', 'programmes', 'discrepancies'] as const

/** Where sums and counts of the whole plan are looked at, by how their codes begin. */
const wholes = {
  indicators: 'allIndicators',
  verdicts: 'allIndicators',
  observations: 'allIndicators',
  projects: 'allProjects',
  milestones: 'allProjects',
  money: 'budget',
  actions: 'allActions',
  programmes: 'allActions',
  work_items: 'allActions',
  promises: 'allActions',
  reports: 'allUnits',
  units: 'allUnits',
} as const

export type Subject = {
  page: (typeof pages)[number] | (typeof wholes)[keyof typeof wholes]
  /** Of the indicator, project and so on; empty where the page shows all of them. */
  code: string
}

const isWhole = (name: string): name is keyof typeof wholes => name in wholes

/** Which page of the site shows what a row of the data is about; null where none does. */
export const subjectOf = (
  { name, columns, foreignKeys }: Pick<DataTable, 'name' | 'columns' | 'foreignKeys'>,
  { key, cells }: Pick<PrintedRow, 'key' | 'cells'>,
): Subject | null => {
  const own = pages.find((page) => page === name)
  if (own) return { page: own, code: key }
  if (name === 'key-figures') {
    const [about = ''] = key.split('.')
    return isWhole(about) ? { page: wholes[about], code: '' } : null
  }
  for (const { column, table } of foreignKeys) {
    const page = pages.find((one) => one === table)
    const code = cells[columns.findIndex((one) => one.name === column)]
    if (page && code) return { page, code }
  }
  return null
}
