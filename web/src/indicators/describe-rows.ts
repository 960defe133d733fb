import type { Assessment, State } from '@yardstick/shared/indicators/assessment.ts'
import type { IndicatorDetail, ValueHistoryEntry } from '@yardstick/shared/indicators/schema.ts'
import type { PublishedPeriod } from '@yardstick/shared/plan/schema.ts'
import type { Point } from '../charts/progress-series.ts'
import { currentPace, targetInForce } from './target-in-force.ts'
import { valueOnLine } from './value-on-line.ts'

/** One published period of an indicator, as the table under its chart shows it. */
export type SeriesRow = {
  period: string
  endsOn: string
  /** Null when the period was published without a value. */
  value: number | null
  scheduled: number | null
  /** Where the plan’s own schedule stood on that day, whatever was revised; null before it begins. */
  originally: number | null
  /** Value minus schedule, or minus the target once its date has passed. */
  difference: number | null
  pace: number | null
  /** `anchor` marks the value from which the schedule runs. */
  state: State | 'anchor'
  /** The year of the target that the state is about; null without any. */
  targetYear: number | null
  /** That target as it was in force when the period was published, and as the plan sets it. */
  target: number | null
  plannedTarget: number | null
  /** The state is an outlook: the forecast decided, not the pace. */
  byForecast: boolean
  note: string | null
  verifiedAt: string | null
  /** What was verified for the period; null where nothing was. */
  answer: ValueHistoryEntry | null
}

/** A target date that no published value stands for, with what is expected of it. */
export type TargetRow = {
  year: number
  /** Null without a forecast. */
  forecast: number | null
  target: number
  /** As the plan sets it; null where it sets none. */
  plannedTarget: number | null
  /** Forecast minus target. */
  difference: number | null
  state: State
}

const plannedTargetOf = ({ targets }: IndicatorDetail, year: number | null): number | null =>
  targets.find((target) => target.year === year)?.planned?.value ?? null

/** The target dates still ahead, or past without any publication, latest first. */
export const describeTargetRows = (detail: IndicatorDetail): TargetRow[] => {
  const { assessment } = detail
  return assessment.targets
    .filter(({ on }) => assessment.period === null || on > assessment.asOf)
    .flatMap(({ year, target, forecast, state }) =>
      target === null
        ? []
        : [
            {
              year,
              forecast: forecast?.value ?? null,
              target,
              plannedTarget: plannedTargetOf(detail, year),
              difference: forecast ? forecast.value - target : null,
              state,
            },
          ],
    )
    .reverse()
}

const stateIn = (assessment: Assessment): SeriesRow['state'] => {
  const target = targetInForce(assessment)
  if (!target) return 'no_target'
  const { anchor } = target
  const isAnchor = anchor?.kind === 'first_observation' && anchor.on === assessment.asOf
  return isAnchor && target.state === 'not_assessable' ? 'anchor' : target.state
}

/** What was verified last for a period. */
export const answerFor = ({ history }: IndicatorDetail, period: string): ValueHistoryEntry | null =>
  history.find((entry) => entry.period === period && entry.action === 'verified') ?? null

const missingRow = (
  { code, endsOn }: PublishedPeriod,
  answer: ValueHistoryEntry | null,
): SeriesRow => ({
  period: code,
  endsOn,
  value: null,
  scheduled: null,
  originally: null,
  difference: null,
  pace: null,
  state: 'not_reported',
  targetYear: null,
  target: null,
  plannedTarget: null,
  byForecast: false,
  note: answer?.note ?? null,
  verifiedAt: answer?.at ?? null,
  answer,
})

/**
 * Every published period up to the shown one, newest first, with what the method said at its end.
 * @param published periods of the plan in any order
 * @param original the schedule that the plan itself had laid down
 */
export const describeRows = (
  detail: IndicatorDetail,
  published: readonly PublishedPeriod[],
  original: readonly Point[][],
): SeriesRow[] => {
  const { asOf, period: shown } = detail.assessment
  if (shown === null) return []
  return published
    .filter(({ endsOn }) => endsOn <= asOf)
    .sort((a, b) => b.endsOn.localeCompare(a.endsOn) || b.code.length - a.code.length)
    .map((period) => {
      const observation = detail.observations.find((one) => one.period === period.code)
      const assessment = detail.assessments.find((one) => one.period === period.code)
      const answer = answerFor(detail, period.code)
      if (!observation || !assessment) return missingRow(period, answer)
      const { value, verifiedAt, note } = observation
      const target = targetInForce(assessment)
      const wanted =
        target && target.on < assessment.asOf ? target.target : (target?.scheduledValue ?? null)
      return {
        period: period.code,
        endsOn: period.endsOn,
        value,
        scheduled: wanted,
        originally: valueOnLine(original, period.endsOn),
        difference: wanted === null ? null : value - wanted,
        pace: currentPace(assessment),
        state: stateIn(assessment),
        targetYear: target?.year ?? null,
        target: target?.target ?? null,
        plannedTarget: plannedTargetOf(detail, target?.year ?? null),
        byForecast: target?.basis === 'outlook' && target.forecast !== null,
        note,
        verifiedAt,
        answer,
      }
    })
}
