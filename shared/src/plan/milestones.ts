import { z } from 'zod'
import { addDays, dateSchema, daysBetween } from '../basics/dates.ts'
import { refuseUnfitDay } from '../basics/fit-day.ts'
import { RuleError } from '../basics/problem.ts'
import { seenSchema } from '../basics/seen.ts'
import { yearsOf } from '../projects/budget.ts'

/**
 * Where a milestone or a promise stands. `projected_late` is expected after its date while that date
 * is still ahead; once the date has passed it is `overdue`, whatever is projected.
 */
export const milestoneStates = [
  'kept',
  'kept_late',
  'ahead',
  'near_due',
  'projected_late',
  'overdue',
  'undated',
] as const
export const milestoneStateSchema = z.enum(milestoneStates)
export type MilestoneState = z.infer<typeof milestoneStateSchema>

/** What is known of one milestone; null where nothing is. */
export type MilestoneDates = {
  plannedOn: string | null
  projectedOn: string | null
  actualOn: string | null
}

const nearDays = 30

/** @param asOf what happened later is not known yet; the due date itself is still in time */
export const milestoneState = (
  { plannedOn, projectedOn, actualOn }: MilestoneDates,
  asOf: string,
): MilestoneState => {
  if (actualOn !== null && actualOn <= asOf) {
    return plannedOn !== null && actualOn > plannedOn ? 'kept_late' : 'kept'
  }
  if (plannedOn === null) return 'undated'
  if (asOf > plannedOn) return 'overdue'
  if (projectedOn !== null && projectedOn > plannedOn) return 'projected_late'
  return daysBetween(asOf, plannedOn) <= nearDays ? 'near_due' : 'ahead'
}

/** What counts as slipped while a milestone is not kept. */
export const hasSlipped = (state: MilestoneState): boolean =>
  state === 'overdue' || state === 'projected_late'

/**
 * Days after the planned date at which it was kept, is expected, or stands today; negative when it
 * was early, null without a planned date or while nothing is late.
 */
export const slipDays = (dates: MilestoneDates, asOf: string): number | null => {
  const { plannedOn, projectedOn, actualOn } = dates
  if (plannedOn === null) return null
  if (actualOn !== null && actualOn <= asOf) return daysBetween(plannedOn, actualOn)
  const late = [projectedOn ?? '', asOf]
    .filter((day) => day > plannedOn)
    .sort()
    .at(-1)
  return late === undefined ? null : daysBetween(plannedOn, late)
}

/** One row of what became known, as recorded on a day. */
export const milestoneStandingSchema = z.object({
  id: z.int(),
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  statement: z.string().nullable(),
  recordedOn: dateSchema,
  /** Number of documents attached; they are internal. */
  files: z.int(),
})
export type MilestoneStanding = z.infer<typeof milestoneStandingSchema>

/** A promise at one of its dates: one for a dated promise, one a year for a yearly one. */
export const occurrenceSchema = z.object({
  /** Set for a yearly promise only. */
  year: z.int().nullable(),
  dueOn: dateSchema.nullable(),
  /** Oldest first; the last counts. */
  standings: z.array(milestoneStandingSchema),
})
export type Occurrence = z.infer<typeof occurrenceSchema>

/** What is known of a promise at one of its dates. */
export const datesOf = ({
  dueOn,
  standings,
}: Pick<Occurrence, 'dueOn'> & {
  standings: readonly Pick<MilestoneStanding, 'projectedOn' | 'actualOn'>[]
}): MilestoneDates => {
  const { projectedOn = null, actualOn = null } = standings.at(-1) ?? {}
  return { plannedOn: dueOn, projectedOn, actualOn }
}

/** From what presses most to what is done. */
const byUrgency: readonly MilestoneState[] = [
  'overdue',
  'projected_late',
  'near_due',
  'ahead',
  'undated',
  'kept_late',
  'kept',
]

/** The most pressing of some states; null of none. */
export const mostPressing = (states: readonly MilestoneState[]): MilestoneState | null =>
  byUrgency.find((state) => states.includes(state)) ?? null

/** A promise as a whole: the most pressing of its dates. */
export const promiseState = (
  occurrences: readonly Parameters<typeof datesOf>[0][],
  asOf: string,
): MilestoneState =>
  mostPressing(occurrences.map((one) => milestoneState(datesOf(one), asOf))) ?? 'undated'

type Promised = { dueOn: string | null; recurring: boolean }
type PlanSpan = { startsOn: string; endsOn: string }

