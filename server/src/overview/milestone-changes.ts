import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { MilestoneChange } from '@yardstick/shared/overview/changes-schema.ts'
import {
  byMilestoneChange,
  compareMilestone,
} from '@yardstick/shared/overview/compare-milestones.ts'
import type { Span } from '@yardstick/shared/overview/span.ts'
import type { Connection } from '../db/open.ts'
import { listPromises } from '../plan/action-store.ts'
import { mapStandings } from '../plan/standing-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { listPlanMilestones } from '../projects/milestone-store.ts'

const dayOf = (instant: string): string => chinaDate(new Date(instant))

const comparePromises = async (
  connection: Connection,
  plan: PlanRow,
  span: Span,
): Promise<MilestoneChange[]> =>
  (await listPromises(connection, plan)).flatMap(({ code, text, textEn, occurrences }) =>
    occurrences.flatMap(({ year, dueOn, standings }) => {
      const list = { addedOn: null, removedOn: null }
      const change = compareMilestone({ plannedOn: dueOn, standings, ...list }, span)
      return change ? [{ ...change, project: null, code, name: text, nameEn: textEn, year }] : []
    }),
  )

const compareOwn = async (
  connection: Connection,
  plan: PlanRow,
  span: Span,
): Promise<MilestoneChange[]> => {
  const standingsOf = await mapStandings(connection, plan.id)
  const rows = await listPlanMilestones(connection, plan.id)
  return rows.flatMap(({ milestone, project }) => {
    const { id, no, name, plannedOn, createdAt, removedAt } = milestone
    const change = compareMilestone(
      {
        plannedOn,
        standings: standingsOf(id),
        addedOn: dayOf(createdAt),
        removedOn: removedAt === null ? null : dayOf(removedAt),
      },
      span,
    )
    return change ? [{ ...change, project, code: String(no), name, nameEn: name, year: null }] : []
  })
}

/** Promises of the plan and milestones of its projects that became something else. */
export const compareMilestones = async (
  connection: Connection,
  plan: PlanRow,
  span: Span,
): Promise<MilestoneChange[]> =>
  [
    ...(await comparePromises(connection, plan, span)),
    ...(await compareOwn(connection, plan, span)),
  ].toSorted(byMilestoneChange)
