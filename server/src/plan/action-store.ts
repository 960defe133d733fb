import { dueDatesOf, occurrenceKey } from '@yardstick/shared/plan/milestones.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import {
  actions,
  milestones,
  programmes,
  units,
  workItems,
  workItemUnits,
} from '../db/plan-tables.ts'
import { mapStandings } from './standing-store.ts'
import type { PlanRow } from './store.ts'

type ItemUnit = { workItemCode: string; role: 'lead' | 'cooperating'; name: string }

const listWorkItems = async (connection: Connection, planId: string) => {
  const items = await connection
    .select()
    .from(workItems)
    .where(eq(workItems.planId, planId))
    .orderBy(asc(workItems.no))
  const named: ItemUnit[] = await connection
    .select({
      workItemCode: workItemUnits.workItemCode,
      role: workItemUnits.role,
      name: units.name,
    })
    .from(workItemUnits)
    .innerJoin(units, eq(units.id, workItemUnits.unitId))
    .where(eq(workItemUnits.planId, planId))
    .orderBy(asc(workItemUnits.no))
  const unitsOf = Map.groupBy(named, (unit) => `${unit.workItemCode} ${unit.role}`)
  const namesOf = (code: string, role: ItemUnit['role']) =>
    (unitsOf.get(`${code} ${role}`) ?? []).map((unit) => unit.name)
  return items.map((item) => ({
    ...item,
    leads: namesOf(item.code, 'lead'),
    cooperating: namesOf(item.code, 'cooperating'),
  }))
}

export type PromiseRow = typeof milestones.$inferSelect

/** Undefined when the plan makes no such promise. */
export const findPromise = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<PromiseRow | undefined> =>
  (
    await connection
      .select()
      .from(milestones)
      .where(and(eq(milestones.planId, planId), eq(milestones.code, code)))
  )[0]

/** Whether a unit leads a work item of a programme. */
export const leadsProgramme = async (
  connection: Connection,
  { planId, programmeCode, unitId }: { planId: string; programmeCode: string; unitId: number },
): Promise<boolean> => {
  const [led] = await connection
    .select({ no: workItemUnits.no })
    .from(workItemUnits)
    .innerJoin(
      workItems,
      and(
        eq(workItems.planId, workItemUnits.planId),
        eq(workItems.code, workItemUnits.workItemCode),
      ),
    )
    .where(
      and(
        eq(workItems.planId, planId),
        eq(workItems.programmeCode, programmeCode),
        eq(workItemUnits.unitId, unitId),
        eq(workItemUnits.role, 'lead'),
      ),
    )
    .limit(1)
  return led !== undefined
}

/** Every promise of the plan with where it stands at each of its dates. */
export const listPromises = async (connection: Connection, plan: PlanRow) => {
  const rows = await connection
    .select()
    .from(milestones)
    .where(eq(milestones.planId, plan.id))
    .orderBy(asc(milestones.no))
  const standingsOf = await mapStandings(connection, plan.id)
  return rows.map(({ indicatorCode, ...milestone }) => ({
    ...milestone,
    indicator: indicatorCode,
    occurrences: dueDatesOf(milestone, plan).map((due) => ({
      ...due,
      standings: standingsOf(occurrenceKey(milestone.code, due.year)),
    })),
  }))
}

/** Actions with their programmes, and those with their milestones and work items, in plan order. */
export const listActions = async (connection: Connection, plan: PlanRow): Promise<Action[]> => {
  const planId = plan.id
  const actionRows = await connection
    .select()
    .from(actions)
    .where(eq(actions.planId, planId))
    .orderBy(asc(actions.no))
  const programmeRows = await connection
    .select()
    .from(programmes)
    .where(eq(programmes.planId, planId))
    .orderBy(asc(programmes.no))
  const itemsOf = Map.groupBy(await listWorkItems(connection, planId), (item) => item.programmeCode)
  const milestonesOf = Map.groupBy(
    await listPromises(connection, plan),
    (milestone) => milestone.programmeCode,
  )
  const programmesOf = Map.groupBy(
    programmeRows.map((programme) => ({
      ...programme,
      milestones: milestonesOf.get(programme.code) ?? [],
      workItems: itemsOf.get(programme.code) ?? [],
    })),
    (programme) => programme.actionCode,
  )
  return actionRows.map((action) => ({
    ...action,
    programmes: programmesOf.get(action.code) ?? [],
  }))
}
