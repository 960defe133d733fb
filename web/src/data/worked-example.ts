import { addDays, daysBetween } from '@yardstick/shared/basics/dates.ts'
import { periodEnd, quartersFrom } from '@yardstick/shared/basics/period.ts'
import type { TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import { forecastTarget } from '@yardstick/shared/indicators/forecast.ts'
import { assess } from '@yardstick/shared/indicators/progress.ts'

/** Targets as in table 1 of the county plan, row 8. */
const targets = [
  { year: 2023, comparator: 'gte', value: 30, phaseStartsOn: '2021-01-01' },
  { year: 2025, comparator: 'gte', value: 80, phaseStartsOn: '2024-01-01' },
] as const

/** Invented: what an indicator with these targets might have reported. */
const values = [4.2, 5.0, 6.1, 7.6, 9.0, 11.2, 13.4, 15.7, 18.4, 21.6]
const observations = quartersFrom('2021-Q2', '2023-Q3').map((period, place) => ({
  period,
  endsOn: periodEnd(period),
  value: values[place] ?? Number.NaN,
}))

const assessAt = (period: string) =>
  assess({
    measure: 'ratio',
    decimals: 1,
    targetYears: targets.map(({ year }) => year),
    targets,
    baseline: null,
    observations,
    frozen: [],
    asOf: periodEnd(period),
    period,
  })

const asOf = '2023-09-30'
const [first, last] = targets
const dueOn = { first: `${first.year}-12-31`, last: `${last.year}-12-31` } as const

const towards = (period: string): { near: TargetAssessment; far: TargetAssessment } => {
  const [near, far] = assessAt(period).targets
  if (!near || !far) throw new Error('the example has two targets')
  return { near, far }
}

/** The forecast as of the last value for one day ahead. */
const forecastOn = (on: string) => {
  const forecast = forecastTarget(observations, { measure: 'ratio', value: last.value, on, asOf })
  if (!forecast) throw new Error('the example has enough values for a forecast')
  return { on, ...forecast }
}

const { near, far } = towards('2023-Q3')
const anchor = observations[0]
const latest = observations.at(-1)
if (!anchor || !latest) throw new Error('the example has values')

/** The worked example of the method, computed by the method itself. */
export const workedExample = {
  asOf,
  targets,
  dueOn,
  observations,
  anchor,
  latest,
  near,
  far,
  daysPassed: daysBetween(anchor.endsOn, asOf),
  daysAll: daysBetween(anchor.endsOn, dueOn.first),
  forecast: forecastOn(dueOn.last),
  /** From the last value to the last target, about a quarter apart. */
  forecastPath: [0, 92, 183, 274, 365, 456, 547, 638, 731, daysBetween(asOf, dueOn.last)].map(
    (days) => forecastOn(addDays(asOf, days)),
  ),
  /** Newest first: how the first target stood at the end of each period. */
  course: [...observations].reverse().map(({ period, value }) => ({
    period,
    value,
    near: towards(period).near,
  })),
}
