import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { z } from 'zod'

export const reviewViews = ['queue', 'projects', 'periods', 'charges'] as const
export type ReviewView = (typeof reviewViews)[number]

/** Parts of the queue. */
export const queueFilters = ['waiting', 'checks', 'followUp', 'returned', 'all'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** Which part of the desk, which period, which part of its queue, and which report is looked at. */
export const reviewSearchSchema = z.object({
  view: z.enum(reviewViews).optional().catch(undefined),
  of: z.coerce.string().pipe(periodCodeSchema).optional().catch(undefined),
  show: z.enum(queueFilters).optional().catch(undefined),
  report: z.string().optional().catch(undefined),
  /** Which project, and whether others than those that wait are listed. */
  project: z.string().optional().catch(undefined),
  all: z.boolean().optional().catch(undefined),
})
