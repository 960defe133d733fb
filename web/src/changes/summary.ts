import type { Changes, MilestoneChangeKind } from '@yardstick/shared/overview/changes-schema.ts'
import { addWanyuan } from '@yardstick/shared/projects/budget.ts'

/** What the first sentence of the page says. */
export type Summary = {
  worse: number
  better: number
  kept: number
  overdue: number
  projects: number
  /** More paid at the second day than at the first, 万元; below zero where payments were taken back. */
  paidWanyuan: number
  targets: number
}

export const summarise = ({
  indicators,
  milestones,
  projects,
  money,
  targets,
}: Omit<Changes, 'since' | 'until' | 'periods'>): Summary => {
  const going = (direction: 'worse' | 'better') =>
    indicators.filter((indicator) => indicator.direction === direction).length
  const became = (kind: MilestoneChangeKind) =>
    milestones.filter((milestone) => milestone.kind === kind).length
  return {
    worse: going('worse'),
    better: going('better'),
    kept: became('kept'),
    overdue: became('overdue'),
    projects: projects.length,
    paidWanyuan: addWanyuan([money.total.after.paidWanyuan, -money.total.before.paidWanyuan]),
    targets: targets.length,
  }
}
