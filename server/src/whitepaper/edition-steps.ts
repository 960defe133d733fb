import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { missingFiles } from '@yardstick/shared/whitepaper/edition-files.ts'
import {
  type EditionAction,
  type EditionStep,
  nextEditionState,
  refuseUnfitDates,
} from '@yardstick/shared/whitepaper/life.ts'
import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'
import type { NewEdition } from '@yardstick/shared/whitepaper/schema.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import type { PlanRow } from '../plan/store.ts'
import type { EditionName } from './addresses.ts'
import { requireSection } from './book.ts'
import { refuseErrors } from './edition-checklist.ts'
import {
  type EditionHead,
  type EditionRow,
  findEdition,
  findEditionHead,
  findLastRevision,
  insertEdition,
  insertEvent,
  listSections,
  mapFiles,
  removeFiles,
  saveEdition,
  saveSection,
} from './edition-store.ts'

/** Who does something, and when. */
export type By = { actor: Actor; at: string }

/** @throws RuleError `edition-unknown` */
export const requireEdition = async (
  connection: Connection,
  planId: string,
  { year, revision }: EditionName,
): Promise<EditionRow> => {
  const edition = await findEdition(connection, { planId, year, revision })
  if (!edition) throw new RuleError('edition-unknown', { year, revision })
  return edition
}

/** The same without its data. */
export const requireEditionHead = async (
  connection: Connection,
  planId: string,
  { year, revision }: EditionName,
): Promise<EditionHead> => {
  const edition = await findEditionHead(connection, { planId, year, revision })
  if (!edition) throw new RuleError('edition-unknown', { year, revision })
  return edition
}

/**
 * What is in the making is nothing that the public knows of.
 * @throws RuleError `edition-unknown` unless it is published
 */
export const mustBePublished = <One extends EditionHead>(edition: One): One => {
  if (edition.state === 'published') return edition
  throw new RuleError('edition-unknown', { year: edition.year, revision: edition.revision })
}

const writeEvent = (
  connection: Connection,
  { id }: Pick<EditionRow, 'id'>,
  { action, note = null }: { action: EditionAction; note?: string | null },
  { actor, at }: By,
): Promise<void> =>
  insertEvent(connection, {
    editionId: id,
    action,
    note,
    accountId: actor.accountId,
    actorName: actor.displayName,
    at,
  })

/**
 * Begins the edition of a year from data that was gathered for it.
 * @throws RuleError `edition-exists`
 */
export const beginEdition = async (
  connection: Connection,
  plan: PlanRow,
  data: EditionData,
  by: By,
): Promise<EditionRow> => {
  const { year, asOf } = data
  if ((await findLastRevision(connection, plan.id, year)) > 0) {
    throw new RuleError('edition-exists', { year }, 'body.year')
  }
  const edition = await insertEdition(connection, {
    planId: plan.id,
    year,
    revision: 1,
    state: 'draft',
    version: 1,
    asOf,
    data,
    gatheredAt: by.at,
    createdBy: by.actor.displayName,
    createdAt: by.at,
  })
  await writeEvent(connection, edition, { action: 'create' }, by)
  return edition
}

/** @throws RuleError `edition-year-refused`, `edition-date-refused` */
export const refuseDates = (plan: PlanRow, dates: NewEdition, today: string): void =>
  refuseUnfitDates(dates, { startsOn: plan.startsOn, endsOn: plan.endsOn, today })

/**
 * The state after a step that its version, its life and the person’s role allow.
 * @throws RuleError `changed-meanwhile`, and what `nextEditionState` throws
 */
export const decideStep = async (
  connection: Connection,
  edition: EditionRow,
  { action, version, role }: { action: EditionStep; version: number; role: Actor['role'] },
) => {
  const { state, revision, planId, year } = edition
  const lastRevision = await findLastRevision(connection, planId, year)
  const next = nextEditionState(action, { state, revision, lastRevision }, role)
  if (version !== edition.version) throw new RuleError('changed-meanwhile')
  return next
}

type Step = { version: number }

/** Files that were made of what an edition said before are not its files any more. */
const changeContent = async (
  connection: Connection,
  edition: EditionRow,
  changes: Parameters<typeof saveEdition>[2],
): Promise<void> => {
  await removeFiles(connection, edition.id)
  await saveEdition(connection, edition, changes)
}

