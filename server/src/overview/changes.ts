import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import type {
  Changes,
  MoneyChanges,
  TargetChange,
} from '@yardstick/shared/overview/changes-schema.ts'
import {
  type Corrections,
  compareIndicators,
} from '@yardstick/shared/overview/compare-indicators.ts'
import { compareMoney } from '@yardstick/shared/overview/compare-money.ts'
import { chooseSpan, isLateRecord, isNews, type Span } from '@yardstick/shared/overview/span.ts'
import { addSums, cellsOf } from '@yardstick/shared/projects/money.ts'
import type { Connection } from '../db/open.ts'
import {
  type IndicatorFacts,
  loadIndicatorFacts,
  toIndicator,
  viewpointOn,
} from '../indicators/assemble.ts'
import { describeIndicatorRevisions } from '../indicators/target-views.ts'
import { listPublicPeriods, type PlanRow, requirePlan } from '../plan/store.ts'
import { loadMatrix } from '../projects/ledger.ts'
import { listMoneyEntries } from '../projects/money-store.ts'
import { describeRevisions } from '../projects/revision-steps.ts'
import { compareMilestones } from './milestone-changes.ts'
import { listNamedProjects, listProjectEvents } from './project-changes.ts'

const dayOf = (instant: string): string => chinaDate(new Date(instant))

/** What was published before the span and corrected within it. */
const correctionsIn = (facts: readonly IndicatorFacts[], { since, until }: Span): Corrections =>
  new Map(
    facts.map(({ row, observations }) => [
      row.code,
      observations
        .filter(({ version, verifiedAt, publishedAt }) => {
          const correctedOn = dayOf(verifiedAt)
          const isIn = correctedOn > since && correctedOn <= until
          return version > 1 && isIn && dayOf(publishedAt) <= since
        })
        .map(({ period, value, note }) => ({ period, value, note })),
    ]),
  )

const targetsIn = (facts: readonly IndicatorFacts[], span: Span): TargetChange[] =>
  facts
    .flatMap((one) => describeIndicatorRevisions(one, null))
    .map((revision) => ({
      ...revision,
      taken: { on: revision.decidedOn, recordedOn: dayOf(revision.recordedAt) },
    }))
    .filter(({ taken }) => isNews(taken, span))
    .map(({ taken, ...revision }) => ({ ...revision, recordedLate: isLateRecord(taken, span) }))

const compareJudgements = async (
  connection: Connection,
  plan: PlanRow,
  { span, today }: { span: Span; today: string },
): Promise<Pick<Changes, 'periods' | 'indicators' | 'targets'>> => {
  const { facts, phases } = await loadIndicatorFacts(connection, plan, today)
  const before = await viewpointOn(connection, plan.id, span.since)
  const after = await viewpointOn(connection, plan.id, span.until)
  return {
    periods: { before: before.period, after: after.period },
    indicators: compareIndicators(
      facts.map((one) => toIndicator(one, plan, phases, before)),
      facts.map((one) => toIndicator(one, plan, phases, after)),
      correctionsIn(facts, span),
    ),
    targets: targetsIn(facts, span),
  }
}

const lateEntriesIn = async (
  connection: Connection,
  planId: string,
  span: Span,
): Promise<MoneyChanges['lateEntries']> => {
  const late = (await listMoneyEntries(connection, planId)).filter(({ on, at }) =>
    isLateRecord({ on, recordedOn: dayOf(at) }, span),
  )
  const sums = addSums(cellsOf({ planned: [], changes: [], entries: late }, null))
  return {
    count: late.length,
    allocatedWanyuan: fenToWanyuan(sums.allocatedFen),
    paidWanyuan: fenToWanyuan(sums.paidFen),
  }
}

const compareLedgers = async (
  connection: Connection,
  plan: PlanRow,
  span: Span,
): Promise<MoneyChanges> => {
  const before = await loadMatrix(connection, plan, span.since)
  const after = await loadMatrix(connection, plan, span.until)
  const { total, projects } = compareMoney(before, after)
  const moved = new Map(projects.map((pair) => [pair.code, pair]))
  const revisions = await describeRevisions(connection, plan.id, { onlyAdopted: true })
  return {
    total,
    projects: (await listNamedProjects(connection, plan)).flatMap((named) => {
      const pair = moved.get(named.code)
      return pair ? [{ ...named, ...pair }] : []
    }),
    revisions: revisions
      .map(({ documentNumber, decidedOn, balanceWanyuan, proposedAt, settledAt }) => ({
        shown: { documentNumber, decidedOn, balanceWanyuan },
        taken: { on: decidedOn, recordedOn: dayOf(settledAt ?? proposedAt) },
      }))
      .filter(({ taken }) => isNews(taken, span))
      .map(({ shown, taken }) => ({ ...shown, recordedLate: isLateRecord(taken, span) })),
    lateEntries: await lateEntriesIn(connection, plan.id, span),
  }
}

type Asked = { plan: string; since?: string | undefined; until?: string | undefined; today: string }

/** The two days that are meant, in a plan. @throws RuleError `plan-unknown`, what `chooseSpan` throws */
export const requireSpan = async (
  connection: Connection,
  { plan: planId, today, ...asked }: Asked,
): Promise<{ plan: PlanRow; span: Span }> => {
  const plan = await requirePlan(connection, planId)
  const published = await listPublicPeriods(connection, plan.id)
  return { plan, span: chooseSpan(asked, { published, today }) }
}

/** Everything public that is another way at the end of one day than it was at the end of another. */
export const loadChanges = async (connection: Connection, asked: Asked): Promise<Changes> => {
  const { plan, span } = await requireSpan(connection, asked)
  return {
    ...span,
    ...(await compareJudgements(connection, plan, { span, today: asked.today })),
    milestones: await compareMilestones(connection, plan, span),
    projects: await listProjectEvents(connection, plan, span),
    money: await compareLedgers(connection, plan, span),
  }
}
