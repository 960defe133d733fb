import { and, asc, eq, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projects } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { projectDeclarations, projectStageChanges } from '../db/project-tables.ts'

type StageChangeRow = typeof projectStageChanges.$inferSelect
type DeclarationRow = typeof projectDeclarations.$inferSelect

const stageChangesOfPlan = prepared((connection) =>
  connection
    .select({ change: projectStageChanges })
    .from(projectStageChanges)
    .innerJoin(projects, eq(projects.id, projectStageChanges.projectId))
    .where(eq(projects.planId, sql.placeholder('plan')))
    .orderBy(asc(projectStageChanges.id))
    .prepare(),
)

/** Every change of stage in a plan by the project’s id, oldest first. */
export const mapStageChanges = async (
  connection: Connection,
  planId: string,
): Promise<(projectId: number) => StageChangeRow[]> => {
  const rows = stageChangesOfPlan(connection).all({ plan: planId })
  const byProject = Map.groupBy(rows, ({ change }) => change.projectId)
  return (projectId) => (byProject.get(projectId) ?? []).map(({ change }) => change)
}

/** Oldest first. */
export const listStageChanges = async (
  connection: Connection,
  projectId: number,
): Promise<StageChangeRow[]> =>
  connection
    .select()
    .from(projectStageChanges)
    .where(eq(projectStageChanges.projectId, projectId))
    .orderBy(asc(projectStageChanges.id))

/** The project that a change of stage belongs to; undefined when the plan has no such change. */
export const findProjectOfChange = async (connection: Connection, planId: string, id: number) =>
  (
    await connection
      .select({ id: projects.id, code: projects.code })
      .from(projectStageChanges)
      .innerJoin(projects, eq(projects.id, projectStageChanges.projectId))
      .where(and(eq(projects.planId, planId), eq(projectStageChanges.id, id)))
  )[0]

export const insertStageChange = async (
  connection: Connection,
  change: typeof projectStageChanges.$inferInsert,
): Promise<void> => {
  await connection.insert(projectStageChanges).values(change)
}

/** Every statement of a plan’s projects by the project’s id, oldest first. */
export const mapDeclarations = async (
  connection: Connection,
  planId: string,
): Promise<(projectId: number) => DeclarationRow[]> => {
  const rows = await connection
    .select({ declaration: projectDeclarations })
    .from(projectDeclarations)
    .innerJoin(projects, eq(projects.id, projectDeclarations.projectId))
    .where(eq(projects.planId, planId))
    .orderBy(asc(projectDeclarations.id))
  const byProject = Map.groupBy(rows, ({ declaration }) => declaration.projectId)
  return (projectId) => (byProject.get(projectId) ?? []).map(({ declaration }) => declaration)
}

/** Oldest first. */
export const listDeclarations = async (
  connection: Connection,
  projectId: number,
): Promise<DeclarationRow[]> =>
  connection
    .select()
    .from(projectDeclarations)
    .where(eq(projectDeclarations.projectId, projectId))
    .orderBy(asc(projectDeclarations.id))

export const insertDeclaration = async (
  connection: Connection,
  declaration: typeof projectDeclarations.$inferInsert,
): Promise<void> => {
  await connection.insert(projectDeclarations).values(declaration)
}
