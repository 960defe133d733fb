import { z } from 'zod'
import type { Role } from '../accounts/schema.ts'
import { chinaDate, dateSchema, instantSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { RuleError } from '../basics/problem.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import { evidenceSchema } from './evidence.ts'
import { indicatorKindSchema, measureSchema, targetSchema } from './schema.ts'

export const periodStates = ['open', 'closed', 'published'] as const
export const periodStateSchema = z.enum(periodStates)
export type PeriodState = z.infer<typeof periodStateSchema>

/** A report is owed from the opening of its period; its history never shrinks. */
export const reportStates = ['expected', 'draft', 'submitted', 'returned', 'verified'] as const
export const reportStateSchema = z.enum(reportStates)
export type ReportState = z.infer<typeof reportStateSchema>

/** What a report may answer. `no_change` repeats the last verified value; the last two give none. */
export const reportOutcomes = ['value', 'no_change', 'no_data', 'not_applicable'] as const
export const reportOutcomeSchema = z.enum(reportOutcomes)
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>

export const reportActions = ['save', 'submit', 'withdraw', 'return', 'verify'] as const
export const reportActionSchema = z.enum(reportActions)
export type ReportAction = z.infer<typeof reportActionSchema>

type Transition = { from: readonly ReportState[]; to: ReportState; roles: readonly Role[] }

/** The whole life of a report in one table. */
export const reportTransitions: Record<ReportAction, Transition> = {
  save: { from: ['expected', 'draft', 'returned'], to: 'draft', roles: ['reporter'] },
  submit: { from: ['draft', 'returned'], to: 'submitted', roles: ['reporter'] },
  withdraw: { from: ['submitted'], to: 'draft', roles: ['reporter'] },
  return: { from: ['submitted'], to: 'returned', roles: ['center', 'center_head'] },
  verify: { from: ['submitted'], to: 'verified', roles: ['center', 'center_head'] },
}

/**
 * The state after an action.
 * @throws RuleError `period-state-refused` unless the period is open (the center may also settle what
 *   was submitted after it closed), `report-state-refused` when the action does not fit the state
 */
export const nextReportState = (
  action: ReportAction,
  report: ReportState,
  period: PeriodState,
): ReportState => {
  const mayAct = period === 'open' || (period === 'closed' && isReviewAction(action))
  if (!mayAct) throw new RuleError('period-state-refused', { action, state: period })
  const transition = reportTransitions[action]
  if (!transition.from.includes(report)) {
    throw new RuleError('report-state-refused', { action, state: report, allowed: transition.from })
  }
  return transition.to
}

const isReviewAction = (action: ReportAction): boolean => action === 'return' || action === 'verify'

/** What the center states to open a period. Opening makes a report owed for every indicator in charge. */
export const newPeriodSchema = z.strictObject({
  code: periodCodeSchema,
  dueOn: dateSchema,
})

export const periodSchema = z.object({
  code: periodCodeSchema,
  state: periodStateSchema,
  opensOn: dateSchema,
  endsOn: dateSchema,
  dueOn: dateSchema,
  publishedAt: instantSchema.nullable(),
  /** How many reports stand in each state. */
  counts: z.record(reportStateSchema, z.int()),
})
export type Period = z.infer<typeof periodSchema>

export const reportEventSchema = z.object({
  action: reportActionSchema,
  state: reportStateSchema,
  version: z.int(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  /** Why it came back; null for every other step. */
  reason: z.string().nullable(),
  actorName: z.string(),
  at: instantSchema,
})

/** A published value that a reporter compares with. */
export const pastValueSchema = z.object({ period: z.string(), value: z.number() })

/** What is owed, with everything in view that one needs to fill it in or to check it. */
export const reportSchema = z.object({
  period: periodCodeSchema,
  periodState: periodStateSchema,
  dueOn: dateSchema,
  indicator: z.object({
    code: z.string(),
    no: z.int(),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    unitEn: z.string(),
    decimals: z.int(),
    measure: measureSchema,
    kind: indicatorKindSchema,
    targets: z.array(targetSchema),
    note: z.string().nullable(),
    noteEn: z.string().nullable(),
  }),
  unit: unitReferenceSchema,
  state: reportStateSchema,
  version: z.int(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  /** The last return that was not yet answered by a submission. */
  returnReason: z.string().nullable(),
  firstSubmittedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  /** Verified values of earlier periods, oldest first. */
  history: z.array(pastValueSchema),
  /** Oldest first; the center sees none before the report is submitted. */
  evidence: z.array(evidenceSchema),
  commentCount: z.int(),
  /** The center wants to come back to it. */
  followUp: z.boolean(),
})
export type Report = z.infer<typeof reportSchema>

export const reportDetailSchema = reportSchema.extend({ events: z.array(reportEventSchema) })
export type ReportDetail = z.infer<typeof reportDetailSchema>

/** `version` is the one the writer saw; another one in the meantime is a conflict. */
export const reportDraftSchema = z.strictObject({
  version: z.int().min(0),
  value: z.number().nullable(),
  note: z.string().trim().max(2000).nullable(),
})

export const reportStepSchema = z.strictObject({ version: z.int().min(0) })

export const reportReturnSchema = reportStepSchema.extend({
  reason: z.string().trim().min(1).max(2000),
})

export const responsibleUnitChangeSchema = z.strictObject({
  unitCode: z.string(),
  reason: z.string().trim().min(1).max(500),
  since: dateSchema,
})

type ValueRules = { measure: z.infer<typeof measureSchema>; decimals: number }

/**
 * Why a value cannot be one of this indicator; null when it can. A ratio lies between 0 and 100,
 * nothing is negative, and nothing is finer than the indicator's decimals plus two.
 */
export const valueFault = (
  value: number,
  { measure, decimals }: ValueRules,
): 'not-finite' | 'negative' | 'over-hundred' | 'not-whole' | 'too-fine' | null => {
  if (!Number.isFinite(value) || Math.abs(value) > 1e12) return 'not-finite'
  if (value < 0) return 'negative'
  if (measure === 'ratio' && value > 100) return 'over-hundred'
  if (decimals === 0 && measure !== 'ratio') return Number.isInteger(value) ? null : 'not-whole'
  return Number(value.toFixed(decimals + 2)) === value ? null : 'too-fine'
}

/** Whether what was first submitted at an instant was in time for a due date in China. */
export const isOnTime = (firstSubmittedAt: string, dueOn: string): boolean =>
  chinaDate(new Date(firstSubmittedAt)) <= dueOn
