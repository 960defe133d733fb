import { z } from 'zod'
import { chinaDate, dateSchema, instantSchema } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'
import { checkNumber } from './checks.ts'
import type { FrozenVerdict } from './progress.ts'
import {
  type Aim,
  aimSchema,
  type Comparator,
  type Measure,
  type RevisionReference,
  type Target,
  targetRevisionSchema,
  targetSchema,
} from './schema.ts'

/** What the center records of a decision that was taken elsewhere. */
export const newTargetRevisionSchema = z.strictObject({
  ...aimSchema.shape,
  year: z.int(),
  reason: z.string().trim().min(1).max(500),
  documentNumber: z.string().trim().min(1).max(100),
  decidedOn: dateSchema,
})
export type NewTargetRevision = z.infer<typeof newTargetRevisionSchema>

/** The targets of an indicator as the center works with them, today. */
export const targetRecordSchema = z.object({
  targets: z.array(targetSchema),
  /** In the order of the decisions, with who recorded each. */
  revisions: z.array(targetRevisionSchema.extend({ recordedBy: z.string() })),
  /** Years that can no longer be revised. */
  frozen: z.array(
    z.object({
      year: z.int(),
      verdict: z.enum(['met', 'missed', 'no_data']),
      frozenAt: instantSchema,
    }),
  ),
})
export type TargetRecord = z.infer<typeof targetRecordSchema>

export type PlannedTarget = Aim & { year: number; asPrinted: string }

/** A recorded revision: what a target of one year became, by which decision. */
export type Revision = RevisionReference & Aim & { year: number; recordedAt: string }

const recordedOn = ({ recordedAt }: Pick<Revision, 'recordedAt'>): string =>
  chinaDate(new Date(recordedAt))

/** Whether a revision had been decided, and recorded here, by a day; null stands for now. */
export const isKnownOn = (revision: Revision, day: string | null): boolean =>
  day === null || (revision.decidedOn <= day && recordedOn(revision) <= day)

/** By decision; of decisions of one day the one that was recorded later comes later. */
const byDecision = (a: Revision, b: Revision): number =>
  a.decidedOn.localeCompare(b.decidedOn) || a.id - b.id

const aimOf = ({ comparator, value }: Aim): Aim => ({ comparator, value })

/**
 * The targets in force, in order of years: of each year the plan's own, or what the last known
 * revision made of it.
 * @param knownOn the day on which the figures were published; null for now
 */
export const targetsInForce = (
  planned: readonly PlannedTarget[],
  revisions: readonly Revision[],
  knownOn: string | null,
): Target[] => {
  const known = revisions.filter((revision) => isKnownOn(revision, knownOn)).sort(byDecision)
  const years = new Set([...planned, ...known].map(({ year }) => year))
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const own = planned.find((target) => target.year === year)
      const last = known.findLast((revision) => revision.year === year)
      const aim = last ?? own
      if (!aim) return []
      return [
        {
          year,
          ...aimOf(aim),
          planned: own ? { ...aimOf(own), asPrinted: own.asPrinted } : null,
          revision: last
            ? { id: last.id, documentNumber: last.documentNumber, decidedOn: last.decidedOn }
            : null,
        },
      ]
    })
}

/** Every revision in order, each with what it was made from; null where there was no value before. */
export const traceRevisions = <Recorded extends Revision>(
  planned: readonly PlannedTarget[],
  revisions: readonly Recorded[],
): { revision: Recorded; from: Aim | null }[] => {
  const ordered = [...revisions].sort(byDecision)
  return ordered.map((revision, place) => {
    const before =
      ordered.slice(0, place).findLast(({ year }) => year === revision.year) ??
      planned.find(({ year }) => year === revision.year)
    return { revision, from: before ? aimOf(before) : null }
  })
}

/** What a revision is held against. */
export type RevisionGround = {
  measure: Measure
  decimals: number
  planned: readonly PlannedTarget[]
  revisions: readonly Revision[]
  frozen: readonly Pick<FrozenVerdict, 'year' | 'verdict' | 'frozenAt'>[]
  plan: { startsOn: string; targetYears: readonly number[] }
  /** The day in China. */
  today: string
}

/** How targets of an indicator may be compared: additions only as additions, nothing else so. */
export const comparatorsFor = (measure: Measure): readonly Comparator[] =>
  measure === 'increment' ? ['increment'] : ['gte', 'eq']

const refuseYear = ({ year }: NewTargetRevision, { plan, frozen }: RevisionGround): void => {
  if (!plan.targetYears.includes(year)) {
    const years = plan.targetYears.map(String)
    throw new RuleError('target-year-refused', { years }, 'body.year')
  }
  const verdict = frozen.find((one) => one.year === year)
  if (!verdict) return
  const date = chinaDate(new Date(verdict.frozenAt))
  throw new RuleError('target-frozen', { year, verdict: verdict.verdict, date }, 'body.year')
}

const refuseValue = (asked: NewTargetRevision, { measure, decimals }: RevisionGround): void => {
  const allowed = comparatorsFor(measure)
  if (!allowed.includes(asked.comparator)) {
    throw new RuleError('target-comparator-refused', { allowed }, 'body.comparator')
  }
  const [fault] = checkNumber(asked.value, { measure, decimals })
  const reason = fault?.code ?? (asked.value === 0 ? 'not-positive' : null)
  if (reason) throw new RuleError('value-invalid', { reason }, 'body.value')
}

/** A later decision stands: what is recorded after it may not have been decided before it. */
const refuseDate = (
  { decidedOn }: NewTargetRevision,
  { from, to }: { from: string; to: string },
): void => {
  if (decidedOn >= from && decidedOn <= to) return
  throw new RuleError('decided-on-refused', { from, to }, 'body.decidedOn')
}

/**
 * What a revision changes. Nothing recorded is ever taken back: a mistaken revision is put right by
 * a further one.
 * @throws RuleError `target-year-refused`, `target-frozen` once the year's verdict is frozen,
 *   `target-comparator-refused`, `value-invalid`, `decided-on-refused` for a day ahead, before the
 *   plan, or before the year's last revision, `target-unchanged`
 */
export const reviseTarget = (
  asked: NewTargetRevision,
  ground: RevisionGround,
): { from: Aim | null; to: Aim } => {
  refuseYear(asked, ground)
  refuseValue(asked, ground)
  const { planned, revisions, plan, today } = ground
  const now = targetsInForce(planned, revisions, null).find(({ year }) => year === asked.year)
  refuseDate(asked, { from: now?.revision?.decidedOn ?? plan.startsOn, to: today })
  if (now && now.value === asked.value && now.comparator === asked.comparator) {
    throw new RuleError('target-unchanged', { year: asked.year }, 'body.value')
  }
  return { from: now ? aimOf(now) : null, to: aimOf(asked) }
}
