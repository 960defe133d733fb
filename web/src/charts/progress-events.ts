import type { Segment } from './arrange-labels.ts'
import type { Pixel } from './drawing-field.ts'
import { palette } from './palette.ts'
import type { ProgressDrawing } from './progress-labels.ts'
import { label, type WrittenLabel } from './progress-places.ts'
import type { Point } from './progress-series.ts'

type ToPixel = (point: Point) => Pixel

/** Pixels from the axis to the tip of a flag, and the flag's own size. */
const pole = 20
const flag = { width: 8, height: 7 }

const polesOf = ({ series }: ProgressDrawing, pixel: ToPixel) =>
  series.events.map(({ on }) => pixel({ on, value: 0 }).x)

/** A small flag on the axis at each day on which a target or the method changed. */
export const drawEvents = (drawing: ProgressDrawing, pixel: ToPixel, bottom: number) =>
  polesOf(drawing, pixel).flatMap((x) => {
    const tip = bottom - pole
    const points = [
      [x, tip],
      [x + flag.width, tip + flag.height / 2],
      [x, tip + flag.height],
    ]
    return [
      {
        type: 'line',
        shape: { x1: x, y1: bottom, x2: x, y2: tip },
        style: { stroke: palette.ink, lineWidth: 1 },
      },
      { type: 'polygon', shape: { points }, style: { fill: palette.ink } },
    ]
  })

/** What changed and when, or only what where there is no room for both. */
export const eventLabels = (
  drawing: ProgressDrawing,
  pixel: ToPixel,
  bottom: number,
): WrittenLabel[] =>
  polesOf(drawing, pixel).flatMap((x, index) => {
    const words = drawing.labels.events[index]
    if (!words) return []
    const at = { x: x + flag.width, y: bottom - pole + flag.height }
    const placed = { at, prefers: { dx: 1, dy: -1 }, optional: true } as const
    const written = (text: string) => [[{ text, tone: 'quiet' as const }]]
    const short = label(`event-short-${index}`, written(words.short), placed)
    return [
      ...(drawing.isNarrow ? [] : [label(`event-${index}`, written(words.full), placed)]),
      drawing.isNarrow ? short : { ...short, standsInFor: `event-${index}` },
    ]
  })

/** The poles, which labels had better not cross. */
export const eventLines = (drawing: ProgressDrawing, pixel: ToPixel, bottom: number): Segment[] =>
  polesOf(drawing, pixel).map((x) => ({ x1: x, y1: bottom, x2: x, y2: bottom - pole }))
