import { type Unit, type UnitReference, unitKindSchema } from '@yardstick/shared/plan/schema.ts'
import { formerNamesOf } from '@yardstick/shared/plan/unit-names.ts'
import { isLasting } from '@yardstick/shared/projects/participation.ts'
import { and, asc, count, eq, inArray, lte } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import type { Connection } from '../db/open.ts'
import {
  indicatorCharges,
  indicators,
  projectLeads,
  projects,
  units,
  workItemUnits,
} from '../db/plan-tables.ts'
import { projectUnits } from '../db/project-tables.ts'
import { listParticipants, type PlanScope } from './participant-store.ts'
import { mapRenamings } from './renaming-store.ts'

/** Units that lead or support something, by the plan or later, or have ever been in charge of an indicator. */
export const listNamedUnitIds = async (
  connection: Connection,
  planId: string,
): Promise<number[]> => {
  const rows = await union(
    connection
      .select({ unitId: projectLeads.unitId })
      .from(projectLeads)
      .innerJoin(projects, eq(projects.id, projectLeads.projectId))
      .where(eq(projects.planId, planId)),
    connection
      .select({ unitId: projectUnits.unitId })
      .from(projectUnits)
      .innerJoin(projects, eq(projects.id, projectUnits.projectId))
      .where(eq(projects.planId, planId)),
    connection
      .select({ unitId: workItemUnits.unitId })
      .from(workItemUnits)
      .where(eq(workItemUnits.planId, planId)),
    connection
      .select({ unitId: indicatorCharges.unitId })
      .from(indicatorCharges)
      .innerJoin(indicators, eq(indicators.id, indicatorCharges.indicatorId))
      .where(eq(indicators.planId, planId)),
  )
  return rows.map((row) => row.unitId)
}

type Linked = UnitReference & { unitId: number }

/** The indicators of each unit on a day: the youngest charge that had begun counts. */
const listIndicatorsInCharge = async (
  connection: Connection,
  planId: string,
  day: string,
): Promise<Linked[]> => {
  const rows = await connection
    .select({
      unitId: indicatorCharges.unitId,
      code: indicators.code,
      no: indicators.no,
      name: indicators.name,
      nameEn: indicators.nameEn,
    })
    .from(indicatorCharges)
    .innerJoin(indicators, eq(indicators.id, indicatorCharges.indicatorId))
    .where(and(eq(indicators.planId, planId), lte(indicatorCharges.since, day)))
    .orderBy(asc(indicatorCharges.since), asc(indicatorCharges.id))
  return [...new Map(rows.map((row) => [row.code, row])).values()].toSorted((a, b) => a.no - b.no)
}

/** The projects that each unit leads as a whole now. */
const listProjectsLed = async (connection: Connection, plan: PlanScope): Promise<Linked[]> =>
  (await listParticipants(connection, plan))
    .filter((one) => isLasting(one) && one.role === 'lead' && one.contentNo === null)
    .map(({ unitId, project: { code, name, nameEn } }) => ({ unitId, code, name, nameEn }))

const countWorkItems = async (connection: Connection, planId: string) => {
  const rows = await connection
    .select({ unitId: workItemUnits.unitId, role: workItemUnits.role, items: count() })
    .from(workItemUnits)
    .where(eq(workItemUnits.planId, planId))
    .groupBy(workItemUnits.unitId, workItemUnits.role)
  const counts = new Map(rows.map((row) => [`${row.unitId} ${row.role}`, row.items]))
  return (unitId: number, role: 'lead' | 'cooperating'): number =>
    counts.get(`${unitId} ${role}`) ?? 0
}

/**
 * The units that the plan names, with what each answers for, in the order of the seed's unit list.
 * @param day China day, `YYYY-MM-DD`, on which the charge of an indicator is looked at
 */
export const listUnits = async (
  connection: Connection,
  plan: PlanScope,
  day: string,
): Promise<Unit[]> => {
  const planId = plan.id
  const rows = await connection
    .select()
    .from(units)
    .where(inArray(units.id, await listNamedUnitIds(connection, planId)))
    .orderBy(asc(units.id))
  const byUnit = (linked: Linked[]) => Map.groupBy(linked, (one) => one.unitId)
  const indicatorsOf = byUnit(await listIndicatorsInCharge(connection, planId, day))
  const projectsOf = byUnit(await listProjectsLed(connection, plan))
  const workItemsOf = await countWorkItems(connection, planId)
  const renamingsOf = await mapRenamings(connection)
  return rows.map((row) => ({
    ...row,
    formerNames: formerNamesOf(renamingsOf(row.id)),
    lastRenaming: renamingsOf(row.id).at(-1)?.id ?? null,
    kind: unitKindSchema.parse(row.kind),
    indicators: indicatorsOf.get(row.id) ?? [],
    projects: projectsOf.get(row.id) ?? [],
    leadWorkItems: workItemsOf(row.id, 'lead'),
    cooperatingWorkItems: workItemsOf(row.id, 'cooperating'),
  }))
}
