import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { wanyuanToFen } from '../basics/money.ts'
import { moneyKindSchema, revisionStateSchema } from './money.ts'
import { poolDecisionKindSchema } from './reserve.ts'

/** An amount in 万元, exact to the 分, that integer arithmetic can hold. */
const exactWanyuan = z.number().refine((amount) => {
  try {
    return Number.isSafeInteger(wanyuanToFen(amount))
  } catch {
    return false
  }
}, 'no amount in 万元 with at most six decimals')

const documentNumber = z.string().trim().min(1).max(100)
const reason = z.string().trim().min(1).max(1000)

/** One allocation or payment. */
export const newMoneyEntrySchema = z.strictObject({
  kind: moneyKindSchema,
  /** The budget year that it counts for. */
  year: z.int(),
  amountWanyuan: exactWanyuan.refine((amount) => amount > 0, 'must be above 0'),
  on: dateSchema,
  documentNumber,
  note: z.string().trim().max(500).nullable().default(null),
  /** Why more is paid than the revised amount of the year; needed only then. */
  excessReason: reason.nullable().default(null),
})
export type NewMoneyEntry = z.infer<typeof newMoneyEntrySchema>

/** Taking an entry back: the whole of it, by an entry of the opposite sign. */
export const moneyReversalSchema = z.strictObject({
  on: dateSchema,
  documentNumber,
  note: reason,
})

export const moneyEntrySchema = z.object({
  id: z.int(),
  project: z.string(),
  kind: moneyKindSchema,
  year: z.int(),
  /** Below zero in an entry that takes another back. */
  amountWanyuan: z.number(),
  on: dateSchema,
  documentNumber: z.string(),
  note: z.string().nullable(),
  /** The entry that this one takes back; null when it takes none back. */
  reverses: z.int().nullable(),
  /** The entry that took this one back; null when it stands. */
  reversedBy: z.int().nullable(),
  excessReason: z.string().nullable(),
  at: instantSchema,
})
export type MoneyEntry = z.infer<typeof moneyEntrySchema>

/** The answer to an entry; `paidOverAllocated` warns that the year has paid more than was allocated. */
export const enteredMoneySchema = z.object({
  entry: moneyEntrySchema,
  warnings: z.array(z.enum(['paid-over-allocated'])),
})

const revisionLineSchema = z.strictObject({
  project: z.string(),
  year: z.int(),
  /** Added to the amount of the year; below zero takes away. */
  changeWanyuan: exactWanyuan.refine((amount) => amount !== 0, 'must not be 0'),
})

/** One document that changes yearly amounts. A `transfer` only moves money: its lines sum to nothing. */
export const newBudgetRevisionSchema = z.strictObject({
  kind: z.enum(['transfer', 'change']),
  documentNumber,
  decidedOn: dateSchema,
  reason,
  lines: z.array(revisionLineSchema).min(1).max(200),
})
export type NewBudgetRevision = z.infer<typeof newBudgetRevisionSchema>

export const revisionSettlementSchema = z.strictObject({
  reason: reason.nullable().default(null),
})

export const budgetRevisionSchema = z.object({
  id: z.int(),
  state: revisionStateSchema,
  documentNumber: z.string(),
  decidedOn: dateSchema,
  reason: z.string(),
  lines: z.array(z.object({ project: z.string(), year: z.int(), changeWanyuan: z.number() })),
  /** The sum of the lines: what it adds to the whole plan. */
  balanceWanyuan: z.number(),
  proposedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  settlementReason: z.string().nullable(),
})
export type BudgetRevision = z.infer<typeof budgetRevisionSchema>

const sums = {
  plannedWanyuan: z.number(),
  revisedWanyuan: z.number(),
  allocatedWanyuan: z.number(),
  paidWanyuan: z.number(),
}
export const moneySumsSchema = z.object({
  ...sums,
  /** Paid over revised, 0–1 and more; null where there is nothing to spend. */
  executionRatio: z.number().nullable(),
})
export type MoneySumsView = z.infer<typeof moneySumsSchema>

/** The matrix of years and projects as known at the end of a day; every sum is made from its cells. */
export const moneyMatrixSchema = z.object({
  asOf: dateSchema.nullable(),
  cells: z.array(z.object({ project: z.string(), year: z.int(), ...sums })),
  byProject: z.array(moneySumsSchema.extend({ project: z.string() })),
  byYear: z.array(
    moneySumsSchema.extend({
      year: z.int(),
      /** What the plan foresees for a year. */
      yearlyWanyuan: z.number(),
      /** The revised sum of the year is not what the plan foresees. */
      leavesPlan: z.boolean(),
    }),
  ),
  total: moneySumsSchema.extend({ totalWanyuan: z.number(), leavesPlan: z.boolean() }),
})
export type MoneyMatrix = z.infer<typeof moneyMatrixSchema>

/** A decision on the place of a project, with the money that it brings or takes. */
export const newPoolDecisionSchema = z.strictObject({
  kind: poolDecisionKindSchema,
  /** The project it goes into; for `merged` and `superseded`, and only for these. */
  into: z.string().nullable().default(null),
  documentNumber,
  decidedOn: dateSchema,
  reason,
  /** Yearly amounts for a project that is promoted; what it gives back when it leaves. */
  lines: z
    .array(revisionLineSchema.omit({ project: true }))
    .max(10)
    .default([]),
})
export type NewPoolDecision = z.infer<typeof newPoolDecisionSchema>

export const poolDecisionSchema = z.object({
  kind: poolDecisionKindSchema,
  project: z.string(),
  into: z.string().nullable(),
  documentNumber: z.string(),
  decidedOn: dateSchema,
  reason: z.string(),
  /** The revision that brings its money; null without money. */
  revision: z.int().nullable(),
  at: instantSchema,
})
export type PoolDecision = z.infer<typeof poolDecisionSchema>
