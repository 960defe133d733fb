import { addDays, daysBetween } from '../basics/dates.ts'
import type { Forecast } from './assessment.ts'
import type { Observed } from './schedule.ts'
import type { Measure } from './schema.ts'

/** A line needs this many observations, and looks back no further than that many. */
export const forecastWindow = { min: 4, max: 6 } as const

const daysPerQuarter = 365.25 / 4
const tenYearsInDays = 3653

/** Student's t for 80 % between both ends, by degrees of freedom: 2 to 4, as the window allows. */
const studentT = [Number.NaN, Number.NaN, 1.8856, 1.6377, 1.5332] as const

type Point = { x: number; y: number }
type Line = {
  count: number
  meanX: number
  meanY: number
  slope: number
  /** Sum of squared distances: of the x from their mean, of the y from the line. */
  spreadX: number
  scatter: number
}

/** A target to be forecast: `on` is its date, `asOf` the day from which one looks ahead. */
export type Goal = { measure: Measure; value: number; on: string; asOf: string }

/**
 * Straight line through the last observations, carried on to the date of the target.
 * @returns null with fewer than four observations on different days
 */
export const forecastTarget = (observations: readonly Observed[], goal: Goal): Forecast | null => {
  const points = lastPoints(observations, goal.asOf)
  if (points.length < forecastWindow.min) return null
  const line = fitLine(points)
  const x = daysBetween(goal.asOf, goal.on)
  const within = (value: number) => clampTo(goal.measure, value)
  return {
    observations: points.length,
    perQuarter: line.slope * daysPerQuarter,
    value: within(valueAt(line, x)),
    low: within(valueAt(line, x) - halfWidth(line, line.scatter, x)),
    high: within(valueAt(line, x) + halfWidth(line, hopefulScatter(line, points), x)),
    meetsTargetOn: meetingDay(line, goal),
  }
}

const lastPoints = (observations: readonly Observed[], asOf: string): Point[] => {
  // A quarter and a year may end on one day: the later entry stands for it.
  const byDay = new Map(observations.map(({ endsOn, value }) => [endsOn, value]))
  return [...byDay]
    .slice(-forecastWindow.max)
    .map(([endsOn, value]) => ({ x: daysBetween(asOf, endsOn), y: value }))
}

const fitLine = (points: readonly Point[]): Line => {
  const count = points.length
  const meanX = sum(points.map(({ x }) => x)) / count
  const meanY = sum(points.map(({ y }) => y)) / count
  const spreadX = sum(points.map(({ x }) => (x - meanX) ** 2))
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX
  const scatter = sum(points.map(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2))
  return { count, meanX, meanY, slope, spreadX, scatter }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

const valueAt = (line: Line, x: number): number => line.meanY + line.slope * (x - line.meanX)

/** Half of the 80 % prediction interval at `x`. */
const halfWidth = (line: Line, scatter: number, x: number): number => {
  const freedom = line.count - 2
  const distance = 1 + 1 / line.count + (x - line.meanX) ** 2 / line.spreadX
  return (studentT[freedom] ?? Number.NaN) * Math.sqrt((scatter / freedom) * distance)
}

/**
 * The scatter that may lift the upper end. A last value below the line of those before it must not
 * widen the interval upwards, or a worse value could bring a better outlook.
 */
const hopefulScatter = (line: Line, points: readonly Point[]): number => {
  const last = points.at(-1)
  const before = fitLine(points.slice(0, -1))
  return last && last.y < valueAt(before, last.x) ? before.scatter : line.scatter
}

const clampTo = (measure: Measure, value: number): number =>
  Math.max(0, measure === 'ratio' ? Math.min(100, value) : value)

const meetingDay = (line: Line, { measure, value, on, asOf }: Goal): string | null => {
  if (line.slope <= 0) return null
  const days = Math.max(0, Math.ceil((value - valueAt(line, 0)) / line.slope))
  // Additions after the phase count towards the next one.
  const horizon = measure === 'increment' ? daysBetween(asOf, on) : tenYearsInDays
  return days <= horizon ? addDays(asOf, days) : null
}
