import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { type AssessmentInput, assess } from '@yardstick/shared/indicators/progress.ts'
import type { Indicator, PublishedObservation } from '@yardstick/shared/indicators/schema.ts'
import { targetsInForce } from '@yardstick/shared/indicators/target-revisions.ts'
import { phaseOn } from '@yardstick/shared/plan/phases.ts'
import type { Connection } from '../db/open.ts'
import type { plans, targets } from '../db/plan-tables.ts'
import type { periods, verdicts } from '../db/reporting-tables.ts'
import { listPhases } from '../plan/store.ts'
import {
  type Charge,
  type IndicatorRow,
  listChargesOn,
  listIndicators,
  listPublishedObservations,
  listPublishedPeriods,
  listTargets,
  listVerdicts,
  mapDiscrepancies,
  type PublishedObservationRow,
} from './store.ts'
import { listTargetRevisions, type RecordedRevision } from './target-store.ts'

type PlanRow = typeof plans.$inferSelect

/** The published period that is looked at, and the day up to which things are known. */
export type Viewpoint = {
  period: string | null
  asOf: string
  publishedAt: string | null
  /** The day on which that was published: decisions that came later do not touch it. Or today. */
  knownOn: string
  /** Published periods up to the one looked at, newest first. */
  periods: (typeof periods.$inferSelect)[]
}

/** The day in China on which a period was published; null while it is not. */
export const publicationDay = ({
  publishedAt,
}: Pick<typeof periods.$inferSelect, 'publishedAt'>): string | null =>
  publishedAt === null ? null : chinaDate(new Date(publishedAt))

/** What is looked at, up to which day, and as it was known on which day. */
export type Sight = Pick<Viewpoint, 'period' | 'asOf' | 'knownOn'>

/**
 * @param asked code of a published period; undefined for the latest one
 * @param today the day in China, which stands in before anything is published
 * @throws RuleError `period-unknown`
 */
export const chooseViewpoint = async (
  connection: Connection,
  planId: string,
  asked: string | undefined,
  today: string,
): Promise<Viewpoint> => {
  const published = await listPublishedPeriods(connection, planId)
  const chosen = asked ? published.find((period) => period.code === asked) : published[0]
  if (asked && !chosen) throw new RuleError('period-unknown', { period: asked })
  return viewFrom(chosen, published, today)
}

const viewFrom = (
  chosen: typeof periods.$inferSelect | undefined,
  published: (typeof periods.$inferSelect)[],
  day: string,
): Viewpoint =>
  chosen
    ? {
        period: chosen.code,
        asOf: chosen.endsOn,
        publishedAt: chosen.publishedAt,
        knownOn: publicationDay(chosen) ?? day,
        periods: published.filter((period) => period.endsOn <= chosen.endsOn),
      }
    : { period: null, asOf: day, publishedAt: null, knownOn: day, periods: [] }

/** What was looked at on a day: the latest period that had been published by its end. */
export const viewpointOn = async (
  connection: Connection,
  planId: string,
  day: string,
): Promise<Viewpoint> => {
  const published = (await listPublishedPeriods(connection, planId)).filter(
    (period) => (publicationDay(period) ?? day) <= day,
  )
  return viewFrom(published[0], published, day)
}

const toObservation = (row: PublishedObservationRow): PublishedObservation => ({
  period: row.period.code,
  endsOn: row.period.endsOn,
  value: row.observation.value,
  version: row.observation.version,
  note: row.observation.note,
  reportedBy: {
    code: row.unit.code,
    name: row.unit.name,
    nameEn: row.unit.nameEn,
  },
  verifiedAt: row.observation.verifiedAt,
  publishedAt: row.period.publishedAt ?? row.observation.verifiedAt,
})

/** All that is known of one indicator, before a viewpoint is taken. */
export type IndicatorFacts = {
  row: IndicatorRow
  /** As the plan states them. */
  targets: (typeof targets.$inferSelect)[]
  revisions: RecordedRevision[]
  verdicts: (typeof verdicts.$inferSelect)[]
  observations: PublishedObservation[]
  charge: Charge | undefined
  discrepancies: string[]
}

type PhaseSpan = { startsOn: string; endsOn: string }

const phaseStartOf = (phases: readonly PhaseSpan[], plan: PlanRow, year: number): string => {
  const day = periodEnd(String(year))
  return phaseOn(phases, day)?.startsOn ?? plan.startsOn
}

