import { RuleError } from '../basics/problem.ts'
import {
  type EndReference,
  type LinkNote,
  type LinkState,
  linkEnds,
  type ManagedLink,
  type Pair,
  pairKey,
} from './links.ts'
import type { ProposedLink } from './propose-links.ts'

/**
 * What the center decided about a pair. `note` says in what way the one moves the other, or, once it
 * is rejected, why it does not.
 */
export type SettledLink = Pair & {
  state: Exclude<LinkState, 'proposed'>
  note: string
  noteEn: string
  /** Null where it follows from the plan's wording. */
  madeBy: string | null
  settledBy: string
  settledAt: string
}

/** A tie before its ends are given their names. */
export type Link = Omit<ManagedLink, 'from' | 'to'> & Pair

/**
 * The pair in the order in which it is kept.
 * @throws RuleError `link-kinds-refused` when both are of one kind
 */
export const inOrder = ({ from, to }: Pair): Pair => {
  const placeOf = ({ kind }: EndReference) => linkEnds.indexOf(kind)
  if (from.kind === to.kind) throw new RuleError('link-kinds-refused', {}, 'body.to')
  return placeOf(from) < placeOf(to) ? { from, to } : { from: to, to: from }
}

const asProposed = ({ from, to, note, noteEn, citations }: ProposedLink): Link => ({
  from,
  to,
  state: 'proposed',
  basis: 'plan',
  note,
  noteEn,
  reason: null,
  citations,
  madeBy: null,
  settledBy: null,
  settledAt: null,
})

const asSettled = (row: SettledLink, proposal: ProposedLink | undefined): Link => {
  const isRejected = row.state === 'rejected'
  return {
    from: row.from,
    to: row.to,
    state: row.state,
    basis: row.madeBy === null ? 'plan' : 'center',
    note: isRejected ? (proposal?.note ?? null) : row.note,
    noteEn: isRejected ? (proposal?.noteEn ?? null) : row.noteEn,
    reason: isRejected ? row.note : null,
    citations: proposal?.citations ?? [],
    madeBy: row.madeBy,
    settledBy: row.settledBy,
    settledAt: row.settledAt,
  }
}

/** Every tie of a plan: what the center decided about a pair stands before what the wording proposes. */
export const settleLinks = (
  proposals: readonly ProposedLink[],
  settled: readonly SettledLink[],
): Link[] => {
  const proposalOf = new Map(proposals.map((proposal) => [pairKey(proposal), proposal]))
  const rowOf = new Map(settled.map((row) => [pairKey(row), row]))
  const ofWording = proposals.map((proposal) => {
    const row = rowOf.get(pairKey(proposal))
    return row ? asSettled(row, proposal) : asProposed(proposal)
  })
  const byHand = settled.filter((row) => !proposalOf.has(pairKey(row)))
  return [...ofWording, ...byHand.map((row) => asSettled(row, undefined))]
}

/**
 * A pair may be tied by hand where no tie stands, or where one was rejected.
 * @throws RuleError `link-exists`
 */
export const refuseExisting = (link: Link | undefined): void => {
  if (link && link.state !== 'rejected') throw new RuleError('link-exists', {}, 'body.to')
}

const mayBecome: Record<SettledLink['state'], readonly LinkState[]> = {
  confirmed: ['proposed'],
  rejected: ['proposed', 'confirmed'],
}

/**
 * The tie, when it may be confirmed or rejected by somebody who saw it in state `seen`.
 * @throws RuleError `link-unknown`, `changed-meanwhile`, `link-state-refused`
 */
export const requireSettleable = (
  link: Link | undefined,
  seen: LinkState,
  state: SettledLink['state'],
): Link => {
  if (!link) throw new RuleError('link-unknown')
  if (link.state !== seen) throw new RuleError('changed-meanwhile')
  if (!mayBecome[state].includes(link.state)) throw new RuleError('link-state-refused')
  return link
}

/**
 * The confirmed tie, when its note may be written anew by somebody who saw it as `seen`.
 * @throws RuleError `link-unknown`, `link-state-refused`, `changed-meanwhile`, `nothing-changed`
 */
export const requireNotable = (
  link: Link | undefined,
  { seen, note, noteEn }: Pick<LinkNote, 'seen' | 'note' | 'noteEn'>,
): Link => {
  if (!link) throw new RuleError('link-unknown')
  if (link.state !== 'confirmed') throw new RuleError('link-state-refused')
  if (link.note !== seen) throw new RuleError('changed-meanwhile')
  if (note === link.note && (noteEn ?? note) === link.noteEn) throw new RuleError('nothing-changed')
  return link
}
