import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { ProjectChange, ProjectEvent } from '@yardstick/shared/overview/changes-schema.ts'
import { isLateRecord, isNews, type Span } from '@yardstick/shared/overview/span.ts'
import type { Connection } from '../db/open.ts'
import { listPoolDecisions } from '../plan/place-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { mapDeclarations, mapStageChanges } from '../projects/life-store.ts'
import { listProjectRows } from '../projects/store.ts'

type Named = { code: string; name: string; nameEn: string }
/** An event before it is known whether it is news. */
type Taken = { event: DistributiveOmit<ProjectEvent, 'recordedLate'>; recordedAt: string }
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never

const newsOf = (taken: readonly Taken[], span: Span): ProjectEvent[] =>
  taken
    .map(({ event, recordedAt }) => ({
      event,
      dates: { on: event.on, recordedOn: chinaDate(new Date(recordedAt)) },
    }))
    .filter(({ dates }) => isNews(dates, span))
    .map(({ event, dates }) => ({ ...event, recordedLate: isLateRecord(dates, span) }))
    .toSorted((a, b) => a.on.localeCompare(b.on))

/** Names of a plan's projects in its order. */
export const listNamedProjects = async (connection: Connection, plan: PlanRow): Promise<Named[]> =>
  (await listProjectRows(connection, plan.id)).map(({ code, name, nameEn }) => ({
    code,
    name,
    nameEn,
  }))

type StageRow = ReturnType<Awaited<ReturnType<typeof mapStageChanges>>>[number]
type DeclarationRow = ReturnType<Awaited<ReturnType<typeof mapDeclarations>>>[number]
type DecisionRow = Awaited<ReturnType<typeof listPoolDecisions>>[number]

const stagesOf = (changes: readonly StageRow[]): Taken[] =>
  changes.map(({ stage, on, documentNumber, overrideReason, at }, place) => {
    const from = changes[place - 1]?.stage ?? 'reserve'
    const isOverride = overrideReason !== null
    const event = { kind: 'stage' as const, from, to: stage, isOverride, on, documentNumber }
    return { event, recordedAt: at }
  })

const statementsOf = (declarations: readonly DeclarationRow[]): Taken[] =>
  declarations.map(({ kind, isMet, on, documentNumber, at }) => ({
    event: { kind: 'declaration', declaration: kind, isMet, on, documentNumber },
    recordedAt: at,
  }))

const placesOf = (
  decisions: readonly DecisionRow[],
  nameOf: (projectId: number | null) => Named | null,
): Taken[] =>
  decisions.map(({ kind, intoProjectId, decidedOn, documentNumber, at }) => ({
    event: {
      kind: 'place',
      decision: kind,
      into: nameOf(intoProjectId),
      on: decidedOn,
      documentNumber,
    },
    recordedAt: at,
  }))

/** Projects whose stage, statements or place on the lists have changed, with what happened. */
export const listProjectEvents = async (
  connection: Connection,
  plan: PlanRow,
  span: Span,
): Promise<ProjectChange[]> => {
  const changesOf = await mapStageChanges(connection, plan.id)
  const declarationsOf = await mapDeclarations(connection, plan.id)
  const decisions = await listPoolDecisions(connection, plan.id)
  const rows = await listProjectRows(connection, plan.id)
  const named = new Map(rows.map(({ id, code, name, nameEn }) => [id, { code, name, nameEn }]))
  return rows.flatMap(({ id, code, name, nameEn }) => {
    const taken = [
      ...stagesOf(changesOf(id)),
      ...statementsOf(declarationsOf(id)),
      ...placesOf(
        decisions.filter(({ projectId }) => projectId === id),
        (into) => named.get(into ?? 0) ?? null,
      ),
    ]
    const events = newsOf(taken, span)
    return events.length > 0 ? [{ code, name, nameEn, events }] : []
  })
}
