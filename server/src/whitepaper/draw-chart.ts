import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { ChartSpec } from '@yardstick/shared/whitepaper/chart-spec.ts'
import { type EChartsType, init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs'
import { chartFamily, chartFonts, drawnFamily } from './book-fonts.ts'
import { chartOption, chartSize } from './chart-option.ts'
import { encodePng } from './encode-png.ts'

GlobalFonts.registerFromPath(chartFonts.regular, drawnFamily)

/** One for all pictures: each would hold megabytes until it is collected. */
const canvas = createCanvas(1, 1)

// Words are measured in the font that they are drawn in, for both kinds of drawing.
setPlatformAPI({ createCanvas: () => createCanvas(1, 1) })

const drawOn = <Drawn>(chart: EChartsType, spec: ChartSpec, take: () => Drawn): Drawn => {
  try {
    chart.setOption(chartOption(spec))
    return take()
  } finally {
    chart.dispose()
  }
}

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
  return drawOn(chart, spec, () => forPaper(chart.renderToSVGString()))
}

export type Picture = { png: Buffer; width: number; height: number }

/** Sharp on paper at the width of the page: 240 dots to the inch. */
const pixelsWide = 1500

/** The chart as PNG, with the size of the drawing it shows. */
export const chartPicture = (spec: ChartSpec): Picture => {
  const size = chartSize(spec)
  const options = {
    renderer: 'canvas',
    devicePixelRatio: pixelsWide / size.width,
    ...size,
  } as const
  const chart = init(canvas, null, options)
  const png = drawOn(chart, spec, () => encodePng(canvas.data(), canvas.width, canvas.height))
  return { png, ...size }
}
