import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, max } from 'drizzle-orm'
import { directiveEvents, directives, proposalDismissals } from '../db/directive-tables.ts'
import type { Connection } from '../db/open.ts'
import {
  indicators,
  milestones,
  projects,
  units,
  workItems,
  workItemUnits,
} from '../db/plan-tables.ts'
import { milestoneStandings } from '../db/project-tables.ts'
import { periods, reports } from '../db/reporting-tables.ts'

export type DirectiveRow = typeof directives.$inferSelect
export type DirectiveEventRow = typeof directiveEvents.$inferSelect
type Connected = { directive: DirectiveRow; unit: typeof units.$inferSelect }

const joined = (connection: Connection) =>
  connection
    .select({ directive: directives, unit: units })
    .from(directives)
    .innerJoin(units, eq(units.id, directives.unitId))

/** The directives of a plan, newest first; those to one unit when it is named. */
export const listDirectives = async (
  connection: Connection,
  planId: string,
  unitId?: number,
): Promise<Connected[]> =>
  joined(connection)
    .where(
      and(
        eq(directives.planId, planId),
        unitId === undefined ? undefined : eq(directives.unitId, unitId),
      ),
    )
    .orderBy(desc(directives.no))

/** Undefined when the plan has none of that number. */
export const findDirective = async (
  connection: Connection,
  planId: string,
  no: number,
): Promise<Connected | undefined> =>
  (await joined(connection).where(and(eq(directives.planId, planId), eq(directives.no, no))))[0]

export const insertDirective = async (
  connection: Connection,
  directive: Omit<typeof directives.$inferInsert, 'no'>,
): Promise<DirectiveRow> => {
  const [last] = await connection
    .select({ no: max(directives.no) })
    .from(directives)
    .where(eq(directives.planId, directive.planId))
  const [row] = await connection
    .insert(directives)
    .values({ ...directive, no: (last?.no ?? 0) + 1 })
    .returning()
  if (!row) throw new Error('a directive was not inserted')
  return row
}

/** @returns the number of the event */
export const insertDirectiveEvent = async (
  connection: Connection,
  event: typeof directiveEvents.$inferInsert,
): Promise<number> => {
  const [row] = await connection
    .insert(directiveEvents)
    .values(event)
    .returning({ id: directiveEvents.id })
  if (!row) throw new Error('an event of a directive was not inserted')
  return row.id
}

/** Oldest first. */
export const listDirectiveEvents = async (
  connection: Connection,
  directiveIds: number[],
): Promise<DirectiveEventRow[]> =>
  connection
    .select()
    .from(directiveEvents)
    .where(inArray(directiveEvents.directiveId, directiveIds))
    .orderBy(asc(directiveEvents.id))

export const insertDismissal = async (
  connection: Connection,
  dismissal: typeof proposalDismissals.$inferInsert,
): Promise<void> => {
  await connection.insert(proposalDismissals).values(dismissal)
}

/** The keys of proposals that were put aside or became a directive. */
export const listSettledKeys = async (
  connection: Connection,
  planId: string,
): Promise<Set<string>> => {
  const dismissed = await connection
    .select({ key: proposalDismissals.key })
    .from(proposalDismissals)
    .where(eq(proposalDismissals.planId, planId))
  const taken = await connection
    .select({ key: directives.proposalKey })
    .from(directives)
    .where(and(eq(directives.planId, planId), isNotNull(directives.proposalKey)))
  return new Set([...dismissed, ...taken].flatMap(({ key }) => key ?? []))
}

/** What a plan's indicators, projects and promises are called, by `indicator:I07` and the like. */
export const mapSubjects = async (
  connection: Connection,
  planId: string,
): Promise<Map<string, { name: string; nameEn: string }>> => {
  const ofIndicators = await connection
    .select({ code: indicators.code, name: indicators.name, nameEn: indicators.nameEn })
    .from(indicators)
    .where(eq(indicators.planId, planId))
  const ofProjects = await connection
    .select({ code: projects.code, name: projects.name, nameEn: projects.nameEn })
    .from(projects)
    .where(eq(projects.planId, planId))
  const ofPromises = await connection
    .select({ code: milestones.code, name: milestones.text, nameEn: milestones.textEn })
    .from(milestones)
    .where(eq(milestones.planId, planId))
  return new Map(
    [
      ...ofIndicators.map((row) => ({ ...row, kind: 'indicator' })),
      ...ofProjects.map((row) => ({ ...row, kind: 'project' })),
      ...ofPromises.map((row) => ({ ...row, kind: 'promise' })),
    ].map(({ kind, code, name, nameEn }) => [`${kind}:${code}`, { name, nameEn }]),
  )
}

/**
 * Dated promises that were due before a day and that nobody has ticked, earliest first. Those that an
 * indicator measures are left to the indicator.
 */
export const listMissedPromises = async (connection: Connection, planId: string, day: string) => {
  const due = await connection
    .select()
    .from(milestones)
    .where(
      and(
        eq(milestones.planId, planId),
        isNotNull(milestones.dueOn),
        lt(milestones.dueOn, day),
        eq(milestones.recurring, false),
        isNull(milestones.indicatorCode),
      ),
    )
    .orderBy(asc(milestones.dueOn), asc(milestones.code))
  const standings = await connection
    .select({ code: milestoneStandings.promiseCode, actualOn: milestoneStandings.actualOn })
    .from(milestoneStandings)
    .where(and(eq(milestoneStandings.planId, planId), isNotNull(milestoneStandings.promiseCode)))
    .orderBy(asc(milestoneStandings.id))
  const keptOn = new Map(standings.map(({ code, actualOn }) => [code, actualOn]))
  return due.filter(({ code }) => !keptOn.get(code))
}

/** The units that lead every work item of a programme, by programme; a shared lead only. */
export const listProgrammeLeads = async (connection: Connection, planId: string) =>
  connection
    .select({
      programme: workItems.programmeCode,
      workItem: workItems.code,
      unit: { code: units.code, name: units.name, nameEn: units.nameEn },
    })
    .from(workItems)
    .innerJoin(
      workItemUnits,
      and(
        eq(workItemUnits.planId, workItems.planId),
        eq(workItemUnits.workItemCode, workItems.code),
      ),
    )
    .innerJoin(units, eq(units.id, workItemUnits.unitId))
    .where(and(eq(workItems.planId, planId), eq(workItemUnits.role, 'lead')))
    .orderBy(asc(workItems.no), asc(workItemUnits.no))

/** Reports that units have not handed in though they were due by a day, with unit and period. */
export const listLateReports = async (connection: Connection, planId: string, dueBy: string) =>
  connection
    .select({
      period: periods.code,
      dueOn: periods.dueOn,
      unit: { code: units.code, name: units.name, nameEn: units.nameEn },
      indicator: {
        code: indicators.code,
        name: indicators.name,
        nameEn: indicators.nameEn,
      },
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .innerJoin(indicators, eq(indicators.id, reports.indicatorId))
    .where(
      and(
        eq(periods.planId, planId),
        inArray(periods.state, ['open', 'closed']),
        lt(periods.dueOn, dueBy),
        inArray(reports.state, ['expected', 'draft', 'returned']),
      ),
    )
    .orderBy(asc(periods.dueOn), asc(units.id), asc(indicators.no))
