import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { type Assessment, methodId, type State } from '@yardstick/shared/indicators/assessment.ts'
import { assess, type Verdict } from '@yardstick/shared/indicators/progress.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Plan } from '@yardstick/shared/plan/schema.ts'

type Around = {
  plan: Pick<Plan, 'startsOn' | 'targetYears' | 'phases'>
  /** As it is published; null when the plan no longer has it. */
  indicator: Pick<Indicator, 'baseline' | 'assessment'> | null
}

/** The first day of the phase that a target year belongs to. */
export const phaseStart = (plan: Around['plan'], year: number): string => {
  const day = periodEnd(String(year))
  return (
    plan.phases.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.startsOn ??
    plan.startsOn
  )
}

const verdictOf = (state: State): Verdict => {
  if (state === 'achieved') return 'met'
  return state === 'not_reported' ? 'no_data' : 'missed'
}

/**
 * What the method would say as of the end of the report's period if this value were verified.
 * @param value null when nothing usable is filled in
 */
export const assessReport = (
  { period, indicator: reported, history }: Pick<Report, 'period' | 'indicator' | 'history'>,
  value: number | null,
  { plan, indicator }: Around,
): Assessment => {
  const values = value === null ? history : [...history, { period, value }]
  return assess({
    measure: reported.measure,
    decimals: reported.decimals,
    targetYears: plan.targetYears,
    targets: reported.targets.map(({ year, comparator, value: target }) => ({
      year,
      comparator,
      value: target,
      phaseStartsOn: phaseStart(plan, year),
    })),
    baseline: indicator?.baseline ?? null,
    observations: values.map((one) => ({ ...one, endsOn: periodEnd(one.period) })),
    asOf: periodEnd(period),
    period,
    frozen: (indicator?.assessment.targets ?? []).flatMap(
      ({ year, state, frozenAt, frozenMethod }) =>
        frozenAt === null
          ? []
          : [{ year, verdict: verdictOf(state), frozenAt, method: frozenMethod ?? methodId }],
    ),
  })
}
