import { dayNumber } from '@yardstick/shared/basics/dates.ts'
import type { Point } from './progress-series.ts'

/** What ECharts offers to a custom series while it draws. */
export type DrawingApi = {
  coord: (data: [number, number]) => number[]
  getWidth: () => number
  getHeight: () => number
  font: (font: { fontSize?: number; fontWeight?: number }) => string
}

/** Pixels below the plot, where the years stand. */
export const bottomMargin = 32

export type Pixel = { x: number; y: number }

/** Turns days and values into pixels of the drawing. */
export const pixelOf =
  (api: DrawingApi) =>
  ({ on, value }: Point): Pixel => {
    const [x = 0, y = 0] = api.coord([dayNumber(on), value])
    return { x, y }
  }
