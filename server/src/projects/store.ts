import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { isLasting } from '@yardstick/shared/projects/participation.ts'
import type { Place, Project, ProjectCategory } from '@yardstick/shared/projects/schema.ts'
import { type ProjectStage, standingAfter } from '@yardstick/shared/projects/stages.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projectBudgets, projects } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { mapDiscrepancies } from '../indicators/store.ts'
import { listParticipants, type Participant } from '../plan/participant-store.ts'
import { mapPlaces } from '../plan/place-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { mapStageChanges } from './life-store.ts'

export type ProjectRow = typeof projects.$inferSelect
type BudgetRow = typeof projectBudgets.$inferSelect

const listBudgets = async (connection: Connection, planId: string): Promise<BudgetRow[]> => {
  const rows = await connection
    .select({ budget: projectBudgets })
    .from(projectBudgets)
    .innerJoin(projects, eq(projects.id, projectBudgets.projectId))
    .where(eq(projects.planId, planId))
    .orderBy(asc(projectBudgets.year))
  return rows.map((row) => row.budget)
}

const projectByCode = prepared((connection) =>
  connection
    .select()
    .from(projects)
    .where(
      and(eq(projects.planId, sql.placeholder('plan')), eq(projects.code, sql.placeholder('code'))),
    )
    .prepare(),
)

/** @throws RuleError `project-unknown` */
export const requireProject = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<ProjectRow> => {
  const project = projectByCode(connection).get({ plan: planId, code })
  if (!project) throw new RuleError('project-unknown', { code })
  return project
}

type Content = Project['contents'][number]

const toContent =
  (participants: readonly Participant[]) =>
  ({ amountFen, ...content }: ProjectRow['contents'][number]): Content => ({
    ...content,
    leads: participants
      .filter(({ role, contentNo }) => role === 'lead' && contentNo === content.no)
      .map(({ reference }) => reference.name),
    amountWanyuan: amountFen === null ? null : fenToWanyuan(amountFen),
  })

/** What other tables know of one project. */
type ProjectFacts = {
  budget: BudgetRow[]
  /** Who takes part now. */
  participants: readonly Participant[]
  place: Place
  discrepancies: string[]
  /** Oldest first. */
  changes: readonly { stage: ProjectStage; on: string }[]
}

const toProject = (
  row: ProjectRow,
  { budget, participants, place, discrepancies, changes }: ProjectFacts,
): Project => {
  const leads = participants
    .filter(({ role, contentNo }) => role === 'lead' && contentNo === null)
    .map(({ reference }) => reference)
  return {
    code: row.code,
    no: row.no,
    name: row.name,
    nameEn: row.nameEn,
    shortName: row.shortName,
    category: row.category,
    place,
    stage: standingAfter(changes).stage,
    stageSince: changes.at(-1)?.on ?? null,
    list: row.list,
    listEn: row.listEn,
    leads: leads.map((unit) => unit.name),
    leadUnits: leads,
    fundingSource: row.fundingSource,
    fundingSourceEn: row.fundingSourceEn,
    budget: budget.map(({ year, plannedFen }) => ({
      year,
      plannedWanyuan: fenToWanyuan(plannedFen),
    })),
    totalWanyuan: fenToWanyuan(row.totalFen),
    contents: row.contents.map(toContent(participants)),
    asPrinted: { cells: row.printedCells, reconciliation: row.reconciliation },
    discrepancies,
    citations: row.citations,
  }
}

/** What the plan itself says of its projects, in its order, funded before reserve. */
export const listProjectRows = async (
  connection: Connection,
  planId: string,
  category?: ProjectCategory,
): Promise<ProjectRow[]> =>
  connection
    .select()
    .from(projects)
    .where(and(eq(projects.planId, planId), category ? eq(projects.category, category) : undefined))
    .orderBy(asc(projects.category), asc(projects.no))

/** @param participants of the projects that are asked for, present and past */
const loadFacts = async (
  connection: Connection,
  plan: PlanRow,
  participants: readonly Participant[],
): Promise<(row: ProjectRow) => ProjectFacts> => {
  const budgets = Map.groupBy(await listBudgets(connection, plan.id), (line) => line.projectId)
  const present = Map.groupBy(participants.filter(isLasting), ({ project }) => project.id)
  const placeOf = await mapPlaces(connection, plan.id)
  const discrepancies = await mapDiscrepancies(connection, plan.id)
  const changesOf = await mapStageChanges(connection, plan.id)
  return (row) => ({
    budget: budgets.get(row.id) ?? [],
    participants: present.get(row.id) ?? [],
    place: placeOf(row),
    discrepancies: discrepancies.get(`project:${row.code}`) ?? [],
    changes: changesOf(row.id),
  })
}

/** Projects in the plan's order, funded before reserve. */
export const listProjects = async (
  connection: Connection,
  plan: PlanRow,
  category?: ProjectCategory,
): Promise<Project[]> => {
  const rows = await listProjectRows(connection, plan.id, category)
  const factsOf = await loadFacts(connection, plan, await listParticipants(connection, plan))
  return rows.map((row) => toProject(row, factsOf(row)))
}

/** One of them. @param participants its own, or more */
export const describeRow = async (
  connection: Connection,
  plan: PlanRow,
  { row, participants }: { row: ProjectRow; participants: readonly Participant[] },
): Promise<Project> => {
  const factsOf = await loadFacts(connection, plan, participants)
  return toProject(row, factsOf(row))
}
