import type { Connection } from '@yardstick/server/db/open.ts'
import { projectBudgets, projectLeads, projects } from '@yardstick/server/db/plan-tables.ts'
import {
  budgetRevisionLines,
  moneyEntries,
  poolDecisions,
  projectDeclarations,
  projectMilestones,
  projectReports,
  projectStageChanges,
  projectUnits,
} from '@yardstick/server/db/project-tables.ts'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import type { IdOf } from './id-of.ts'
import { refuseTies } from './ties.ts'

const clearParts = async (connection: Connection, ids: number[]): Promise<void> => {
  await connection.delete(projectBudgets).where(inArray(projectBudgets.projectId, ids))
  await connection.delete(projectLeads).where(inArray(projectLeads.projectId, ids))
}

/** Everything that people enter about a project, by what it is called. */
const lifeOf = [
  ['stage changes', projectStageChanges],
  ['declarations', projectDeclarations],
  ['milestones', projectMilestones],
  ['progress reports', projectReports],
  ['money entries', moneyEntries],
  ['budget revisions', budgetRevisionLines],
  ['decisions', poolDecisions],
  ['unit changes', projectUnits],
] as const

const refuseLife = async (
  connection: Connection,
  { id, code, name }: { id: number; code: string; name: string },
): Promise<void> => {
  const taken = eq(poolDecisions.intoProjectId, id)
  const used = lifeOf.map(
    async ([what, table]) =>
      [what, await connection.$count(table, eq(table.projectId, id))] as const,
  )
  refuseTies(`projects.csv: "${name}" (${code})`, [
    ...(await Promise.all(used)),
    ['projects merged into it', await connection.$count(poolDecisions, taken)],
  ])
}

/** @throws SeedError when a project is gone that has a life */
const dropProjects = async (connection: Connection, { plan, ...seed }: SeedPlan): Promise<void> => {
  const codes = seed.projects.map(({ project }) => project.code)
  const stale = await connection
    .select({ id: projects.id, code: projects.code, name: projects.name })
    .from(projects)
    .where(and(eq(projects.planId, plan.id), notInArray(projects.code, codes)))
  for (const project of stale) await refuseLife(connection, project)
  const ids = stale.map(({ id }) => id)
  await clearParts(connection, ids)
  await connection.delete(projects).where(inArray(projects.id, ids))
}

/** Projects keep their ids by code; years and lead units are replaced. */
export const writeProjects = async (
  connection: Connection,
  seed: SeedPlan,
  unitIdOf: IdOf,
): Promise<void> => {
  await dropProjects(connection, seed)
  for (const { project, budget, leads } of seed.projects) {
    const [row] = await connection
      .insert(projects)
      .values({ ...project, planId: seed.plan.id })
      .onConflictDoUpdate({ target: [projects.planId, projects.code], set: project })
      .returning({ id: projects.id })
    if (!row) throw new Error(`project ${project.code} was not written`)
    await clearParts(connection, [row.id])
    for (const year of budget) {
      await connection.insert(projectBudgets).values({ ...year, projectId: row.id })
    }
    for (const [index, unit] of leads.entries()) {
      await connection
        .insert(projectLeads)
        .values({ projectId: row.id, no: index + 1, unitId: unitIdOf(unit) })
    }
  }
}
