import { bottomMargin, type DrawingApi, type Pixel, pixelOf } from './drawing-field.ts'
import { palette } from './palette.ts'
import type { ProgressDrawing } from './progress-labels.ts'
import type { ProgressSeries } from './progress-series.ts'

const line = (from: Pixel, to: Pixel, stroke: string) => ({
  type: 'line',
  shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
  style: { stroke, lineWidth: 1 },
})

const note = (text: string, { x, y }: Pixel, font: string, align: 'left' | 'center' | 'right') => ({
  type: 'text',
  style: { text, x, y, font, fill: palette.ink2, align, verticalAlign: 'middle' },
})

/** Quarters as short, years as long ticks below the axis; the year’s number in its middle. */
const calendar = ({ from, to }: ProgressSeries, api: DrawingApi) => {
  const xOf = (on: string) => pixelOf(api)({ on, value: 0 }).x
  const bottom = api.getHeight() - bottomMargin
  const firstYear = Number(from.slice(0, 4))
  const years = Number(to.slice(0, 4)) - firstYear + 1
  const quarters = Array.from({ length: years * 4 + 1 }, (_, quarter) => {
    const year = firstYear + Math.floor(quarter / 4)
    const x = xOf(`${year}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`)
    return line({ x, y: bottom }, { x, y: bottom + (quarter % 4 === 0 ? 8 : 4) }, palette.ink)
  })
  const font = api.font({ fontSize: 12 })
  const names = Array.from({ length: years }, (_, step) => {
    const x = xOf(`${firstYear + step}-07-02`)
    return note(String(firstYear + step), { x, y: bottom + 20 }, font, 'center')
  })
  return [...quarters, ...names]
}

/** The area that holds 80 % of what may be expected, opening from the last value. */
const band = ({ forecast }: ProgressSeries, api: DrawingApi) => {
  if (!forecast) return []
  const at = pixelOf(api)
  const start = at(forecast.from)
  const low = at({ on: forecast.to.on, value: forecast.low })
  const high = at({ on: forecast.to.on, value: forecast.high })
  return [
    {
      type: 'polygon',
      shape: { points: [start, high, low].map(({ x, y }) => [x, y]) },
      style: { fill: palette.band },
    },
    line(start, high, palette.blue2),
    line(start, low, palette.blue2),
  ]
}

const stems = ({ targets, planned }: ProgressSeries, api: DrawingApi) =>
  [...targets, ...planned.targets].map((target) => {
    const { x, y } = pixelOf(api)({ on: target.on, value: target.value })
    return line({ x, y }, { x, y: api.getHeight() - bottomMargin }, palette.rule)
  })

/** What lies under the lines: calendar, unit, stems of the targets, the forecast’s band. */
export const drawGround = ({ series, labels }: ProgressDrawing, api: DrawingApi) => {
  const left = pixelOf(api)({ on: series.from, value: 0 }).x
  const unit = note(labels.unit, { x: left - 8, y: 18 }, api.font({ fontSize: 12 }), 'right')
  return {
    type: 'group',
    children: [
      ...calendar(series, api),
      ...(left > 24 && labels.unit.length <= 3 ? [unit] : []),
      ...stems(series, api),
      ...band(series, api),
    ],
  }
}
