import { z } from 'zod'
import { RuleError } from '../basics/problem.ts'
import { hasSlipped, type ProjectMilestone } from '../plan/milestones.ts'
import type { ReportAction, ReportState } from '../reporting/report-life.ts'
import type { PoolStanding } from './reserve.ts'
import { type ProjectStage, standingAfter } from './stages.ts'

export const ratings = ['green', 'amber', 'red'] as const
export const ratingSchema = z.enum(ratings)
export type Rating = z.infer<typeof ratingSchema>

const words = z.string().trim().max(5000).nullable().default(null)

/** What a unit says of its project in one period. */
export const projectReportContentSchema = z.strictObject({
  /** Physical progress, 0–100, one decimal at most. */
  physicalPercent: z.number().min(0).max(100).multipleOf(0.1).nullable().default(null),
  rating: ratingSchema.nullable().default(null),
  narrative: words,
  problems: words,
  nextSteps: words,
  decisionsNeeded: words,
})
export type ProjectReportContent = z.infer<typeof projectReportContentSchema>

/** What makes a narrative necessary. */
export const narrativeDemands = ['red_rating', 'milestone_slipped', 'money_apart'] as const
export const narrativeDemandSchema = z.enum(narrativeDemands)
export type NarrativeDemand = (typeof narrativeDemands)[number]

/** What a project report is held against. */
export type ProjectReportGround = {
  /** See `isSlipped`. */
  milestoneSlipped: boolean
  /**
   * Paid over the whole revised amount, 0–1, as known at the end of the period; null where there is
   * no money, or no payment is known. Physical progress is of the whole project, and so is this.
   */
  paidRatio: number | null
}

type Milestone = Pick<ProjectMilestone, 'state' | 'actualOn' | 'standings'>

/**
 * Whether a milestone asks for words: it is overdue, projected later than planned, or since the period
 * began it was put off from what had been projected before.
 */
export const isSlipped = (
  { state, actualOn, standings }: Milestone,
  period: { startsOn: string },
): boolean => {
  if (hasSlipped(state)) return true
  const [before, last] = standings.slice(-2)
  if (actualOn !== null || !before || !last || last.recordedOn < period.startsOn) return false
  return (last.projectedOn ?? '') > (before.projectedOn ?? '9')
}

const mostPointsApart = 20

/** Why a report has to explain itself; empty when nothing asks for it. */
export const demandsOf = (
  { rating, physicalPercent }: Pick<ProjectReportContent, 'rating' | 'physicalPercent'>,
  { milestoneSlipped, paidRatio }: ProjectReportGround,
): NarrativeDemand[] => {
  const apart =
    physicalPercent !== null &&
    paidRatio !== null &&
    Math.abs(physicalPercent - paidRatio * 100) > mostPointsApart
  return [
    ...(rating === 'red' ? (['red_rating'] as const) : []),
    ...(milestoneSlipped ? (['milestone_slipped'] as const) : []),
    ...(apart ? (['money_apart'] as const) : []),
  ]
}

/**
 * What must be in order before a project report is handed in.
 * @throws RuleError `value-invalid` without progress or rating, `explanation-required` with what asks
 *   for a narrative
 */
export const refuseIncompleteProjectReport = (
  content: ProjectReportContent,
  ground: ProjectReportGround,
): void => {
  if (content.physicalPercent === null) {
    throw new RuleError('value-invalid', { reason: 'missing' }, 'physicalPercent')
  }
  if (content.rating === null) {
    throw new RuleError('value-invalid', { reason: 'missing' }, 'rating')
  }
  const demands = demandsOf(content, ground)
  if (demands.length > 0 && !content.narrative) {
    throw new RuleError('explanation-required', { checks: demands }, 'narrative')
  }
}

/** What tells whether a project is under way. */
export type Undertaking = {
  /** On the last day of the period. */
  poolStanding: PoolStanding
  /** The first budget year with money; null without any. */
  firstYear: number | null
  /** Oldest first. */
  changes: readonly { stage: ProjectStage; on: string }[]
}

const overStages: readonly ProjectStage[] = ['operation', 'terminated']

/**
 * Whether a project owes a report for a period: it is on the funded list and has begun, in its first
 * budget year or by a step on the track, whichever comes first; the period in which it goes over to
 * operation or is terminated is the last. A paused project still reports.
 */
export const owesProgress = (
  { poolStanding, firstYear, changes }: Undertaking,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): boolean => {
  const stepOn = changes.find(({ stage }) => stage !== 'reserve')?.on
  const hasBegun =
    (firstYear !== null && `${firstYear}-01-01` <= endsOn) ||
    (stepOn !== undefined && stepOn <= endsOn)
  const { stage: before } = standingAfter(changes.filter(({ on }) => on < startsOn))
  return poolStanding === 'funded' && hasBegun && !overStages.includes(before)
}

/**
 * The center writes in place of a unit, but not over what the unit is at work on, and hands in only
 * what it has written itself.
 * @throws RuleError `report-state-refused`
 */
export const refuseUnitsDraft = ({
  action,
  state,
  writtenByCenter,
}: {
  action: ReportAction
  state: ReportState
  writtenByCenter: boolean
}): void => {
  if (writtenByCenter || (action === 'save' && state !== 'draft')) return
  throw new RuleError('report-state-refused', { action, state, allowed: ['expected'] })
}

export const ratingDecisionSchema = z.strictObject({
  centerRating: ratingSchema,
  /** What the center's rating rests on; asked for where it is not the unit's. */
  centerRemark: z.string().trim().max(2000).nullable().default(null),
})

/** @throws RuleError `reason-required` when the center rates otherwise than the unit and says nothing */
export const refuseBareRating = (
  rating: Rating | null,
  { centerRating, centerRemark }: z.infer<typeof ratingDecisionSchema>,
): void => {
  if (centerRating !== rating && !centerRemark) {
    throw new RuleError('reason-required', {}, 'body.centerRemark')
  }
}
