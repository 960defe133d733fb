import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'

/** One sub-list of the reserve, named as printed. */
export type ReserveList = { name: string; projects: Project[] }

/** The reserve in its printed sub-lists, in plan order. */
export const reserveLists = (projects: readonly Project[]): ReserveList[] =>
  [...groupBy(projects, ({ list }) => list ?? '')].map(([name, listed]) => ({
    name,
    projects: listed,
  }))
