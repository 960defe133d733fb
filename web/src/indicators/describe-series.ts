import type { TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import { methodChanges } from '@yardstick/shared/indicators/method-changes.ts'
import { targetDate } from '@yardstick/shared/indicators/schedule.ts'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { Gap, Point, ProgressSeries } from '../charts/progress-series.ts'
import { phaseStartOf } from './phase-start.ts'
import { targetInForce } from './target-in-force.ts'

type Span = { startsOn: string; endsOn: string }
type PlanSpan = Span & { phases: readonly Span[] }

const targetPoints = ({ assessment }: IndicatorDetail): ProgressSeries['targets'] =>
  assessment.targets.flatMap(({ year, on, target }) =>
    target === null ? [] : [{ year, on, value: target }],
  )

const runsOf = (detail: IndicatorDetail, plan: PlanSpan): Point[][] => {
  const points = detail.observations.map(({ endsOn, value }) => ({ on: endsOn, value }))
  if (detail.measure !== 'increment') return points.length > 0 ? [points] : []
  const starts = points.map(({ on }) => phaseStartOf(on, plan))
  return [...new Set(starts)].map((start) => points.filter((_, index) => starts[index] === start))
}

/** From the start through every target; additions climb from zero in each phase. */
const scheduleOf = (
  detail: IndicatorDetail,
  plan: PlanSpan,
  aims: ProgressSeries['targets'],
): Point[][] => {
  const targets = aims.map(({ on, value }) => ({ on, value }))
  if (detail.measure === 'increment') {
    return targets.map((target) => [{ on: phaseStartOf(target.on, plan), value: 0 }, target])
  }
  const [first] = detail.observations
  const start = detail.baseline
    ? { on: detail.baseline.asOf, value: detail.baseline.value }
    : first && { on: first.endsOn, value: first.value }
  const isBefore = start && targets.every(({ on }) => start.on < on)
  const line = isBefore ? [start, ...targets] : targets
  return line.length > 1 ? [line] : []
}

const piecesOf = (lines: readonly Point[][]): [Point, Point][] =>
  lines.flatMap((points) =>
    points.slice(1).map((end, index): [Point, Point] => [points[index] ?? end, end]),
  )

const isSame = (a: Point, b: Point): boolean => a.on === b.on && a.value === b.value

/** The plan’s own targets, revised or not. */
const plannedPoints = ({ targets }: IndicatorDetail): ProgressSeries['targets'] =>
  targets.flatMap(({ year, planned }) =>
    planned ? [{ year, on: targetDate(year), value: planned.value }] : [],
  )

/** The way that the plan itself had laid down; the way in force is the same until a revision. */
export const plannedSchedule = (detail: IndicatorDetail, plan: PlanSpan): Point[][] =>
  scheduleOf(detail, plan, plannedPoints(detail))

/** What the plan had set and a revision has changed: nothing of it where both are the same. */
const plannedOf = (detail: IndicatorDetail, plan: PlanSpan): ProgressSeries['planned'] => {
  const inForce = targetPoints(detail)
  const pieces = piecesOf(scheduleOf(detail, plan, inForce))
  return {
    targets: plannedPoints(detail).filter((own) => !inForce.some((one) => isSame(one, own))),
    schedule: piecesOf(plannedSchedule(detail, plan)).filter(
      ([start, end]) => !pieces.some(([from, to]) => isSame(from, start) && isSame(to, end)),
    ),
  }
}

/** Days of revisions that are shown, and of changes of the method, on the axis. */
const eventsOf = (
  { revisions, assessment }: IndicatorDetail,
  { from, to }: { from: string; to: string },
): ProgressSeries['events'] => {
  const revised = revisions.filter(({ isKnown }) => isKnown).map(({ decidedOn }) => decidedOn)
  const changed = methodChanges(assessment.targets).map(({ on }) => on)
  return [
    ...[...new Set(revised)].map((on) => ({ kind: 'target' as const, on })),
    ...[...new Set(changed)].map((on) => ({ kind: 'method' as const, on })),
  ].filter(({ on }) => on >= from && on <= to)
}

const forecastOf = ({ assessment, observations }: IndicatorDetail): ProgressSeries['forecast'] => {
  const ahead = assessment.targets.findLast((target) => target.forecast)
  const last = observations.at(-1)
  if (!ahead?.forecast || !last) return null
  const { value, low, high } = ahead.forecast
  const from = { on: last.endsOn, value: last.value }
  return { from, to: { on: ahead.on, value }, low, high }
}

const targetGap = (detail: IndicatorDetail, target: TargetAssessment): Gap[] => {
  const wanted = target.target
  if (wanted === null) return []
  const reached =
    target.basis === 'verdict'
      ? detail.observations.findLast(({ endsOn }) => endsOn === target.on)?.value
      : target.basis === 'outlook'
        ? target.forecast?.value
        : undefined
  if (reached === undefined || reached >= wanted) return []
  return [{ kind: 'target', on: target.on, from: reached, to: wanted, state: target.state }]
}

const scheduledPoint = ({ assessment }: IndicatorDetail): ProgressSeries['scheduled'] => {
  const target = targetInForce(assessment)
  const isAhead = target !== null && target.on > assessment.asOf
  return isAhead && target.scheduledValue !== null && assessment.value !== null
    ? { on: assessment.asOf, value: target.scheduledValue }
    : null
}

const scheduleGap = (detail: IndicatorDetail): Gap[] => {
  const { value, asOf } = detail.assessment
  const scheduled = scheduledPoint(detail)
  const target = targetInForce(detail.assessment)
  if (!scheduled || !target || value === null || value >= scheduled.value) return []
  return [{ kind: 'schedule', on: asOf, from: value, to: scheduled.value, state: target.state }]
}

/** What the chart shows of an indicator as of its assessment; without reports only the targets. */
export const describeSeries = (detail: IndicatorDetail, plan: PlanSpan): ProgressSeries => {
  const { asOf } = detail.assessment
  const { baseline } = detail
  const start = baseline && baseline.asOf < plan.startsOn ? baseline.asOf : plan.startsOn
  const from = `${start.slice(0, 4)}-01-01`
  return {
    from,
    to: plan.endsOn,
    asOf: asOf >= from && asOf <= plan.endsOn ? asOf : null,
    runs: runsOf(detail, plan),
    baseline: baseline && { on: baseline.asOf, value: baseline.value },
    schedule: scheduleOf(detail, plan, targetPoints(detail)),
    planned: plannedOf(detail, plan),
    events: eventsOf(detail, { from, to: plan.endsOn }),
    forecast: forecastOf(detail),
    targets: targetPoints(detail),
    scheduled: scheduledPoint(detail),
    gaps: [
      ...scheduleGap(detail),
      ...detail.assessment.targets.flatMap((target) => targetGap(detail, target)),
    ],
  }
}
