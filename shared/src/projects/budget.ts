import { fenToWanyuan, wanyuanToFen } from '../basics/money.ts'
import type { Project } from './schema.ts'

type Budgeted = Pick<Project, 'budget' | 'totalWanyuan'>

/** Adds amounts in 万元 without rounding: in integer 分. */
export const addWanyuan = (amounts: readonly number[]): number =>
  fenToWanyuan(amounts.reduce((sum, wanyuan) => sum + wanyuanToFen(wanyuan), 0))

/** What the plan gives a project in one year, 万元; 0 where it gives nothing. */
export const plannedIn = (project: Budgeted, year: number): number =>
  project.budget.find((line) => line.year === year)?.plannedWanyuan ?? 0

/** The projects' totals together, 万元. */
export const totalOf = (projects: readonly Budgeted[]): number =>
  addWanyuan(projects.map(({ totalWanyuan }) => totalWanyuan))

/** What the projects are given together in one year, 万元. */
export const totalIn = (projects: readonly Budgeted[], year: number): number =>
  addWanyuan(projects.map((project) => plannedIn(project, year)))

/** The largest amount that any of the projects is given in any year, 万元; 0 without money. */
export const largestYear = (projects: readonly Budgeted[]): number =>
  Math.max(0, ...projects.flatMap(({ budget }) => budget.map((line) => line.plannedWanyuan)))

/** Every calendar year that a plan covers, in order. */
export const yearsOf = (plan: { startsOn: string; endsOn: string }): number[] => {
  const first = Number(plan.startsOn.slice(0, 4))
  return Array.from({ length: Number(plan.endsOn.slice(0, 4)) - first + 1 }, (_, n) => first + n)
}
