import { textWidth } from '../ui/ruler-labels.ts'
import { type Place, placesAround, type Segment, type Side } from './arrange-labels.ts'
import type { Pixel } from './drawing-field.ts'
import type { LabelPiece, ProgressDrawing } from './progress-labels.ts'
import type { Point } from './progress-series.ts'

/** A label with what it says, line by line, and where it may stand. */
export type WrittenLabel = {
  key: string
  lines: LabelPiece[][]
  places: Place[]
  optional: boolean
  standsInFor?: string
}

type ToPixel = (point: Point) => Pixel

const lineHeight = 16
const boldFactor = 1.06
/** Pixels that a label on a narrow screen may take. */
const longest = 140

const sizeOf = (lines: readonly LabelPiece[][]) => ({
  width: Math.max(
    ...lines.map((pieces) =>
      pieces.reduce((sum, { text, bold }) => sum + textWidth(text) * (bold ? boldFactor : 1), 0),
    ),
  ),
  height: lines.length * lineHeight,
})

/** A label with the places around a mark where it may stand. */
export const label = (
  key: string,
  lines: LabelPiece[][],
  { at, prefers, optional = false }: { at: Pixel; prefers: Side; optional?: boolean },
): WrittenLabel => ({ key, lines, places: placesAround(at, sizeOf(lines), prefers), optional })

const bold = (text: string, tone: LabelPiece['tone']): LabelPiece => ({ text, tone, bold: true })

const targetLabels = ({ series, labels, isNarrow }: ProgressDrawing, pixel: ToPixel) =>
  series.targets.map((target, index) => {
    const words = labels.targets[index]
    const isLast = target.on === series.to
    const at = pixel(target)
    const prefers: Side = isLast
      ? { dx: isNarrow ? -1 : 1, dy: isNarrow ? -1 : 0 }
      : { dx: 1, dy: 1 }
    const text = (isNarrow ? words?.short : words?.full) ?? ''
    return label(`target-${target.year}`, [[bold(text, 'ink')]], {
      at: isLast && !isNarrow ? { ...at, x: at.x + 8 } : at,
      prefers,
    })
  })

/** The plan’s own targets, quieter than those in force, above or below them as they lie. */
const plannedLabels = ({ series, labels, isNarrow }: ProgressDrawing, pixel: ToPixel) =>
  series.planned.targets.map((target, index) => {
    const words = labels.planned[index]
    const isLast = target.on === series.to
    const at = pixel(target)
    const inForce = series.targets.find(({ year }) => year === target.year)
    const dy = target.value > (inForce?.value ?? 0) ? -1 : 1
    const text = (isNarrow ? words?.short : words?.full) ?? ''
    return label(`planned-${target.year}`, [[{ text, tone: 'quiet' }]], {
      at: isLast && !isNarrow ? { ...at, x: at.x + 8 } : at,
      prefers: isLast && !isNarrow ? { dx: 1, dy: 0 } : { dx: -1, dy },
    })
  })

const gapLabels = ({ labels, isNarrow }: ProgressDrawing, pixel: ToPixel) =>
  labels.gaps.map(({ gap, text }) => {
    const middle = pixel({ on: gap.on, value: (gap.from + gap.to) / 2 })
    return label(`gap-${gap.on}`, [[bold(text, gap.state)]], {
      at: middle,
      prefers: { dx: isNarrow ? -1 : 1, dy: 0 },
      optional: true,
    })
  })

/** Value and interval, or the value alone where there is no room for both. */
const forecastLabels = ({ series, labels, isNarrow }: ProgressDrawing, pixel: ToPixel) => {
  if (!series.forecast || !labels.forecast) return []
  const { value, interval } = labels.forecast
  const lines: LabelPiece[][] = [[bold(value, 'blue')], [{ text: interval, tone: 'quiet' }]]
  const prefers: Side = isNarrow ? { dx: -1, dy: 1 } : { dx: 1, dy: 0 }
  const at = pixel(series.forecast.to)
  return [
    label('forecast', lines, { at, prefers, optional: true }),
    { ...label('forecast-value', lines.slice(0, 1), { at, prefers }), standsInFor: 'forecast' },
  ]
}

