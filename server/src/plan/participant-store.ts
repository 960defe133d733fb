import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import { type Stint, stintsOf } from '@yardstick/shared/projects/participation.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { type plans, projectLeads, projects, units } from '../db/plan-tables.ts'
import { projectUnits } from '../db/project-tables.ts'
import { mapPlanNames } from './renaming-store.ts'

export type PlanScope = Pick<typeof plans.$inferSelect, 'id' | 'startsOn' | 'jurisdictionCode'>

/** A unit in a project, past or present. */
export type Participant = Stint & {
  unitId: number
  unitKind: string
  reference: UnitReference
  project: Pick<typeof projects.$inferSelect, 'id' | 'code' | 'name' | 'nameEn' | 'category'>
  isPlanned: boolean
  /** The row that says so; null while it is as the plan has it. */
  row: { id: number; reason: string } | null
}

const projectColumns = {
  id: projects.id,
  code: projects.code,
  category: projects.category,
  name: projects.name,
  nameEn: projects.nameEn,
  contents: projects.contents,
}

type Named = { planned: Map<number, number[]>; planNames: Map<string, number> }

/** The plan’s own: who leads the whole, then who leads a part. */
const plannedOf = (
  { id, contents }: Pick<typeof projects.$inferSelect, 'id' | 'contents'>,
  { planned, planNames }: Named,
) => [
  ...(planned.get(id) ?? []).map((unitId) => ({ unitId, contentNo: null })),
  ...contents.flatMap(({ no, leads }) =>
    leads.flatMap((name) => {
      const unitId = planNames.get(name)
      return unitId === undefined ? [] : [{ unitId, contentNo: no }]
    }),
  ),
]

const listRecorded = async (connection: Connection, planId: string) => {
  const rows = await connection
    .select({ row: projectUnits })
    .from(projectUnits)
    .innerJoin(projects, eq(projects.id, projectUnits.projectId))
    .where(eq(projects.planId, planId))
    .orderBy(asc(projectUnits.id))
  return Map.groupBy(
    rows.map(({ row }) => row),
    ({ projectId }) => projectId,
  )
}

const mapPlannedLeads = async (connection: Connection): Promise<Map<number, number[]>> => {
  const rows = await connection.select().from(projectLeads).orderBy(asc(projectLeads.no))
  const byProject = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map([...byProject].map(([id, leads]) => [id, leads.map(({ unitId }) => unitId)]))
}

/** Who takes or took part in the projects of a plan, or in one; by project in the plan’s order. */
export const listParticipants = async (
  connection: Connection,
  plan: PlanScope,
  projectId?: number,
): Promise<Participant[]> => {
  const named = {
    planned: await mapPlannedLeads(connection),
    planNames: await mapPlanNames(connection, plan.jurisdictionCode),
  }
  const recorded = await listRecorded(connection, plan.id)
  const unitRows = await connection
    .select()
    .from(units)
    .where(eq(units.jurisdictionCode, plan.jurisdictionCode))
  const unitsById = new Map(unitRows.map((unit) => [unit.id, unit]))
  const rows = await connection
    .select(projectColumns)
    .from(projects)
    .where(
      and(
        eq(projects.planId, plan.id),
        projectId === undefined ? undefined : eq(projects.id, projectId),
      ),
    )
    .orderBy(asc(projects.category), asc(projects.no))
  return rows.flatMap(({ contents, ...project }) => {
    const planned = plannedOf({ id: project.id, contents }, named)
    const partOf = <Given extends { unitId: number }>(given: Given) => {
      const unit = unitsById.get(given.unitId)
      if (!unit) throw new Error(`unit ${given.unitId} of project ${project.code} is gone`)
      const { code, name, nameEn } = unit
      return {
        ...given,
        project,
        unit: code,
        unitKind: unit.kind,
        reference: { code, name, nameEn },
      }
    }
    return stintsOf(
      planned.map((one) => ({
        ...partOf(one),
        role: 'lead' as const,
        isPlanned: true,
        row: null,
      })),
      (recorded.get(project.id) ?? []).map((row) => {
        const { unitId, contentNo, role, since, until, id, reason } = row
        const isPlanned =
          role === 'lead' &&
          since === plan.startsOn &&
          planned.some((one) => one.unitId === unitId && one.contentNo === contentNo)
        return {
          ...partOf({ unitId, contentNo }),
          role,
          since,
          until,
          isPlanned,
          row: { id, reason },
        }
      }),
      plan.startsOn,
    )
  })
}

export const insertParticipant = async (
  connection: Connection,
  row: typeof projectUnits.$inferInsert,
): Promise<void> => {
  await connection.insert(projectUnits).values(row)
}
