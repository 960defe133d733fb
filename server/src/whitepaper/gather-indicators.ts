import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { methodId } from '@yardstick/shared/indicators/assessment.ts'
import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import type { EditionData, VerdictRow } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Connection } from '../db/open.ts'
import { type IndicatorFacts, loadIndicatorFacts, toIndicator } from '../indicators/assemble.ts'
import { dayOf, type Periods, type Sight } from './sight.ts'

/** Of the periods that end last the one with most values: a quarter and its year end on one day. */
const latestPeriod = (periods: Periods, facts: readonly IndicatorFacts[]): string | null => {
  const end = periods.at(-1)?.endsOn
  const valuesIn = (code: string) =>
    facts.filter(({ observations }) => observations.some(({ period }) => period === code)).length
  const last = periods
    .filter(({ endsOn }) => endsOn === end)
    .toSorted((a, b) => valuesIn(a.code) - valuesIn(b.code))
    .at(-1)
  return last?.code ?? null
}

/** Leaves out what was published or frozen after the day. */
const knownBy = (facts: IndicatorFacts, periods: Periods, asOf: string): IndicatorFacts => {
  const codes = new Set(periods.map(({ code }) => code))
  return {
    ...facts,
    observations: facts.observations.filter(({ period }) => codes.has(period)),
    verdicts: facts.verdicts.filter(({ frozenAt }) => dayOf(frozenAt) <= asOf),
  }
}

type Judged = ReturnType<typeof toIndicator>

const toVerdicts = (indicator: Judged, facts: IndicatorFacts): VerdictRow[] =>
  indicator.assessment.targets.map((target) => {
    const atDate = facts.observations.findLast(({ endsOn }) => endsOn === target.on)
    return {
      indicator: indicator.code,
      year: target.year,
      basis: target.basis,
      state: target.state,
      target: target.target,
      value: target.basis === 'verdict' ? (atDate?.value ?? null) : indicator.assessment.value,
      scheduledValue: target.scheduledValue,
      attainmentRatio: target.attainmentRatio,
      paceRatio: target.paceRatio,
      forecastValue: target.forecast?.value ?? null,
      method: target.frozenMethod ?? methodId,
      frozenOn: target.frozenAt === null ? null : dayOf(target.frozenAt),
    }
  })

const toIndicatorRow = (one: Judged): EditionData['indicators'][number] => ({
  code: one.code,
  no: one.no,
  group: one.group.code,
  name: one.name,
  nameEn: one.nameEn,
  shortName: one.shortName,
  shortNameEn: one.shortNameEn,
  kind: one.kind,
  unit: one.unit,
  unitEn: one.unitEn,
  decimals: one.decimals,
  measure: one.measure,
  baseline: one.baseline?.value ?? null,
  baselineOn: one.baseline?.asOf ?? null,
  responsibleUnit: one.responsibleUnit?.code ?? null,
  basis: one.responsibleUnit?.basis ?? null,
  source: citationText(one.citations),
})

const toTargets = (one: Judged): EditionData['targets'] =>
  one.targets.map(({ year, comparator, value, planned, revision }) => ({
    indicator: one.code,
    year,
    comparator,
    value,
    plannedComparator: planned?.comparator ?? null,
    plannedValue: planned?.value ?? null,
    asPrinted: planned?.asPrinted ?? null,
    documentNumber: revision?.documentNumber ?? null,
    decidedOn: revision?.decidedOn ?? null,
  }))

const toObservations = ({ row, observations }: IndicatorFacts): EditionData['observations'] =>
  observations.map((one) => ({
    indicator: row.code,
    period: one.period,
    endsOn: one.endsOn,
    value: one.value,
    version: one.version,
    note: one.note,
    reportedBy: one.reportedBy.code,
    verifiedOn: dayOf(one.verifiedAt),
    publishedOn: dayOf(one.publishedAt),
  }))

/** Indicators with their targets and published values, judged as of the latest period told of. */
export const gatherIndicators = async (connection: Connection, sight: Sight, periods: Periods) => {
  const { plan, asOf, through } = sight
  const loaded = await loadIndicatorFacts(connection, plan, asOf)
  const facts = loaded.facts.map((one) => knownBy(one, periods, asOf))
  const period = latestPeriod(periods, facts)
  const judged = facts.map((one) => ({
    facts: one,
    indicator: toIndicator(one, plan, loaded.phases, {
      period,
      asOf: period === null ? through : periodEnd(period),
      knownOn: asOf,
    }),
  }))
  return {
    period,
    indicators: judged.map(({ indicator }) => toIndicatorRow(indicator)),
    targets: judged.flatMap(({ indicator }) => toTargets(indicator)),
    observations: facts.flatMap(toObservations),
    verdicts: judged.flatMap(({ indicator, facts: own }) => toVerdicts(indicator, own)),
  }
}
