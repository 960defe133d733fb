import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { ChartSpec } from '@yardstick/shared/whitepaper/chart-spec.ts'
import { init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs'
import { chartFamily, chartFonts, drawnFamily } from './book-fonts.ts'
import { chartOption, chartSize } from './chart-option.ts'

GlobalFonts.registerFromPath(chartFonts.regular, drawnFamily)

/** What is drawn on again: each new one would hold megabytes until it is collected. */
const idleCanvases: Canvas[] = []

// Words are measured in the font that they are drawn in, for both kinds of drawing.
setPlatformAPI({ createCanvas: () => createCanvas(1, 1) })

/** Without what answers a pointer, and without the count of the charts that were drawn before. */
const forPaper = (svg: string): string =>
  svg
    .replaceAll(drawnFamily, chartFamily)
    .replace(/<style[^>]*>.*?<\/style>\n?/s, '')
    .replaceAll(/ class="zr[^"]*"/g, '')
    .replaceAll(/( id="|url\(#)zr\d+-/g, '$1zr-')

/** The chart as SVG; the same for the same chart, however many were drawn before. */
export const chartSvg = (spec: ChartSpec): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(spec) })
  try {
    chart.setOption(chartOption(spec))
    return forPaper(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** Sharp on paper at the width of the page: 240 dots to the inch. */
const pixelsWide = 1500

/**
 * The chart as PNG, sharp at its size. Most of the time goes to packing it, on
 * another processor if there is one: meanwhile the next can be drawn.
 */
export const chartPicture = async (spec: ChartSpec): Promise<Buffer> => {
  const size = chartSize(spec)
  const canvas = idleCanvases.pop() ?? createCanvas(1, 1)
  const devicePixelRatio = pixelsWide / size.width
  const chart = init(canvas, null, { renderer: 'canvas', devicePixelRatio, ...size })
  try {
    chart.setOption(chartOption(spec))
    return await canvas.encode('png')
  } finally {
    chart.dispose()
    idleCanvases.push(canvas)
  }
}
