import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projects } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { projectMilestones } from '../db/project-tables.ts'

export type MilestoneRow = typeof projectMilestones.$inferSelect

const milestonesOfProject = prepared((connection) =>
  connection
    .select()
    .from(projectMilestones)
    .where(
      and(
        eq(projectMilestones.projectId, sql.placeholder('project')),
        isNull(projectMilestones.removedAt),
      ),
    )
    .orderBy(asc(projectMilestones.plannedOn), asc(projectMilestones.no))
    .prepare(),
)

/** The milestones that a project has, by their planned dates. */
export const listProjectMilestones = async (
  connection: Connection,
  projectId: number,
): Promise<MilestoneRow[]> => milestonesOfProject(connection).all({ project: projectId })

/** The milestones of all projects of a plan, also those taken off the list, in the plan’s order. */
export const listPlanMilestones = async (connection: Connection, planId: string) =>
  connection
    .select({
      milestone: projectMilestones,
      project: { code: projects.code, name: projects.name, nameEn: projects.nameEn },
    })
    .from(projectMilestones)
    .innerJoin(projects, eq(projects.id, projectMilestones.projectId))
    .where(eq(projects.planId, planId))
    .orderBy(
      asc(projects.category),
      asc(projects.no),
      asc(projectMilestones.plannedOn),
      asc(projectMilestones.no),
    )

/** The project of a milestone, also of one that was removed; undefined for another plan’s. */
export const findProjectOfMilestone = async (connection: Connection, planId: string, id: number) =>
  (
    await connection
      .select({ id: projects.id, code: projects.code })
      .from(projectMilestones)
      .innerJoin(projects, eq(projects.id, projectMilestones.projectId))
      .where(and(eq(projects.planId, planId), eq(projectMilestones.id, id)))
  )[0]

/** Numbers are not given twice, also not after a removal. */
export const insertMilestone = async (
  connection: Connection,
  milestone: Omit<typeof projectMilestones.$inferInsert, 'no'>,
): Promise<number> => {
  const [last] = await connection
    .select({ no: max(projectMilestones.no) })
    .from(projectMilestones)
    .where(eq(projectMilestones.projectId, milestone.projectId))
  const no = (last?.no ?? 0) + 1
  await connection.insert(projectMilestones).values({ ...milestone, no })
  return no
}

export const saveMilestone = async (
  connection: Connection,
  { id, name, removedAt }: Pick<MilestoneRow, 'id' | 'name' | 'removedAt'>,
): Promise<void> => {
  await connection
    .update(projectMilestones)
    .set({ name, removedAt })
    .where(eq(projectMilestones.id, id))
}
