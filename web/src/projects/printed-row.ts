import { plannedIn } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'

export type PrintedCell = {
  /** Heading of the column as printed. */
  column: string
  /** The cell as printed; empty where the scan shows a blank. */
  printed: string
  /** What the cell holds after reconciliation, 万元 or words; empty for a blank. */
  reconciled: string
  differs: boolean
}

const amountText = (wanyuan: number): string => (wanyuan === 0 ? '' : String(wanyuan))

const reconciledText = (project: Project, column: string): string => {
  const year = /^(\d{4})年?$/.exec(column)?.[1]
  return amountText(year ? plannedIn(project, Number(year)) : project.totalWanyuan)
}

/** The amounts of a project's row as the scan prints them, beside the reading that is used. */
export const comparePrinted = (project: Project): PrintedCell[] =>
  project.asPrinted.cells.map(({ column, text }) => {
    const reconciled = reconciledText(project, column)
    return { column, printed: text, reconciled, differs: text !== reconciled }
  })
