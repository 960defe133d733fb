import { actionTable, programmeTable, promiseTable, workItemTable } from './actions.ts'
import { discrepancyTable } from './discrepancies.ts'
import { indicatorTable, observationTable, targetTable, verdictTable } from './indicators.ts'
import { keyFigureTable } from './key-figures.ts'
import { planTable } from './plan.ts'
import { milestoneTable, moneyTable, projectTable } from './projects.ts'
import type { DataTable } from './table.ts'
import { unitTable } from './units.ts'

/** Every table of an edition, in the order in which the package and the annex list them. */
export const allTables: readonly DataTable[] = [
  planTable,
  keyFigureTable,
  indicatorTable,
  targetTable,
  observationTable,
  verdictTable,
  projectTable,
  moneyTable,
  milestoneTable,
  actionTable,
  programmeTable,
  workItemTable,
  promiseTable,
  unitTable,
  discrepancyTable,
]