/** On narrow screens a long label leaves the schedule to its line and says only what is missing. */
const scheduledLabels = ({ series, labels, isNarrow }: ProgressDrawing, pixel: ToPixel) => {
  const { scheduled } = series
  if (!scheduled || !labels.scheduled) return []
  const isLong = isNarrow && sizeOf([labels.scheduled]).width > longest
  const pieces = isLong ? labels.scheduled.slice(-1) : labels.scheduled
  return [label('scheduled', [pieces], { at: pixel(scheduled), prefers: { dx: -1, dy: -1 } })]
}

const baselineLabels = ({ series, labels }: ProgressDrawing, pixel: ToPixel) =>
  series.baseline && labels.baseline
    ? [
        label('baseline', [[{ text: labels.baseline, tone: 'quiet' }]], {
          at: pixel(series.baseline),
          prefers: { dx: 1, dy: 1 },
          optional: true,
        }),
      ]
    : []

/** The name of the schedule, at the middle of its widest piece. */
const scheduleLabels = ({ series, labels }: ProgressDrawing, pixel: ToPixel) => {
  const pieces = series.schedule.flatMap((points) =>
    points.slice(1).map((end, index) => {
      const a = pixel(points[index] ?? end)
      const b = pixel(end)
      return { length: b.x - a.x, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
    }),
  )
  const widest = pieces.sort((a, b) => b.length - a.length)[0]
  if (!widest) return []
  const prefers: Side = { dx: -1, dy: -1 }
  const lines: LabelPiece[][] = [[{ text: labels.schedule, tone: 'quiet' }]]
  return [label('schedule', lines, { at: widest.middle, prefers, optional: true })]
}

const lastValueLabels = ({ series, labels }: ProgressDrawing, pixel: ToPixel) => {
  const last = series.runs.at(-1)?.at(-1)
  return last && labels.value
    ? [
        label('value', [[bold(labels.value, 'ink')]], {
          at: pixel(last),
          prefers: { dx: -1, dy: 1 },
        }),
      ]
    : []
}

/** Every label beside a mark, the most important first. */
export const labelsToPlace = (drawing: ProgressDrawing, pixel: ToPixel): WrittenLabel[] => [
  ...lastValueLabels(drawing, pixel),
  ...targetLabels(drawing, pixel),
  ...plannedLabels(drawing, pixel),
  ...scheduledLabels(drawing, pixel),
  ...gapLabels(drawing, pixel),
  ...forecastLabels(drawing, pixel),
  ...baselineLabels(drawing, pixel),
  ...scheduleLabels(drawing, pixel),
]

const segmentsOf = (points: readonly Pixel[]): Segment[] =>
  points.slice(1).map(({ x, y }, index) => {
    const before = points[index] ?? { x, y }
    return { x1: before.x, y1: before.y, x2: x, y2: y }
  })

/** The lines and marks that labels had better not cross. */
export const linesInTheWay = ({ series }: ProgressDrawing, pixel: ToPixel): Segment[] => {
  const { forecast } = series
  const lines: Point[][] = [...series.runs, ...series.schedule, ...series.planned.schedule]
  if (forecast) {
    const end = (value: number): Point => ({ on: forecast.to.on, value })
    lines.push([forecast.from, end(forecast.low)], [forecast.from, end(forecast.high)])
  }
  for (const { on, from, to } of series.gaps)
    lines.push([
      { on, value: from },
      { on, value: to },
    ])
  const bars = [...series.targets, ...series.planned.targets].map((target) => {
    const { x, y } = pixel(target)
    return { x1: x - 12, y1: y, x2: x + 12, y2: y }
  })
  return [...lines.flatMap((points) => segmentsOf(points.map(pixel))), ...bars]
}
