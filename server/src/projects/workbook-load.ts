import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Ledger } from '@yardstick/shared/projects/money.ts'
import type { MoneyEntry, MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { EntryContent } from '@yardstick/shared/projects/workbook.ts'
import type { StoredMilestone } from '@yardstick/shared/projects/workbook-milestones.ts'
import type { Connection } from '../db/open.ts'
import { mapStandings } from '../plan/standing-store.ts'
import { type PlanRow, requirePlan } from '../plan/store.ts'
import { loadLedger, loadMatrix } from './ledger.ts'
import { listPlanMilestones } from './milestone-store.ts'
import { describeEntries } from './money-steps.ts'
import { listProjects } from './store.ts'

/** A milestone with its number in its project. */
export type ListedMilestone = StoredMilestone & { id: number; no: number }

/** All that the workbook of a plan shows, and that what comes back is held against. */
export type ProjectBook = {
  plan: PlanRow
  projects: Project[]
  matrix: MoneyMatrix
  ledger: Ledger
  entries: MoneyEntry[]
  milestones: ListedMilestone[]
  today: string
}

export const contentOfEntry = (entry: MoneyEntry): EntryContent => ({
  project: entry.project,
  kind: entry.kind,
  year: entry.year,
  on: entry.on,
  amountWanyuan: entry.amountWanyuan,
  documentNumber: entry.documentNumber,
  note: entry.note,
  excessReason: entry.excessReason,
})

const listMilestones = async (
  connection: Connection,
  planId: string,
): Promise<ListedMilestone[]> => {
  const standingsOf = await mapStandings(connection, planId)
  return (await listPlanMilestones(connection, planId))
    .filter(({ milestone }) => milestone.removedAt === null)
    .map(({ milestone: { id, no, name, plannedOn }, project }) => ({
      ...{ id, no, name, plannedOn },
      project: project.code,
      standings: standingsOf(id),
    }))
}

/** @throws RuleError `plan-unknown` */
export const loadProjectBook = async (
  connection: Connection,
  planId: string,
  now: Date,
): Promise<ProjectBook> => {
  const plan = await requirePlan(connection, planId)
  return {
    plan,
    projects: await listProjects(connection, plan),
    matrix: await loadMatrix(connection, plan, null),
    ledger: await loadLedger(connection, plan.id),
    entries: await describeEntries(connection, plan.id),
    milestones: await listMilestones(connection, plan.id),
    today: chinaDate(now),
  }
}