/** Reads a plan's indicators with all their published facts; the judging is left to `toIndicator`. */
export const loadIndicatorFacts = async (
  connection: Connection,
  plan: PlanRow,
  today: string,
): Promise<{ facts: IndicatorFacts[]; phases: PhaseSpan[] }> => {
  const rows = await listIndicators(connection, plan.id)
  const ids = rows.map((row) => row.id)
  const targetsOf = groupBy(await listTargets(connection, ids), (target) => target.indicatorId)
  const revisionsOf = groupBy(
    await listTargetRevisions(connection, ids),
    (revision) => revision.indicatorId,
  )
  const verdictsOf = groupBy(await listVerdicts(connection, ids), (verdict) => verdict.indicatorId)
  const observationsOf = groupBy(
    await listPublishedObservations(connection, plan.id),
    (row) => row.observation.indicatorId,
  )
  const charges = await listChargesOn(connection, plan.id, today)
  const discrepancies = await mapDiscrepancies(connection, plan.id)
  const facts = rows.map((row) => ({
    row,
    targets: targetsOf.get(row.id) ?? [],
    revisions: revisionsOf.get(row.id) ?? [],
    verdicts: verdictsOf.get(row.id) ?? [],
    observations: (observationsOf.get(row.id) ?? []).map(toObservation),
    charge: charges.get(row.id),
    discrepancies: discrepancies.get(`indicator:${row.code}`) ?? [],
  }))
  return { facts, phases: await listPhases(connection, plan.id) }
}

/** The targets of an indicator as they were known on a day. */
export const targetsKnownOn = ({ targets, revisions }: IndicatorFacts, day: string) =>
  targetsInForce(targets, revisions, day)

/** What method `scheduled-v1` is given for one indicator at one date. */
export const assessmentInput = (
  facts: IndicatorFacts,
  plan: PlanRow,
  phases: readonly PhaseSpan[],
  at: Sight,
): AssessmentInput => ({
  measure: facts.row.measure,
  decimals: facts.row.decimals,
  targetYears: plan.targetYears,
  targets: targetsKnownOn(facts, at.knownOn).map((target) => ({
    year: target.year,
    comparator: target.comparator,
    value: target.value,
    revision: target.revision,
    phaseStartsOn: phaseStartOf(phases, plan, target.year),
  })),
  baseline: facts.row.baseline
    ? { value: facts.row.baseline.value, asOf: facts.row.baseline.asOf }
    : null,
  observations: facts.observations.map(({ period, endsOn, value }) => ({
    period,
    endsOn,
    value,
  })),
  asOf: at.asOf,
  period: at.period,
  frozen: facts.verdicts.map(({ year, verdict, frozenAt, method }) => ({
    year,
    verdict,
    frozenAt,
    method,
  })),
})

const responsibleUnit = (charge: Charge | undefined): Indicator['responsibleUnit'] =>
  charge
    ? {
        code: charge.unit.code,
        name: charge.unit.name,
        nameEn: charge.unit.nameEn,
        basis: charge.basis,
        reason: charge.reason,
        since: charge.since,
        citations: charge.citations,
      }
    : null

/** One indicator as seen from a viewpoint: nothing published later shows. */
export const toIndicator = (
  facts: IndicatorFacts,
  plan: PlanRow,
  phases: readonly PhaseSpan[],
  at: Sight,
): Indicator => {
  const { row } = facts
  const seen = facts.observations.filter((observation) => observation.endsOn <= at.asOf)
  return {
    code: row.code,
    no: row.no,
    name: row.name,
    nameEn: row.nameEn,
    shortName: row.shortName,
    shortNameEn: row.shortNameEn,
    unit: row.unit,
    unitEn: row.unitEn,
    decimals: row.decimals,
    measure: row.measure,
    growsOnly: row.growsOnly,
    group: {
      code: row.group.code,
      no: row.group.no,
      name: row.group.name,
      nameEn: row.group.nameEn,
    },
    kind: row.kind,
    targets: targetsKnownOn(facts, at.knownOn),
    baseline: row.baseline,
    responsibleUnit: responsibleUnit(facts.charge),
    note: row.note,
    noteEn: row.noteEn,
    annexName: row.annexName,
    latest: seen.at(-1) ?? null,
    assessment: assess(assessmentInput(facts, plan, phases, at)),
    discrepancies: facts.discrepancies,
    citations: row.citations,
  }
}

/** Every indicator of a plan from one viewpoint, in the plan's order. */
export const loadIndicators = async (
  connection: Connection,
  plan: PlanRow,
  viewpoint: Viewpoint,
  today: string,
): Promise<Indicator[]> => {
  const { facts, phases } = await loadIndicatorFacts(connection, plan, today)
  return facts.map((one) => toIndicator(one, plan, phases, viewpoint))
}
