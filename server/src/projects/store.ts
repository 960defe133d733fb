import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import type { Project, ProjectCategory } from '@yardstick/shared/projects/schema.ts'
import { type ProjectStage, standingAfter } from '@yardstick/shared/projects/stages.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projectBudgets, projectLeads, projects, units } from '../db/tables.ts'
import { mapDiscrepancies } from '../indicators/store.ts'
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

const listLeads = async (connection: Connection, planId: string) =>
  connection
    .select({
      projectId: projectLeads.projectId,
      code: units.code,
      name: units.name,
      nameEn: units.nameEn,
    })
    .from(projectLeads)
    .innerJoin(projects, eq(projects.id, projectLeads.projectId))
    .innerJoin(units, eq(units.id, projectLeads.unitId))
    .where(eq(projects.planId, planId))
    .orderBy(asc(projectLeads.no))

/** @throws RuleError `project-unknown` */
export const requireProject = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<ProjectRow> => {
  const [project] = await connection
    .select()
    .from(projects)
    .where(and(eq(projects.planId, planId), eq(projects.code, code)))
  if (!project) throw new RuleError('project-unknown', { code })
  return project
}

/** Whether a unit leads a project, alone or with others. */
export const isLedBy = async (
  connection: Connection,
  projectId: number,
  unitId: number,
): Promise<boolean> =>
  (await connection.$count(
    projectLeads,
    and(eq(projectLeads.projectId, projectId), eq(projectLeads.unitId, unitId)),
  )) > 0

const toContent = ({ amountFen, ...content }: ProjectRow['contents'][number]) => ({
  ...content,
  amountWanyuan: amountFen === null ? null : fenToWanyuan(amountFen),
})

/** What other tables know of one project. */
type ProjectFacts = {
  budget: BudgetRow[]
  leads: UnitReference[]
  discrepancies: string[]
  /** Oldest first. */
  changes: readonly { stage: ProjectStage; on: string }[]
}

const toProject = (
  row: ProjectRow,
  { budget, leads, discrepancies, changes }: ProjectFacts,
): Project => ({
  code: row.code,
  no: row.no,
  name: row.name,
  nameEn: row.nameEn,
  shortName: row.shortName,
  category: row.category,
  stage: standingAfter(changes).stage,
  stageSince: changes.at(-1)?.on ?? null,
  list: row.list,
  leads: leads.map((unit) => unit.name),
  leadUnits: leads,
  fundingSource: row.fundingSource,
  fundingSourceEn: row.fundingSourceEn,
  budget: budget.map(({ year, plannedFen }) => ({
    year,
    plannedWanyuan: fenToWanyuan(plannedFen),
  })),
  totalWanyuan: fenToWanyuan(row.totalFen),
  contents: row.contents.map(toContent),
  asPrinted: { cells: row.printedCells, reconciliation: row.reconciliation },
  discrepancies,
  citations: row.citations,
})

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

/** Projects in the plan's order, funded before reserve. */
export const listProjects = async (
  connection: Connection,
  plan: PlanRow,
  category?: ProjectCategory,
): Promise<Project[]> => {
  const rows = await listProjectRows(connection, plan.id, category)
  const budgets = Map.groupBy(await listBudgets(connection, plan.id), (line) => line.projectId)
  const leads = Map.groupBy(await listLeads(connection, plan.id), (lead) => lead.projectId)
  const discrepancies = await mapDiscrepancies(connection, plan.id)
  const changesOf = await mapStageChanges(connection, plan.id)
  return rows.map((row) =>
    toProject(row, {
      budget: budgets.get(row.id) ?? [],
      leads: leads.get(row.id) ?? [],
      discrepancies: discrepancies.get(`project:${row.code}`) ?? [],
      changes: changesOf(row.id),
    }),
  )
}

/** @throws RuleError `project-unknown` */
export const getProject = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
): Promise<Project> => {
  const project = (await listProjects(connection, plan)).find((one) => one.code === code)
  if (!project) throw new RuleError('project-unknown', { code })
  return project
}
