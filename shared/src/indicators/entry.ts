import { z } from 'zod'
import { RuleError } from '../basics/problem.ts'
import {
  type CheckedIndicator,
  checkEntry,
  checkFraction,
  type FiredCheck,
  isBlocking,
  ratioOf,
} from './checks.ts'

/** What a report may answer. `no_change` repeats the last verified value; the last two give none. */
export const reportOutcomes = ['value', 'no_change', 'no_data', 'not_applicable'] as const
export const reportOutcomeSchema = z.enum(reportOutcomes)
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>

/**
 * One answer as it is typed. Numerator and denominator stand together, for ratios alone; the value is
 * then computed from them.
 */
export const reportEntrySchema = z.strictObject({
  outcome: reportOutcomeSchema.default('value'),
  value: z.number().nullable().default(null),
  numerator: z.number().min(0).nullable().default(null),
  denominator: z.number().min(0).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
})
export type ReportEntry = z.infer<typeof reportEntrySchema>

export const isWithoutValue = (outcome: ReportOutcome | null): boolean =>
  outcome === 'no_data' || outcome === 'not_applicable'

/** What an entry is held against. */
export type EntryGround = {
  indicator: CheckedIndicator
  /** Verified values of earlier periods, oldest first. */
  history: readonly number[]
  evidenceFiles: number
}

const settledValue = (entry: ReportEntry, { indicator, history }: EntryGround): number | null => {
  if (isWithoutValue(entry.outcome)) return null
  if (entry.outcome === 'no_change') return history.at(-1) ?? null
  const { numerator, denominator } = entry
  if (numerator === null || denominator === null || denominator === 0) return entry.value
  return ratioOf(numerator, denominator, indicator.decimals)
}

/**
 * The entry as it is kept: the value computed where it follows from something else, and nothing left
 * over that the kind of answer has no place for. Drafts may be incomplete.
 * @throws RuleError `value-invalid` for half a fraction, or a fraction of what is no ratio
 */
export const settleEntry = (entry: ReportEntry, ground: EntryGround): ReportEntry => {
  const { numerator, denominator } = entry
  const hasFraction = numerator !== null || denominator !== null
  if (hasFraction && ground.indicator.measure !== 'ratio') {
    throw new RuleError('value-invalid', { reason: 'no-fraction' }, 'body.numerator')
  }
  const keepsFraction = entry.outcome === 'value'
  return {
    outcome: entry.outcome,
    value: settledValue(entry, ground),
    numerator: keepsFraction ? numerator : null,
    denominator: keepsFraction ? denominator : null,
    note: entry.note || null,
  }
}

/** What the rules find in an entry; without a value only what is wrong with its fraction. */
export const findFaults = (entry: ReportEntry, ground: EntryGround): FiredCheck[] => {
  const { value, numerator, denominator } = entry
  if (value === null) return checkFraction(entry)
  const { evidenceFiles, indicator, history } = ground
  return checkEntry(indicator, { value, numerator, denominator, evidenceFiles }, history)
}

/** @throws RuleError `value-invalid` naming the first check that a value cannot pass */
export const refuseBlocked = (checks: readonly FiredCheck[], path: string | null): void => {
  const blocking = checks.find(isBlocking)
  if (blocking) throw new RuleError('value-invalid', { reason: blocking.code }, path)
}

/**
 * What must be in order before an entry is handed in.
 * @throws RuleError `value-invalid` when there is no value or an impossible one, `reason-required`
 *   when a missing value is not explained, `explanation-required` with the checks that ask for one
 */
export const refuseIncomplete = (entry: ReportEntry, ground: EntryGround): void => {
  if (isWithoutValue(entry.outcome)) {
    if (!entry.note) throw new RuleError('reason-required', {}, 'note')
    return
  }
  if (entry.value === null) throw new RuleError('value-invalid', { reason: 'missing' }, 'value')
  if ((entry.numerator === null) !== (entry.denominator === null)) {
    throw new RuleError('value-invalid', { reason: 'half-fraction' }, 'denominator')
  }
  const checks = findFaults(entry, ground)
  refuseBlocked(checks, 'value')
  if (checks.length > 0 && !entry.note) {
    const asking = checks.map(({ code }) => code)
    throw new RuleError('explanation-required', { checks: asking }, 'note')
  }
}
