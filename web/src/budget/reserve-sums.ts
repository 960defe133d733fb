import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'

export type SourceSum = { source: string; sourceEn: string; count: number; wanyuan: number }
export type ListSum = { list: string; count: number; wanyuan: number; sources: SourceSum[] }

const sourceSums = (projects: readonly Project[]): SourceSum[] =>
  [...groupBy(projects, ({ fundingSource }) => fundingSource)].map(([source, paid]) => ({
    source,
    sourceEn: paid[0]?.fundingSourceEn ?? '',
    count: paid.length,
    wanyuan: totalOf(paid),
  }))

/** The reserve by its printed lists, and within each by who would pay, in plan order. */
export const reserveSums = (projects: readonly Project[]): ListSum[] =>
  [...groupBy(projects, ({ list }) => list ?? '')].map(([list, listed]) => ({
    list,
    count: listed.length,
    wanyuan: totalOf(listed),
    sources: sourceSums(listed),
  }))
