import { poolStandingOf } from '@yardstick/shared/projects/reserve.ts'
import type { Place, ProjectCategory } from '@yardstick/shared/projects/schema.ts'
import { asc, eq } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projects } from '../db/plan-tables.ts'
import { poolDecisions } from '../db/project-tables.ts'

/** Every decision on the place of a plan's projects, oldest first. */
export const listPoolDecisions = async (connection: Connection, planId: string) => {
  const rows = await connection
    .select({ decision: poolDecisions, project: projects.code })
    .from(poolDecisions)
    .innerJoin(projects, eq(projects.id, poolDecisions.projectId))
    .where(eq(projects.planId, planId))
    .orderBy(asc(poolDecisions.decidedOn), asc(poolDecisions.id))
  return rows.map(({ decision, project }) => ({ ...decision, project }))
}

/** Where each project of a plan belongs now. */
export const mapPlaces = async (
  connection: Connection,
  planId: string,
): Promise<(project: { code: string; category: ProjectCategory }) => Place> => {
  const decisions = await listPoolDecisions(connection, planId)
  const named = await connection
    .select({ id: projects.id, code: projects.code, name: projects.name, nameEn: projects.nameEn })
    .from(projects)
    .where(eq(projects.planId, planId))
  const byId = new Map(named.map(({ id, ...reference }) => [id, reference]))
  const byProject = Map.groupBy(decisions, ({ project }) => project)
  return ({ code, category }) => {
    const own = byProject.get(code) ?? []
    const last = own.at(-1)
    return {
      standing: poolStandingOf(category, own),
      decision: last
        ? {
            kind: last.kind,
            into: byId.get(last.intoProjectId ?? 0) ?? null,
            decidedOn: last.decidedOn,
          }
        : null,
    }
  }
}
