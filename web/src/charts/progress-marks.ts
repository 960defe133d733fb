import { textWidth } from '../ui/ruler-labels.ts'
import { arrangeLabels, type Place } from './arrange-labels.ts'
import { bottomMargin, type DrawingApi, type Pixel, pixelOf } from './drawing-field.ts'
import { palette, stateColours, stateTextColour } from './palette.ts'
import { drawEvents, eventLabels, eventLines } from './progress-events.ts'
import type { LabelPiece, ProgressDrawing } from './progress-labels.ts'
import { labelsToPlace, linesInTheWay } from './progress-places.ts'
import type { Point } from './progress-series.ts'

/** The strip above the plot belongs to the date of the figures. */
const strip = 20

type ToPixel = (point: Point) => Pixel

const rectangle = (box: { x: number; y: number; width: number; height: number }, fill: string) => ({
  type: 'rect',
  shape: box,
  style: { fill },
})

const targetBars = ({ series }: ProgressDrawing, pixel: ToPixel) =>
  series.targets.map((target) => {
    const { x, y } = pixel(target)
    return rectangle({ x: x - 12, y: y - 1.5, width: 24, height: 3 }, palette.ink)
  })

const plannedBars = ({ series }: ProgressDrawing, pixel: ToPixel) =>
  series.planned.targets.map((target) => {
    const { x, y } = pixel(target)
    return rectangle({ x: x - 12, y: y - 1, width: 24, height: 2 }, palette.control)
  })

const gapBars = ({ series }: ProgressDrawing, pixel: ToPixel) =>
  series.gaps.map(({ on, from, to, state }) => {
    const top = pixel({ on, value: to })
    const bottom = pixel({ on, value: from })
    const height = Math.max(2, bottom.y - top.y)
    return rectangle({ x: top.x - 2, y: top.y, width: 4, height }, stateColours[state])
  })

const baselineMark = ({ series }: ProgressDrawing, pixel: ToPixel) => {
  if (!series.baseline) return []
  const { x, y } = pixel(series.baseline)
  const style = { fill: palette.ground, stroke: palette.blue, lineWidth: 1.5 }
  return [{ type: 'circle', shape: { cx: x, cy: y, r: 3.5 }, style }]
}

const colourOf = (tone: LabelPiece['tone']): string => {
  if (tone === 'ink') return palette.ink
  if (tone === 'quiet') return palette.ink2
  return tone === 'blue' ? palette.blue : stateTextColour(tone)
}

/** Text with a white rim, so that it stays readable where it meets a line. */
const written = (lines: readonly LabelPiece[][], place: Place, api: DrawingApi) => {
  const pieces = lines.flat()
  const rich = Object.fromEntries(
    pieces.map(({ tone, bold }, index) => [
      `p${index}`,
      {
        fill: colourOf(tone),
        font: api.font({ fontSize: 12, fontWeight: bold ? 600 : 400 }),
        stroke: palette.ground,
        lineWidth: 3,
        lineHeight: 16,
      },
    ]),
  )
  const text = lines
    .map((line) => line.map((piece) => `{p${pieces.indexOf(piece)}|${piece.text}}`).join(''))
    .join('\n')
  const x = place.x + { left: 0, center: 0.5, right: 1 }[place.align] * place.width
  const style = { text, rich, x, y: place.y, align: place.align, verticalAlign: 'top' }
  return { type: 'text', style }
}

const asOfMark = ({ series, labels }: ProgressDrawing, pixel: ToPixel, api: DrawingApi) => {
  if (!series.asOf || !labels.asOf) return []
  const { x } = pixel({ on: series.asOf, value: 0 })
  const width = textWidth(labels.asOf) * 1.06
  const isLeft = x - width - 8 > 0
  const place: Place = {
    x: isLeft ? x - width - 8 : x + 8,
    y: 4,
    width,
    height: 16,
    align: isLeft ? 'right' : 'left',
    cost: 0,
  }
  const shape = { x1: x, y1: 4, x2: x, y2: api.getHeight() - bottomMargin }
  return [
    { type: 'line', shape, style: { stroke: palette.blue, lineWidth: 1 } },
    written([[{ text: labels.asOf, tone: 'blue', bold: true }]], place, api),
  ]
}

/** What lies over the lines: the day shown, targets, what is missing, and every label. */
export const drawMarks = (drawing: ProgressDrawing, api: DrawingApi) => {
  const pixel = pixelOf(api)
  const left = pixel({ on: drawing.series.from, value: 0 }).x + 2
  const bottom = api.getHeight() - bottomMargin
  const labels = [...labelsToPlace(drawing, pixel), ...eventLabels(drawing, pixel, bottom)]
  const field = { x: left, y: strip, width: api.getWidth() - left, height: bottom - strip }
  const lines = [...linesInTheWay(drawing, pixel), ...eventLines(drawing, pixel, bottom)]
  if (drawing.series.asOf) {
    const { x } = pixel({ on: drawing.series.asOf, value: 0 })
    lines.push({ x1: x, y1: 0, x2: x, y2: bottom })
  }
  const places = arrangeLabels(labels, { field, lines })
  const texts = labels.flatMap(({ key, lines: said }) => {
    const place = places.get(key)
    return place ? [written(said, place, api)] : []
  })
  return {
    type: 'group',
    children: [
      ...asOfMark(drawing, pixel, api),
      ...drawEvents(drawing, pixel, bottom),
      ...plannedBars(drawing, pixel),
      ...targetBars(drawing, pixel),
      ...gapBars(drawing, pixel),
      ...baselineMark(drawing, pixel),
      ...texts,
    ],
  }
}
