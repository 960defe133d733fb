import { dayNumber } from '@yardstick/shared/basics/dates.ts'
import type { EChartsCoreOption } from 'echarts/core'
import { textWidth } from '../ui/ruler-labels.ts'
import { bottomMargin } from './drawing-field.ts'
import { niceScale } from './nice-scale.ts'
import { palette } from './palette.ts'
import { drawGround } from './progress-ground.ts'
import type { ProgressDrawing } from './progress-labels.ts'
import { drawMarks } from './progress-marks.ts'
import { type Point, valuesOf } from './progress-series.ts'

const topMargin = 44

const coordinates = ({ on, value }: Point): [number, number] => [dayNumber(on), value]

const dashedLine = (points: readonly Point[]) => ({
  type: 'line',
  data: points.map(coordinates),
  symbol: 'none',
  silent: true,
  z: 3,
  lineStyle: { color: palette.ink, width: 1.25, type: [6, 4] },
})

/** What the plan had scheduled, where a revised target asks for something else. */
const faintLine = (points: readonly Point[]) => ({
  ...dashedLine(points),
  z: 2,
  lineStyle: { color: palette.control, width: 1, type: [2, 4] },
})

const dottedLine = (points: readonly Point[]) => ({
  type: 'line',
  data: points.map(coordinates),
  symbol: 'none',
  silent: true,
  z: 3,
  lineStyle: { color: palette.blue, width: 2, type: [1, 5], cap: 'round' },
})

const verifiedLine = (points: readonly Point[], hint: (on: string) => string, last: string) => ({
  type: 'line',
  data: points.map((point) => ({
    value: coordinates(point),
    name: hint(point.on),
    symbolSize: point.on === last ? 10 : 7,
  })),
  symbol: 'circle',
  showAllSymbol: true,
  z: 4,
  lineStyle: { color: palette.blue, width: 2 },
  itemStyle: { color: palette.blue, borderColor: palette.ground, borderWidth: 1.5 },
  emphasis: { disabled: true },
})

/** Room for what is written to the right of the last day; on narrow screens it goes to the left. */
const rightMargin = ({ labels, isNarrow }: ProgressDrawing): number => {
  if (isNarrow) return 14
  const texts = [
    ...labels.targets.map(({ full }) => full),
    ...labels.planned.map(({ full }) => full),
    ...labels.gaps.map(({ text }) => text),
    ...(labels.forecast ? [labels.forecast.value, labels.forecast.interval] : []),
  ]
  return Math.ceil(Math.max(40, ...texts.map(textWidth)) * 1.06) + 16
}

/**
 * The way of an indicator to its targets: verified values, schedule, forecast with its band, targets
 * and what is missing, each with its label beside it.
 */
export const progressOption = (drawing: ProgressDrawing): EChartsCoreOption => {
  const { series, labels, isWhole } = drawing
  const scale = niceScale(valuesOf(series), isWhole)
  const ticks = [scale.min, scale.max].map((tick) => labels.tick(tick, scale.decimals))
  const origin = [[dayNumber(series.from), scale.min]]
  const last = series.runs.at(-1)?.at(-1)?.on ?? ''
  return {
    grid: {
      left: Math.ceil(Math.max(...ticks.map(textWidth))) + 10,
      right: rightMargin(drawing),
      top: topMargin,
      bottom: bottomMargin,
    },
    tooltip: { trigger: 'item', formatter: ({ name }: { name: string }) => name },
    xAxis: {
      type: 'value',
      min: dayNumber(series.from),
      max: dayNumber(series.to),
      axisLine: { onZero: false, lineStyle: { color: palette.ink } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: palette.ink2,
        formatter: (tick: number) => labels.tick(tick, scale.decimals),
      },
      splitLine: { lineStyle: { color: palette.hair } },
    },
    series: [
      {
        type: 'custom',
        data: origin,
        silent: true,
        z: 2,
        renderItem: (_: unknown, api: Parameters<typeof drawGround>[1]) => drawGround(drawing, api),
      },
      ...series.planned.schedule.map(faintLine),
      ...series.schedule.map(dashedLine),
      ...(series.forecast ? [dottedLine([series.forecast.from, series.forecast.to])] : []),
      ...series.runs.map((run) => verifiedLine(run, labels.hint, last)),
      {
        type: 'custom',
        data: origin,
        silent: true,
        z: 5,
        renderItem: (_: unknown, api: Parameters<typeof drawMarks>[1]) => drawMarks(drawing, api),
      },
    ],
  }
}
