import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dateSchema } from '@yardstick/shared/basics/dates.ts'
import { wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { gateSchema } from '@yardstick/shared/projects/gates.ts'
import { z } from 'zod'
import type { Fault } from '../seed-error.ts'
import { partialDate } from './cells.ts'

const text = z.string().min(1)
const count = z.int().min(0)

/** 万元 in the file, integer 分 once read. */
const wanyuan = z.number().transform((amount, context) => {
  try {
    const fen = wanyuanToFen(amount)
    if (fen >= 0) return fen
  } catch {
    // The refusal below names the value.
  }
  context.addIssue(`${amount} is not an amount in 万元`)
  return z.NEVER
})

/** What the plan itself says its tables add up to; every count and sum must come out the same. */
const controlTotalsSchema = z
  .strictObject({
    indicators: count,
    groups: count,
    bindingIndicators: count,
    fundedProjects: count,
    reserveProjects: count,
    actions: count,
    programmes: count,
    workItems: count,
    phases: count,
    fundedByYearWanyuan: z.record(z.string().regex(/^\d{4}$/), wanyuan),
    fundedTotalWanyuan: wanyuan,
    /** By the title of each reserve list. */
    reserveTotalsWanyuan: z.record(z.string(), wanyuan),
  })
  .transform(({ fundedByYearWanyuan, fundedTotalWanyuan, reserveTotalsWanyuan, ...counts }) => ({
    counts,
    fundedFenByYear: fundedByYearWanyuan,
    fundedTotalFen: fundedTotalWanyuan,
    reserveFenByList: reserveTotalsWanyuan,
  }))

const planFileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: text,
    nameEn: text,
    shortName: text,
    shortNameEn: text,
    jurisdiction: z.strictObject({ code: text, name: text, nameEn: text }),
    startsOn: dateSchema,
    endsOn: dateSchema,
    issuedOn: z.string().refine((value) => partialDate.read(value) !== undefined, {
      error: partialDate.otherwise,
    }),
    issuer: text,
    targetYears: z.array(z.int()).min(1),
    budget: z
      .strictObject({ yearlyWanyuan: wanyuan, totalWanyuan: wanyuan })
      .transform((budget) => ({ yearlyFen: budget.yearlyWanyuan, totalFen: budget.totalWanyuan })),
    /** Chapter that `annexNo` of indicators.csv counts in. */
    indicatorAnnex: text.default('附件二'),
    /** Rules of the plan that keep a project from a stage; none where the plan has none. */
    gates: z.array(gateSchema.strict()).default([]),
    controlTotals: controlTotalsSchema,
  })
  .superRefine((plan, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (plan.endsOn < plan.startsOn) refuse(['endsOn'], 'lies before startsOn')
    const years = planYears(plan)
    for (const [index, year] of plan.targetYears.entries()) {
      if (!years.includes(year)) refuse(['targetYears', index], `${year} lies outside the plan`)
    }
    const budgeted = Object.keys(plan.controlTotals.fundedFenByYear).map(Number)
    if (budgeted.join() !== years.join()) {
      refuse(['controlTotals', 'fundedByYearWanyuan'], `must name the years ${years.join(', ')}`)
    }
  })

/** `plan.json`, its amounts in 万元 turned into integer 分. */
export type PlanFile = z.infer<typeof planFileSchema>

/** Every year that the plan touches, in order. */
export const planYears = (plan: { startsOn: string; endsOn: string }): number[] => {
  const first = Number(plan.startsOn.slice(0, 4))
  const last = Number(plan.endsOn.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

const readJson = (path: string, report: (reason: string) => void): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    report(missing ? 'the file is missing' : `is not valid JSON: ${String(error)}`)
    return undefined
  }
}

/** Faults go to `faults`; null when there are any. */
export const readPlanFile = (folder: string, faults: Fault[]): PlanFile | null => {
  const report = (column: string | null, reason: string) =>
    faults.push({ file: 'plan.json', row: null, column, reason })
  const json = readJson(join(folder, 'plan.json'), (reason) => report(null, reason))
  if (json === undefined) return null
  const parsed = planFileSchema.safeParse(json)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) report(issue.path.join('.') || null, issue.message)
  return null
}
