import { readTypedFigure } from '@yardstick/shared/basics/typed-figure.ts'
import {
  demandsOf,
  type NarrativeDemand,
  type ProjectReportContent,
  projectReportContentSchema,
  type Rating,
} from '@yardstick/shared/projects/progress-report.ts'
import type { ProgressGround, ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'

export const wordFields = ['narrative', 'problems', 'nextSteps', 'decisionsNeeded'] as const
export type WordField = (typeof wordFields)[number]

/** A project report as it is typed. */
export type TypedProgress = { physical: string; rating: Rating | null } & Record<WordField, string>

export const typedProgressOf = (content: ProjectReport['content']): TypedProgress => ({
  physical: content?.physicalPercent == null ? '' : String(content.physicalPercent),
  rating: content?.rating ?? null,
  narrative: content?.narrative ?? '',
  problems: content?.problems ?? '',
  nextSteps: content?.nextSteps ?? '',
  decisionsNeeded: content?.decisionsNeeded ?? '',
})

/** What was typed, as it is kept; null when the progress is no percentage. */
export const readProgress = (typed: TypedProgress): ProjectReportContent | null => {
  const { physical, ...rest } = typed
  const figure = readTypedFigure(physical)
  if (figure.kind === 'unreadable') return null
  const physicalPercent = figure.kind === 'figure' ? figure.value : null
  const read = projectReportContentSchema.safeParse({ physicalPercent, ...rest })
  if (!read.success) return null
  const { narrative, problems, nextSteps, decisionsNeeded } = read.data
  return {
    ...read.data,
    narrative: narrative || null,
    problems: problems || null,
    nextSteps: nextSteps || null,
    decisionsNeeded: decisionsNeeded || null,
  }
}

export const isSameProgress = (
  one: ProjectReportContent,
  other: ProjectReport['content'],
): boolean =>
  one.physicalPercent === (other?.physicalPercent ?? null) &&
  one.rating === (other?.rating ?? null) &&
  wordFields.every((field) => one[field] === (other?.[field] ?? null))

/** What makes a narrative necessary, of what is typed now. */
export const demandsNow = (
  content: ProjectReportContent | null,
  { slipped, paidRatio }: Pick<ProgressGround, 'slipped' | 'paidRatio'>,
): NarrativeDemand[] =>
  demandsOf(content ?? { rating: null, physicalPercent: null }, {
    milestoneSlipped: slipped.length > 0,
    paidRatio,
  })

/** The name of the field that keeps a report from being handed in; null when nothing does. */
export const fieldMissing = (
  content: ProjectReportContent | null,
  demands: readonly NarrativeDemand[],
): 'physical' | 'rating' | 'narrative' | null => {
  if (content === null || content.physicalPercent === null) return 'physical'
  if (content.rating === null) return 'rating'
  return demands.length > 0 && !content.narrative ? 'narrative' : null
}
