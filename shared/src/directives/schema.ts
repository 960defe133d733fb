import { z } from 'zod'
import { roleSchema } from '../accounts/schema.ts'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import { directiveActionSchema, directiveStateSchema } from './life.ts'
import { directiveLightSchema } from './lights.ts'

/** What a directive may be about, as `indicator:I07`, `project:F13` or `promise:A01-P1-M1`. */
export const directiveSubjectSchema = z
  .string()
  .regex(/^(indicator|project|promise):[A-Za-z0-9-]{1,40}$/)

const words = (most: number) => z.string().trim().min(1).max(most)

export const newDirectiveSchema = z.strictObject({
  unit: z.string(),
  title: words(100),
  task: words(4000),
  subjects: z.array(directiveSubjectSchema).max(20).default([]),
  dueOn: dateSchema,
  /** The proposal that it takes up; null when a person thought of it. */
  proposalKey: z.string().max(200).nullable().default(null),
})
export type NewDirective = z.infer<typeof newDirectiveSchema>

/**
 * One step. `seen` is the number of the last event that the person saw: another one in the meantime
 * is a conflict.
 */
export const directiveStepSchema = z.strictObject({
  seen: z.int(),
  text: words(4000).nullable().default(null),
  /** The day asked for, or granted. */
  dueOn: dateSchema.nullable().default(null),
})
export type DirectiveStep = z.infer<typeof directiveStepSchema>

export const directiveEventSchema = z.object({
  id: z.int(),
  action: directiveActionSchema,
  text: z.string().nullable(),
  dueOn: dateSchema.nullable(),
  actorName: z.string(),
  actorRole: roleSchema,
  at: instantSchema,
})
export type DirectiveEvent = z.infer<typeof directiveEventSchema>

export const directiveSubjectViewSchema = z.object({
  /** As in `directiveSubjectSchema`. */
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
})

export const directiveSchema = z.object({
  no: z.int(),
  unit: unitReferenceSchema,
  title: z.string(),
  task: z.string(),
  subjects: z.array(directiveSubjectViewSchema),
  state: directiveStateSchema,
  light: directiveLightSchema,
  issuedOn: dateSchema,
  issuedBy: z.string(),
  /** As first set. */
  firstDueOn: dateSchema,
  /** Granted extensions counted. */
  dueOn: dateSchema,
  /** The day that the unit asks for; null when no request waits. */
  extensionAskedUntil: dateSchema.nullable(),
  /** The number of its last event. */
  lastEvent: z.int(),
  lastEventAt: instantSchema,
})
export type Directive = z.infer<typeof directiveSchema>

export const directiveDetailSchema = directiveSchema.extend({
  /** Oldest first. */
  events: z.array(directiveEventSchema),
})
export type DirectiveDetail = z.infer<typeof directiveDetailSchema>

/** Steps that are nothing without words. */
const spoken = ['reply', 'ask_extension', 'refuse_extension', 'return', 'withdraw']
const dated = ['ask_extension', 'grant_extension']

type Timing = { action: string; today: string; dueOn: string }

/**
 * What a step has to bring with it.
 * @throws RuleError `reason-required` without words where they matter; `directive-date-invalid` for an
 *   extension that is asked for after the due date, or to a day that does not lie behind it
 */
export const refuseBadStep = (
  { text, dueOn }: Pick<DirectiveStep, 'text' | 'dueOn'>,
  { action, today, dueOn: due }: Timing,
): void => {
  if (spoken.includes(action) && !text) throw new RuleError('reason-required', {}, 'body.text')
  if (action === 'ask_extension' && today > due) {
    throw new RuleError('directive-date-invalid', { dueOn: due }, 'body.dueOn')
  }
  if (dated.includes(action) && (dueOn === null || dueOn <= due || dueOn < today)) {
    throw new RuleError('directive-date-invalid', { dueOn: due }, 'body.dueOn')
  }
}
