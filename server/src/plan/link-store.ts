import type { PlanWording } from '@yardstick/shared/plan/link-grounds.ts'
import type { EndReference, NamedEnd, Pair } from '@yardstick/shared/plan/links.ts'
import type { SettledLink } from '@yardstick/shared/plan/settle-links.ts'
import { and, asc, eq, ne } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { indicators, projects } from '../db/plan-tables.ts'
import { planLinks } from '../db/project-tables.ts'
import { listActions } from './action-store.ts'
import { mapPlaces } from './place-store.ts'
import type { PlanRow } from './store.ts'

const listWordedProjects = async (connection: Connection, planId: string) => {
  return connection
    .select({
      category: projects.category,
      code: projects.code,
      name: projects.name,
      nameEn: projects.nameEn,
      shortName: projects.shortName,
      contents: projects.contents,
      citations: projects.citations,
    })
    .from(projects)
    .where(eq(projects.planId, planId))
    .orderBy(asc(projects.category), asc(projects.no))
}

const listWordedIndicators = async (connection: Connection, planId: string) =>
  connection
    .select({
      code: indicators.code,
      name: indicators.name,
      nameEn: indicators.nameEn,
      shortName: indicators.shortName,
      note: indicators.note,
      citations: indicators.citations,
    })
    .from(indicators)
    .where(eq(indicators.planId, planId))
    .orderBy(asc(indicators.no))

/** The plan's wording, and the codes of the projects that are in the reserve now. */
type Wording = PlanWording & { inReserve: ReadonlySet<string> }

/** What of the plan's content may tie things together. */
export const loadWording = async (connection: Connection, plan: PlanRow): Promise<Wording> => {
  const placeOf = await mapPlaces(connection, plan.id)
  const worded = await listWordedProjects(connection, plan.id)
  const reserve = worded.filter((project) => placeOf(project).standing === 'reserve')
  return {
    inReserve: new Set(reserve.map(({ code }) => code)),
    jurisdictionName: plan.jurisdictionName,
    projects: worded,
    programmes: (await listActions(connection, plan)).flatMap(({ name, programmes }) =>
      programmes.map((programme) => ({ ...programme, actionName: name })),
    ),
    indicators: await listWordedIndicators(connection, plan.id),
  }
}

/** The names of all that can be tied together. */
export const namedEnds = ({ projects, programmes, indicators, inReserve }: Wording): NamedEnd[] => {
  const named =
    (kind: EndReference['kind']) =>
    ({ code, name, nameEn }: Pick<NamedEnd, 'code' | 'name' | 'nameEn'>) => {
      return { kind, code, name, nameEn, isReserve: false }
    }
  return [
    ...projects.map((one) => ({ ...named('project')(one), isReserve: inReserve.has(one.code) })),
    ...programmes.map(named('programme')),
    ...indicators.map(named('indicator')),
  ]
}

/** What the center decided about pairs, in the order in which it first did. */
export const listSettledLinks = async (
  connection: Connection,
  planId: string,
): Promise<SettledLink[]> => {
  const rows = await connection
    .select()
    .from(planLinks)
    .where(and(eq(planLinks.planId, planId), ne(planLinks.state, 'proposed')))
    .orderBy(asc(planLinks.id))
  return rows.map((row) => ({
    from: { kind: row.fromKind, code: row.fromCode },
    to: { kind: row.toKind, code: row.toCode },
    state: row.state === 'rejected' ? 'rejected' : 'confirmed',
    note: row.note,
    noteEn: row.noteEn,
    madeBy: row.madeByRole === 'plan' ? null : row.madeBy,
    settledBy: row.settledBy ?? row.madeBy,
    settledAt: row.settledAt ?? row.madeAt,
  }))
}

type LinkRow = typeof planLinks.$inferInsert
export type Made = Pick<LinkRow, 'madeBy' | 'madeByRole' | 'madeAt'>
export type Settlement = Pick<LinkRow, 'state' | 'note' | 'noteEn'> & {
  settledBy: string
  settledAt: string
}

const pairColumns = [
  planLinks.planId,
  planLinks.fromKind,
  planLinks.fromCode,
  planLinks.toKind,
  planLinks.toCode,
]

const rowOf = (planId: string, { from, to }: Pair) => ({
  planId,
  fromKind: from.kind,
  fromCode: from.code,
  toKind: to.kind,
  toCode: to.code,
})

/** Ties a pair anew, in place of what was decided about it before. */
export const saveLink = async (
  connection: Connection,
  planId: string,
  pair: Pair,
  link: Made & Settlement,
): Promise<void> => {
  await connection
    .insert(planLinks)
    .values({ ...rowOf(planId, pair), ...link })
    .onConflictDoUpdate({ target: pairColumns, set: link })
}

/** Keeps a decision about a pair; who made the tie stays as it was, `made` is for one not kept yet. */
export const saveSettlement = async (
  connection: Connection,
  planId: string,
  pair: Pair,
  { made, settlement }: { made: Made; settlement: Settlement },
): Promise<void> => {
  await connection
    .insert(planLinks)
    .values({ ...rowOf(planId, pair), ...made, ...settlement })
    .onConflictDoUpdate({ target: pairColumns, set: settlement })
}

/** Writes the note of a kept pair anew; who settled it, and when, stays. */
export const saveNote = async (
  connection: Connection,
  planId: string,
  { from, to }: Pair,
  note: Pick<LinkRow, 'note' | 'noteEn'>,
): Promise<void> => {
  const ends = rowOf(planId, { from, to })
  await connection
    .update(planLinks)
    .set(note)
    .where(
      and(
        eq(planLinks.planId, planId),
        eq(planLinks.fromKind, ends.fromKind),
        eq(planLinks.fromCode, ends.fromCode),
        eq(planLinks.toKind, ends.toKind),
        eq(planLinks.toCode, ends.toCode),
      ),
    )
}
