import { z } from 'zod'
import { addDays, dateSchema, daysBetween } from '../basics/dates.ts'
import type { Indicator } from '../indicators/schema.ts'
import { type UnitReference, unitReferenceSchema } from '../plan/schema.ts'

/** Why the system suggests a directive. Nothing is sent without a person. */
export const proposalKinds = ['binding_behind', 'promise_missed', 'report_overdue'] as const
export const proposalKindSchema = z.enum(proposalKinds)
export type ProposalKind = z.infer<typeof proposalKindSchema>

export const proposalSchema = z.object({
  /** The same for the same occasion, so that what was put aside does not come again. */
  key: z.string(),
  kind: proposalKindSchema,
  unit: unitReferenceSchema.nullable(),
  subjects: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string() })),
  /** The period that the occasion belongs to; null for a promise. */
  period: z.string().nullable(),
  /** The day that was missed; null for a shortfall that has no date yet. */
  missedOn: dateSchema.nullable(),
  /** Days since then; null without such a day. */
  daysLate: z.int().nullable(),
  suggestedDueOn: dateSchema,
})
export type Proposal = z.infer<typeof proposalSchema>

export const proposalDismissalSchema = z.strictObject({
  key: z.string().min(1).max(200),
  reason: z.string().trim().min(1).max(500),
})

/** Days that a proposed directive gives. */
const daysGiven = 30
/** A report is a quarter late. */
const quarterDays = 90

export type MissedPromise = {
  code: string
  text: string
  textEn: string
  dueOn: string
  unit: UnitReference | null
}
export type OverdueReports = {
  period: string
  unit: UnitReference
  dueOn: string
  indicators: readonly { code: string; name: string; nameEn: string }[]
}

/** What is known on a day of all that a directive could be about. */
export type Occasions = {
  /** The published period that the indicators are seen from; null before the first one. */
  period: string | null
  indicators: readonly Indicator[]
  promises: readonly MissedPromise[]
  reports: readonly OverdueReports[]
}

const pressing = new Set(['behind', 'falling_back', 'missed'])

const bindingBehind = ({ indicators, period }: Occasions, today: string): Proposal[] =>
  indicators
    .filter(({ kind, assessment }) => {
      const states = assessment.targets.map(({ state }) => state)
      return kind === 'binding' && states.some((state) => pressing.has(state))
    })
    .map((indicator) => {
      const missed = indicator.assessment.targets.find(({ state }) => state === 'missed')
      return {
        key: `indicator:${indicator.code}:${period}`,
        kind: 'binding_behind',
        unit: indicator.responsibleUnit && referenceOf(indicator.responsibleUnit),
        subjects: [subjectOf('indicator', indicator)],
        period,
        ...lateness(missed?.on ?? null, today),
      }
    })

const referenceOf = ({ code, name, nameEn }: UnitReference): UnitReference => ({
  code,
  name,
  nameEn,
})

const subjectOf = (
  kind: 'indicator' | 'promise',
  { code, name, nameEn }: { code: string; name: string; nameEn: string },
) => ({ key: `${kind}:${code}`, name, nameEn })

const lateness = (missedOn: string | null, today: string) => ({
  missedOn,
  daysLate: missedOn === null ? null : daysBetween(missedOn, today),
  suggestedDueOn: addDays(today, daysGiven),
})

const missedPromises = ({ promises }: Occasions, today: string): Proposal[] =>
  promises
    .filter(({ dueOn }) => dueOn < today)
    .map(({ code, text, textEn, dueOn, unit }) => ({
      key: `promise:${code}:${dueOn}`,
      kind: 'promise_missed',
      unit,
      subjects: [subjectOf('promise', { code, name: text, nameEn: textEn })],
      period: null,
      ...lateness(dueOn, today),
    }))

const overdueReports = ({ reports }: Occasions, today: string): Proposal[] =>
  reports
    .filter(({ dueOn }) => daysBetween(dueOn, today) >= quarterDays)
    .map(({ period, unit, dueOn, indicators }) => ({
      key: `report:${period}:${unit.code}`,
      kind: 'report_overdue',
      unit,
      subjects: indicators.map((indicator) => subjectOf('indicator', indicator)),
      period,
      ...lateness(dueOn, today),
    }))

/**
 * What a directive could be issued about today: binding indicators that fall behind, promises that
 * were missed, reports a quarter late; the longest overdue first within each kind.
 * @param settled keys that were put aside, or that a directive took up
 */
export const listProposals = (
  occasions: Occasions,
  settled: ReadonlySet<string>,
  today: string,
): Proposal[] =>
  [bindingBehind, missedPromises, overdueReports].flatMap((find) =>
    find(occasions, today)
      .filter(({ key }) => !settled.has(key))
      .sort((a, b) => (b.daysLate ?? -1) - (a.daysLate ?? -1)),
  )
