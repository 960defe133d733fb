import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type EndReference,
  endKey,
  type LinkConfirmation,
  type LinkNote,
  type LinkRejection,
  type ManagedLink,
  type NamedEnd,
  type NewLink,
  type Pair,
  type PlanLink,
  pairKey,
} from '@yardstick/shared/plan/links.ts'
import { proposeLinks } from '@yardstick/shared/plan/propose-links.ts'
import {
  inOrder,
  type Link,
  refuseExisting,
  requireNotable,
  requireSettleable,
  settleLinks,
} from '@yardstick/shared/plan/settle-links.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import {
  listSettledLinks,
  loadWording,
  namedEnds,
  type Settlement,
  saveLink,
  saveNote,
  saveSettlement,
} from './link-store.ts'
import type { PlanRow } from './store.ts'

export type By = { actor: Actor; at: string }

/** Every tie of a plan, rejected ones too, and the names of all that can be tied. */
const loadLinks = async (connection: Connection, plan: PlanRow) => {
  const wording = await loadWording(connection, plan)
  const links = settleLinks(proposeLinks(wording), await listSettledLinks(connection, plan.id))
  const ends = new Map(namedEnds(wording).map((end) => [endKey(end), end]))
  return { links, ends }
}

/** A tie whose end is no longer in the plan is passed over. */
const named = (link: Link, ends: ReadonlyMap<string, NamedEnd>): ManagedLink[] => {
  const [from, to] = [ends.get(endKey(link.from)), ends.get(endKey(link.to))]
  return from && to ? [{ ...link, from, to }] : []
}

/** Every tie with those that were rejected and with the people who settled them. */
export const listManagedLinks = async (
  connection: Connection,
  plan: PlanRow,
): Promise<ManagedLink[]> => {
  const { links, ends } = await loadLinks(connection, plan)
  return links.flatMap((link) => named(link, ends))
}

/** Proposed and confirmed ties; no person is named. */
export const listPublicLinks = async (connection: Connection, plan: PlanRow): Promise<PlanLink[]> =>
  (await listManagedLinks(connection, plan)).flatMap(
    ({ state, note, noteEn, settledAt, ...link }) => {
      if (state === 'rejected' || note === null || noteEn === null) return []
      const confirmedOn = settledAt === null ? null : chinaDate(new Date(settledAt))
      return [{ ...link, state, note, noteEn, confirmedOn }]
    },
  )

const unknownEnd = {
  project: 'project-unknown',
  programme: 'programme-unknown',
  indicator: 'indicator-unknown',
} as const

const requireEnd = (
  ends: ReadonlyMap<string, NamedEnd>,
  end: EndReference,
  path: string,
): NamedEnd => {
  const found = ends.get(endKey(end))
  if (!found) throw new RuleError(unknownEnd[end.kind], { code: end.code }, path)
  return found
}

/** The pair in order and the tie that stands between the two, if any. */
const findLink = async (connection: Connection, plan: PlanRow, wanted: Pair) => {
  const pair = inOrder(wanted)
  const { links, ends } = await loadLinks(connection, plan)
  requireEnd(ends, wanted.from, 'body.from')
  requireEnd(ends, wanted.to, 'body.to')
  return { pair, link: links.find((one) => pairKey(one) === pairKey(pair)) }
}

/** The tie after a write, with its names. */
export const getManagedLink = async (
  connection: Connection,
  plan: PlanRow,
  pair: Pair,
): Promise<ManagedLink> => {
  const link = (await listManagedLinks(connection, plan)).find(
    (one) => pairKey(one) === pairKey(pair),
  )
  if (!link) throw new RuleError('link-unknown')
  return link
}

/**
 * Ties two by hand; the center's own tie is confirmed at once.
 * @throws RuleError `link-kinds-refused`, `link-exists`, or that an end is unknown
 */
export const addLink = async (
  connection: Connection,
  plan: PlanRow,
  { note, noteEn, ...wanted }: NewLink,
  { actor, at }: By,
): Promise<Pair> => {
  const { pair, link } = await findLink(connection, plan, wanted)
  refuseExisting(link)
  await saveLink(connection, plan.id, pair, {
    state: 'confirmed',
    note,
    noteEn: noteEn ?? note,
    madeBy: actor.displayName,
    madeByRole: actor.role,
    madeAt: at,
    settledBy: actor.displayName,
    settledAt: at,
  })
  return pair
}

/** The first decision about a tie that the wording shows is the first row of it. */
const settle = async (
  connection: Connection,
  plan: PlanRow,
  pair: Pair,
  decided: Pick<Settlement, 'state' | 'note' | 'noteEn'>,
  { actor, at }: By,
): Promise<void> =>
  saveSettlement(connection, plan.id, pair, {
    made: { madeBy: plan.name, madeByRole: 'plan', madeAt: at },
    settlement: { ...decided, settledBy: actor.displayName, settledAt: at },
  })

/** @throws RuleError `link-unknown`, `changed-meanwhile`, `link-state-refused` */
export const confirmLink = async (
  connection: Connection,
  plan: PlanRow,
  { seen, ...wanted }: LinkConfirmation,
  by: By,
): Promise<Link> => {
  const { link: found } = await findLink(connection, plan, wanted)
  const link = requireSettleable(found, seen, 'confirmed')
  const [note, noteEn] = [link.note ?? '', link.noteEn ?? '']
  await settle(connection, plan, link, { state: 'confirmed', note, noteEn }, by)
  return link
}

/**
 * Rejects a proposed tie, or takes a confirmed one off; the reason stands in place of the note.
 * @throws RuleError `link-unknown`, `changed-meanwhile`, `link-state-refused`
 */
export const rejectLink = async (
  connection: Connection,
  plan: PlanRow,
  { seen, reason, ...wanted }: LinkRejection,
  by: By,
): Promise<Link> => {
  const { link: found } = await findLink(connection, plan, wanted)
  const link = requireSettleable(found, seen, 'rejected')
  await settle(connection, plan, link, { state: 'rejected', note: reason, noteEn: reason }, by)
  return link
}

/**
 * Writes the note of a confirmed tie anew.
 * @returns the tie as it was
 * @throws RuleError `link-unknown`, `link-state-refused`, `changed-meanwhile`, `nothing-changed`
 */
export const rewriteNote = async (
  connection: Connection,
  plan: PlanRow,
  asked: LinkNote,
): Promise<Link> => {
  const { link: found } = await findLink(connection, plan, asked)
  const link = requireNotable(found, asked)
  const { note, noteEn } = asked
  await saveNote(connection, plan.id, link, { note, noteEn: noteEn ?? note })
  return link
}
