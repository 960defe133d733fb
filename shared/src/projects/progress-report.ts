import { z } from 'zod'
import { RuleError } from '../basics/problem.ts'

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
export type NarrativeDemand = (typeof narrativeDemands)[number]

/** What a project report is held against. */
export type ProjectReportGround = {
  /** A milestone is overdue, or projected later than planned. */
  milestoneSlipped: boolean
  /** Paid over revised, 0–1; null where there is no money. */
  paidRatio: number | null
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
  if (content.rating === null) throw new RuleError('value-invalid', { reason: 'missing' }, 'rating')
  const demands = demandsOf(content, ground)
  if (demands.length > 0 && !content.narrative) {
    throw new RuleError('explanation-required', { checks: demands }, 'narrative')
  }
}
