import type { Plan } from '@yardstick/shared/plan/schema.ts'
import { plannedIn, totalIn, totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'

export type Sum = {
  wanyuan: number
  /** What the plan itself prints for this column. */
  controlWanyuan: number
}

export type Matrix = {
  years: readonly number[]
  rows: readonly { project: Project; amounts: readonly number[] }[]
  /** One for each year. */
  yearSums: readonly Sum[]
  total: Sum
}

/** Year by project, in plan order, with the sums of the cells beside the sums that the plan prints. */
export const budgetMatrix = (
  projects: readonly Project[],
  years: readonly number[],
  control: Plan['budget'],
): Matrix => ({
  years,
  rows: projects.map((project) => ({
    project,
    amounts: years.map((year) => plannedIn(project, year)),
  })),
  yearSums: years.map((year) => ({
    wanyuan: totalIn(projects, year),
    controlWanyuan: control.yearlyWanyuan,
  })),
  total: { wanyuan: totalOf(projects), controlWanyuan: control.totalWanyuan },
})

export const agrees = ({ wanyuan, controlWanyuan }: Sum): boolean => wanyuan === controlWanyuan
