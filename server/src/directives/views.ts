import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { directiveStandingOf } from '@yardstick/shared/directives/life.ts'
import { byLight, lightOf } from '@yardstick/shared/directives/lights.ts'
import {
  type Directive,
  type DirectiveDetail,
  directiveEventSchema,
} from '@yardstick/shared/directives/schema.ts'
import type { Connection } from '../db/open.ts'
import {
  type DirectiveEventRow,
  type findDirective,
  listDirectiveEvents,
  mapSubjects,
} from './store.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findDirective>>>
type Names = Awaited<ReturnType<typeof mapSubjects>>

const answered = ['reply', 'close', 'withdraw']

const returnedOn = (events: readonly DirectiveEventRow[]): string | null => {
  const last = events.findLast(({ action }) => action === 'return' || answered.includes(action))
  return last?.action === 'return' ? chinaDate(new Date(last.at)) : null
}

const toDirective = (
  { directive, unit }: Found,
  events: readonly DirectiveEventRow[],
  { names, today }: { names: Names; today: string },
): Directive => {
  const standing = directiveStandingOf(directive.dueOn, events)
  const issuedOn = chinaDate(new Date(directive.issuedAt))
  const asked = events.findLast(({ action }) => action === 'ask_extension')
  const last = events.at(-1)
  return {
    no: directive.no,
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    title: directive.title,
    task: directive.task,
    subjects: directive.subjects.map((key) => ({
      key,
      ...(names.get(key) ?? { name: key, nameEn: key }),
    })),
    state: standing.state,
    light: lightOf({ ...standing, issuedOn, returnedOn: returnedOn(events) }, today),
    issuedOn,
    issuedBy: directive.issuedBy,
    firstDueOn: directive.dueOn,
    dueOn: standing.dueOn,
    extensionAskedUntil: standing.extensionAsked ? (asked?.dueOn ?? null) : null,
    lastEvent: last?.id ?? 0,
    lastEventAt: last?.at ?? directive.issuedAt,
  }
}

const dayOf = (instant: string): string => chinaDate(new Date(instant))

/** Directives as they stood at the end of a day, the most pressing first; none that came later. */
export const describeDirectives = async (
  connection: Connection,
  planId: string,
  { found, today }: { found: readonly Found[]; today: string },
): Promise<Directive[]> => {
  const issued = found.filter(({ directive }) => dayOf(directive.issuedAt) <= today)
  const ids = issued.map(({ directive }) => directive.id)
  const events = Map.groupBy(
    (await listDirectiveEvents(connection, ids)).filter(({ at }) => dayOf(at) <= today),
    ({ directiveId }) => directiveId,
  )
  const names = await mapSubjects(connection, planId)
  return issued
    .map((one) => toDirective(one, events.get(one.directive.id) ?? [], { names, today }))
    .toSorted(byLight)
}

/** One directive with all that happened. */
export const describeDirective = async (
  connection: Connection,
  planId: string,
  { found, today }: { found: Found; today: string },
): Promise<DirectiveDetail> => {
  const events = await listDirectiveEvents(connection, [found.directive.id])
  const names = await mapSubjects(connection, planId)
  return {
    ...toDirective(found, events, { names, today }),
    events: events.map((event) => directiveEventSchema.parse(event)),
  }
}