/** The dates of a promise: a yearly one is due at the end of every year of the plan. */
export const dueDatesOf = (
  { dueOn, recurring }: Promised,
  plan: PlanSpan,
): { year: number | null; dueOn: string | null }[] => {
  if (!recurring) return [{ year: null, dueOn }]
  const last = dueOn ?? plan.endsOn
  return yearsOf({ startsOn: plan.startsOn, endsOn: last }).map((year) => ({
    year,
    dueOn: dueOn === null ? `${year}-12-31` : `${year}${dueOn.slice(4)}`,
  }))
}

/** The key under which the standings of a promise are kept: its code, and the year of a yearly one. */
export const occurrenceKey = (code: string, year: number | null): string =>
  year === null ? code : `${code}/${year}`

const statementSchema = z.string().trim().min(1).max(2000).nullable().default(null)

export const newStandingSchema = z.strictObject({
  projectedOn: dateSchema.nullable().default(null),
  /** Null while it is not kept; null after it was takes the tick back. */
  actualOn: dateSchema.nullable().default(null),
  /** What was done and where it is written; why it is late or taken back. */
  statement: statementSchema,
  seen: seenSchema,
})
export type NewStanding = z.infer<typeof newStandingSchema>

export const newPromiseStandingSchema = newStandingSchema.extend({
  /** Which year of a yearly promise; null for any other. */
  year: z.int().nullable().default(null),
})

/** What a new standing is held against. */
export type StandingGround = {
  /** What is known before it. */
  known: MilestoneDates
  today: string
  planStartsOn: string
  /** The plan’s own promises are never ticked or moved without a word. */
  isPromise: boolean
}

/** Whether a standing has to be explained. */
export const asksForStatement = (
  { projectedOn, actualOn }: Pick<NewStanding, 'projectedOn' | 'actualOn'>,
  { known, isPromise }: Pick<StandingGround, 'known' | 'isPromise'>,
): boolean => {
  const isLate = (day: string | null): boolean =>
    day !== null && known.plannedOn !== null && day > known.plannedOn
  const isTakenBack = known.actualOn !== null && actualOn === null
  return isPromise || isTakenBack || isLate(actualOn ?? projectedOn)
}

/**
 * @throws RuleError `nothing-changed`, `date-in-future`, `date-too-early` for a projected date that
 *   has passed or a day before the plan, `statement-required`
 */
export const refuseUnfitStanding = (asked: NewStanding, ground: StandingGround): void => {
  const { projectedOn, actualOn, statement } = asked
  const { known, today, planStartsOn } = ground
  const isSame = projectedOn === known.projectedOn && actualOn === known.actualOn
  if (isSame && statement === null) throw new RuleError('nothing-changed')
  if (actualOn !== null) {
    refuseUnfitDay(actualOn, { today, notBefore: planStartsOn }, 'body.actualOn')
  } else if (projectedOn !== null && projectedOn < today) {
    throw new RuleError('date-too-early', { notBefore: today }, 'body.projectedOn')
  }
  if (statement === null && asksForStatement(asked, ground)) {
    throw new RuleError('statement-required', {}, 'body.statement')
  }
}

export const milestoneNameSchema = z.string().trim().min(1).max(120)

export const newMilestoneSchema = z.strictObject({
  name: milestoneNameSchema,
  /** Stays as it is: a changed plan is a projected date. */
  plannedOn: dateSchema,
})
export const milestoneRenamingSchema = z.strictObject({ name: milestoneNameSchema })

/** A project’s own milestone, as it stands today. */
export const projectMilestoneSchema = z.object({
  no: z.int(),
  name: z.string(),
  plannedOn: dateSchema,
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  state: milestoneStateSchema,
  slipDays: z.int().nullable(),
  /** Oldest first; the last counts. */
  standings: z.array(milestoneStandingSchema),
})
export type ProjectMilestone = z.infer<typeof projectMilestoneSchema>

const daysAfterPlan = 3 * 365

/** @throws RuleError `date-outside-plan` with the days between which a milestone may lie */
export const refuseUnfitPlannedDay = (plannedOn: string, plan: PlanSpan): void => {
  const lastDay = addDays(plan.endsOn, daysAfterPlan)
  if (plannedOn >= plan.startsOn && plannedOn <= lastDay) return
  throw new RuleError('date-outside-plan', { firstDay: plan.startsOn, lastDay }, 'body.plannedOn')
}

/** Who wrote a row of a record, for those who may know. */
export const recordEntrySchema = z.object({
  /** The row, as `stage-change:12`. */
  subject: z.string(),
  actorName: z.string(),
  at: z.iso.datetime(),
})
export type RecordEntry = z.infer<typeof recordEntrySchema>
