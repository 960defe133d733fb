import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type Discrepancy,
  discrepancySchema,
  type Plan,
  type PlanSummary,
  type PublishedPeriod,
  type UnitReference,
} from '@yardstick/shared/plan/schema.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import {
  actions,
  discrepancies,
  documents,
  indicatorGroups,
  indicators,
  milestones,
  phases,
  plans,
  programmes,
  projects,
  units,
  workItems,
} from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { periods } from '../db/reporting-tables.ts'
import { listNamedUnitIds } from './unit-store.ts'

export type PlanRow = typeof plans.$inferSelect

const planById = prepared((connection) =>
  connection
    .select()
    .from(plans)
    .where(eq(plans.id, sql.placeholder('plan')))
    .prepare(),
)

/** @throws RuleError `plan-unknown` */
export const requirePlan = async (connection: Connection, planId: string): Promise<PlanRow> => {
  const plan = planById(connection).get({ plan: planId })
  if (!plan) throw new RuleError('plan-unknown', { plan: planId })
  return plan
}

/** Undefined when the jurisdiction has no unit of that code. */
export const findUnit = async (connection: Connection, jurisdictionCode: string, code: string) =>
  (
    await connection
      .select()
      .from(units)
      .where(and(eq(units.jurisdictionCode, jurisdictionCode), eq(units.code, code)))
  )[0]

const toSummary = (plan: PlanRow, demo: boolean): PlanSummary => ({
  id: plan.id,
  name: plan.name,
  nameEn: plan.nameEn,
  shortName: plan.shortName,
  shortNameEn: plan.shortNameEn,
  jurisdiction: {
    code: plan.jurisdictionCode,
    name: plan.jurisdictionName,
    nameEn: plan.jurisdictionNameEn,
  },
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  issuedOn: plan.issuedOn,
  issuer: plan.issuer,
  targetYears: plan.targetYears,
  demo,
})

/** Every plan, the one that began last first. */
export const listPlans = async (connection: Connection, demo: boolean): Promise<PlanSummary[]> => {
  const rows = await connection.select().from(plans).orderBy(asc(plans.startsOn), asc(plans.id))
  return rows.reverse().map((plan) => toSummary(plan, demo))
}

const phasesOfPlan = prepared((connection) =>
  connection
    .select()
    .from(phases)
    .where(eq(phases.planId, sql.placeholder('plan')))
    .orderBy(asc(phases.startsOn))
    .prepare(),
)

export const listPhases = async (connection: Connection, planId: string) =>
  phasesOfPlan(connection).all({ plan: planId })

/** Periods that anyone may see, oldest first; where two end on one day, the year before its quarter. */
export const listPublicPeriods = async (
  connection: Connection,
  planId: string,
): Promise<PublishedPeriod[]> => {
  const rows = await connection
    .select()
    .from(periods)
    .where(and(eq(periods.planId, planId), eq(periods.state, 'published')))
    .orderBy(asc(periods.endsOn), asc(periods.code))
  return rows.flatMap(({ code, endsOn, dueOn, publishedAt }) =>
    publishedAt ? [{ code, endsOn, dueOn, publishedAt }] : [],
  )
}

const countContents = async (connection: Connection, planId: string): Promise<Plan['counts']> => {
  const ofPlan = eq(indicators.planId, planId)
  const projectsOf = (category: 'funded' | 'reserve') =>
    connection.$count(projects, and(eq(projects.planId, planId), eq(projects.category, category)))
  return {
    indicators: await connection.$count(indicators, ofPlan),
    bindingIndicators: await connection.$count(
      indicators,
      and(ofPlan, eq(indicators.kind, 'binding')),
    ),
    groups: await connection.$count(indicatorGroups, eq(indicatorGroups.planId, planId)),
    fundedProjects: await projectsOf('funded'),
    reserveProjects: await projectsOf('reserve'),
    actions: await connection.$count(actions, eq(actions.planId, planId)),
    programmes: await connection.$count(programmes, eq(programmes.planId, planId)),
    workItems: await connection.$count(workItems, eq(workItems.planId, planId)),
    milestones: await connection.$count(milestones, eq(milestones.planId, planId)),
    units: (await listNamedUnitIds(connection, planId)).length,
    discrepancies: await connection.$count(discrepancies, eq(discrepancies.planId, planId)),
  }
}

/** The unit that issued a plan, by whichever of its names the plan gives. */
const findIssuer = async (
  connection: Connection,
  { jurisdictionCode, issuer }: PlanRow,
): Promise<UnitReference | null> => {
  const rows = await connection
    .select()
    .from(units)
    .where(eq(units.jurisdictionCode, jurisdictionCode))
  const found = rows.find(({ name, aliases }) => name === issuer || aliases.includes(issuer))
  return found ? { code: found.code, name: found.name, nameEn: found.nameEn } : null
}

/** A plan with its budget, what it holds, its phases and documents, and what is published so far. */
export const describePlan = async (
  connection: Connection,
  plan: PlanRow,
  demo: boolean,
): Promise<Plan> => ({
  ...toSummary(plan, demo),
  center: await findIssuer(connection, plan),
  budget: {
    yearlyWanyuan: fenToWanyuan(plan.yearlyBudgetFen),
    totalWanyuan: fenToWanyuan(plan.totalBudgetFen),
  },
  counts: await countContents(connection, plan.id),
  phases: await listPhases(connection, plan.id),
  documents: await connection
    .select()
    .from(documents)
    .where(eq(documents.planId, plan.id))
    .orderBy(asc(documents.issuedOn), asc(documents.code)),
  publishedPeriods: await listPublicPeriods(connection, plan.id),
})

/** Where the plan contradicts itself, in the order of the codes. */
export const listDiscrepancies = async (
  connection: Connection,
  planId: string,
): Promise<Discrepancy[]> => {
  const rows = await connection
    .select()
    .from(discrepancies)
    .where(eq(discrepancies.planId, planId))
    .orderBy(asc(discrepancies.code))
  return rows.map((row) => ({ ...row, kind: discrepancySchema.shape.kind.parse(row.kind) }))
}