/** Puts fresh data in place of the old; what was written stays. */
export const regatherEdition = async (
  connection: Connection,
  edition: EditionRow,
  { version, data }: Step & { data: EditionData },
  by: By,
): Promise<void> => {
  await decideStep(connection, edition, { action: 'gather', version, role: by.actor.role })
  const { asOf } = data
  await changeContent(connection, edition, { data, asOf, gatheredAt: by.at })
  await writeEvent(connection, edition, { action: 'gather', note: asOf }, by)
}

/** @throws RuleError `edition-blocked` while the checklist has errors */
export const submitEdition = async (
  connection: Connection,
  edition: EditionRow,
  { version }: Step,
  by: By,
): Promise<void> => {
  const state = await decideStep(connection, edition, {
    action: 'submit',
    version,
    role: by.actor.role,
  })
  await refuseErrors(connection, edition)
  await saveEdition(connection, edition, { state })
  await writeEvent(connection, edition, { action: 'submit' }, by)
}

export const returnEdition = async (
  connection: Connection,
  edition: EditionRow,
  { version, reason }: Step & { reason: string },
  by: By,
): Promise<void> => {
  const { role } = by.actor
  const state = await decideStep(connection, edition, { action: 'return', version, role })
  await saveEdition(connection, edition, { state })
  await writeEvent(connection, edition, { action: 'return', note: reason }, by)
}

/**
 * Makes an edition public, with its files, for good.
 * @param whole SHA-256 of files that lie on the disk as they were made
 * @throws RuleError `edition-blocked` while the checklist has errors, `edition-files-missing` unless
 *   every file was made of what the edition says
 */
export const publishEdition = async (
  connection: Connection,
  edition: EditionRow,
  { version, whole }: Step & { whole: ReadonlySet<string> },
  by: By,
): Promise<void> => {
  const { role, displayName } = by.actor
  const state = await decideStep(connection, edition, { action: 'publish', version, role })
  await refuseErrors(connection, edition)
  const files = (await mapFiles(connection, [edition.id]))(edition.id)
  const kinds = missingFiles(files.filter(({ sha256 }) => whole.has(sha256)))
  if (kinds.length > 0) throw new RuleError('edition-files-missing', { kinds })
  await writeEvent(connection, edition, { action: 'publish' }, by)
  await saveEdition(connection, edition, {
    state,
    publishedBy: displayName,
    publishedAt: by.at,
  })
}

/**
 * Begins the next revision with the data and the words of a published one.
 * @returns the new revision
 */
export const correctEdition = async (
  connection: Connection,
  edition: EditionRow,
  { version, note }: Step & { note: string },
  by: By,
): Promise<EditionRow> => {
  const { role, displayName } = by.actor
  const state = await decideStep(connection, edition, { action: 'correct', version, role })
  const { planId, year, asOf, data, gatheredAt, revision } = edition
  const next = await insertEdition(connection, {
    planId,
    year,
    revision: revision + 1,
    state,
    version: 1,
    asOf,
    data,
    gatheredAt,
    correctionNote: note,
    createdBy: displayName,
    createdAt: by.at,
  })
  for (const section of await listSections(connection, edition.id)) {
    await saveSection(connection, { ...section, editionId: next.id, version: 1 })
  }
  await writeEvent(connection, next, { action: 'correct', note }, by)
  return next
}

/**
 * Keeps what an editor wrote for one section.
 * @throws RuleError `section-unknown`, `edition-state-refused` unless it is a draft,
 *   `changed-meanwhile` when the section was saved since
 */
export const writeSection = async (
  connection: Connection,
  edition: EditionRow,
  { id, version, narrative }: Step & { id: string; narrative: Narrative },
  by: By,
): Promise<void> => {
  const { role, displayName } = by.actor
  await decideStep(connection, edition, { action: 'write', version: edition.version, role })
  requireSection(edition.data, id)
  const sections = await listSections(connection, edition.id)
  const kept = sections.find(({ section }) => section === id)
  if ((kept?.version ?? 0) !== version) throw new RuleError('changed-meanwhile')
  await saveSection(connection, {
    editionId: edition.id,
    section: id,
    version: version + 1,
    narrative,
    savedBy: displayName,
    savedAt: by.at,
  })
  await changeContent(connection, edition, {})
}
