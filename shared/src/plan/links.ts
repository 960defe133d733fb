import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { citationsSchema } from './schema.ts'

/** What can be tied together. A pair is kept in this order, so that no tie stands twice. */
export const linkEnds = ['project', 'programme', 'indicator'] as const
export const linkEndSchema = z.enum(linkEnds)
export type LinkEnd = z.infer<typeof linkEndSchema>

/** `proposed` follows from the plan's wording and waits for the center; `rejected` is not proposed again. */
export const linkStates = ['proposed', 'confirmed', 'rejected'] as const
export const linkStateSchema = z.enum(linkStates)
export type LinkState = z.infer<typeof linkStateSchema>

export const endReferenceSchema = z.strictObject({ kind: linkEndSchema, code: z.string().min(1) })
export type EndReference = z.infer<typeof endReferenceSchema>

export const namedEndSchema = endReferenceSchema.extend({
  name: z.string(),
  nameEn: z.string(),
  /** A project of the plan’s reserve, which may bear the name of a funded one. */
  isReserve: z.boolean(),
})
export type NamedEnd = z.infer<typeof namedEndSchema>

/** A tie as anyone may read it; it names no person. */
export const planLinkSchema = z.object({
  from: namedEndSchema,
  to: namedEndSchema,
  state: linkStateSchema.exclude(['rejected']),
  /** Where the tie comes from: the plan's own wording, or the center's knowledge. */
  basis: z.enum(['plan', 'center']),
  /** In what way the one moves the other. */
  note: z.string(),
  noteEn: z.string(),
  /** Where the wording stands; empty where the center alone ties the pair. */
  citations: citationsSchema,
  /** The day the center confirmed it; null while it is proposed. */
  confirmedOn: dateSchema.nullable(),
})
export type PlanLink = z.infer<typeof planLinkSchema>

/** A tie as the center keeps it, with those that it rejected. */
export const managedLinkSchema = planLinkSchema.omit({ confirmedOn: true }).extend({
  state: linkStateSchema,
  /** Null for a rejected tie that the plan's wording does not show. */
  note: z.string().nullable(),
  noteEn: z.string().nullable(),
  /** Why it was rejected; null otherwise. */
  reason: z.string().nullable(),
  /** Who added it by hand; null where the plan's wording shows it. */
  madeBy: z.string().nullable(),
  /** Who confirmed or rejected it, and when; null while it is proposed. */
  settledBy: z.string().nullable(),
  settledAt: instantSchema.nullable(),
})
export type ManagedLink = z.infer<typeof managedLinkSchema>

const noteText = z.string().trim().min(1).max(300)
const pair = { from: endReferenceSchema, to: endReferenceSchema }

export const newLinkSchema = z.strictObject({
  ...pair,
  note: noteText,
  /** Without it the Chinese note is shown in English too. */
  noteEn: noteText.optional(),
})
export type NewLink = z.infer<typeof newLinkSchema>

/** `seen` is the state that the writer looked at; another one meanwhile refuses the step. */
export const linkConfirmationSchema = z.strictObject({ ...pair, seen: linkStateSchema })
export const linkRejectionSchema = linkConfirmationSchema.extend({
  reason: z.string().trim().min(1).max(500),
})
/** `seen` is the Chinese note that the writer looked at. */
export const linkNoteSchema = newLinkSchema.extend({ seen: z.string() })
export type LinkNote = z.infer<typeof linkNoteSchema>
export type LinkConfirmation = z.infer<typeof linkConfirmationSchema>
export type LinkRejection = z.infer<typeof linkRejectionSchema>

/** `project:F04`, as a key and in the audit trail. */
export const endKey = ({ kind, code }: EndReference): string => `${kind}:${code}`

export type Pair = { from: EndReference; to: EndReference }
export const pairKey = ({ from, to }: Pair): string => `${endKey(from)}~${endKey(to)}`
