import type { Box, Segment } from './arrange-labels.ts'
import type { Pixel } from './drawing-field.ts'
import { palette } from './palette.ts'
import type { ProgressDrawing } from './progress-labels.ts'
import { label, type WrittenLabel } from './progress-places.ts'
import type { Point } from './progress-series.ts'

type ToPixel = (point: Point) => Pixel

/** Pixels from the axis to the tip of a flag, and the flag's own size. */
const pole = 20
const flag = { width: 8, height: 7 }
/** Pixels within which a label still belongs to its flag; farther off it is left out. */
const reach = 40
/** A flag with another one so close behind it has its label before it. */
const close = 160

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

/** Near enough to its own flag, and over no other one. */
const isFree = ({ x, y, width, height }: Box, ownY: number, poles: readonly number[]): boolean =>
  Math.abs(y - ownY) <= reach &&
  (y + height < ownY - flag.height ||
    poles.every((other) => other + flag.width < x || other > x + width))

/** What changed and when, or only what where there is no room for both. */
export const eventLabels = (
  drawing: ProgressDrawing,
  pixel: ToPixel,
  bottom: number,
): WrittenLabel[] =>
  polesOf(drawing, pixel).flatMap((x, index, poles) => {
    const words = drawing.labels.events[index]
    if (!words) return []
    const isFollowed = poles.some((other) => other > x && other - x < close)
    const at = { x: isFollowed ? x : x + flag.width, y: bottom - pole + flag.height }
    const dx = isFollowed ? -1 : 1
    const near = (key: string, text: string): WrittenLabel => {
      const lines = [[{ text, tone: 'quiet' as const }]]
      const one = label(key, lines, { at, prefers: { dx, dy: -1 }, optional: true })
      return { ...one, places: one.places.filter((place) => isFree(place, at.y, poles)) }
    }
    const short = near(`event-short-${index}`, words.short)
    if (drawing.isNarrow) return [short]
    const full = near(`event-${index}`, words.full)
    return [full, { ...short, standsInFor: full.key }]
  })

/** The poles, which labels had better not cross. */
export const eventLines = (drawing: ProgressDrawing, pixel: ToPixel, bottom: number): Segment[] =>
  polesOf(drawing, pixel).map((x) => ({ x1: x, y1: bottom, x2: x, y2: bottom - pole }))
