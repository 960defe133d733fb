import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Point } from '../charts/progress-series.ts'

/**
 * Where straight lines between points stand on a day: the first line that reaches it counts, and
 * after the last one its end. Null before a line begins.
 */
export const valueOnLine = (lines: readonly Point[][], on: string): number | null => {
  const points = lines.find((line) => (line.at(-1)?.on ?? '') >= on)
  if (!points) return lines.at(-1)?.at(-1)?.value ?? null
  const place = points.findIndex((point) => point.on >= on)
  const end = points[place]
  const start = points[place - 1]
  if (!end || end.on === on) return end?.value ?? null
  if (!start) return null
  const share = daysBetween(start.on, on) / daysBetween(start.on, end.on)
  return start.value + (end.value - start.value) * share
}
