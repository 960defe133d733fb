import { formatNumber, formatRatio } from '@yardstick/shared/basics/format-value.ts'
import type { ChartSeries, ChartSpec, ChartTone } from '@yardstick/shared/whitepaper/chart-spec.ts'
import type { BarSeriesOption, EChartsOption } from 'echarts'
import { drawnFamily } from './book-fonts.ts'

/** The colours of the site, for paper. */
const tones: Record<ChartTone, string> = {
  good: '#006b6e',
  fair: '#6fb3a6',
  warning: '#bf7a00',
  bad: '#b0221c',
  worst: '#6e1511',
  quiet: '#6b747d',
  primary: '#1b4b8f',
  secondary: '#6c95cc',
  tertiary: '#a9c3e4',
  band: '#d3dbe3',
}

const ink = '#15191e'
const hair = '#e3e7ea'
const size = 22

/** Dark enough that white words stand on it. */
const isDark = (tone: ChartTone): boolean =>
  ['good', 'warning', 'bad', 'worst', 'quiet', 'primary'].includes(tone)

type Bars = Extract<ChartSpec, { kind: 'bars' }>
type Lines = Extract<ChartSpec, { kind: 'lines' }>
type Shares = Extract<ChartSpec, { kind: 'shares' }>

const words = { fontFamily: drawnFamily, fontSize: size, color: ink }

const legendOf = (series: readonly ChartSeries[]) =>
  series.length > 1
    ? { top: 0, left: 'center', textStyle: words, itemWidth: 26, itemHeight: 16, itemGap: 22 }
    : { show: false }

/** Side by side there is room for the words of one series only; the table has them all. */
const isLabelled = ({ stacked, series }: Bars, one: ChartSeries): boolean =>
  stacked || one === series.at(-1)

type BarLabel = NonNullable<BarSeriesOption['label']>

const barLabel = (spec: Bars, one: ChartSeries): BarLabel => ({
  show: isLabelled(spec, one),
  position: spec.stacked ? 'inside' : spec.direction === 'lying' ? 'right' : 'top',
  fontFamily: drawnFamily,
  fontSize: size - 3,
  color: spec.stacked && isDark(one.tone) ? '#fff' : ink,
  ...(spec.stacked ? {} : { backgroundColor: '#fff', padding: [1, 2] }),
  formatter: ({ value }: { value?: unknown }) =>
    typeof value === 'number' && value !== 0 ? formatNumber(value, spec.decimals) : '',
})

/** A lying bar of this share of the target has room for its value. */
const roomy = 0.25

/** Where a line marks the target, values stand inside of their bars: beside these they would meet it. */
const barOf = ({ direction, stacked, mark }: Bars, { tone }: ChartSeries, value: number | null) =>
  mark && direction === 'lying' && !stacked && isDark(tone) && (value ?? 0) > mark.value * roomy
    ? {
        value,
        label: { position: 'insideRight' as const, color: '#fff', backgroundColor: 'transparent' },
      }
    : { value }

const markLine = ({ direction, mark }: Bars) =>
  mark
    ? {
        symbol: 'none',
        silent: true,
        // Below the bars, so that it strikes through no value.
        z: 1,
        lineStyle: { color: ink, width: 2, type: 'dashed' as const },
        label: { ...words, position: 'start' as const, formatter: mark.name },
        data: [direction === 'lying' ? { xAxis: mark.value } : { yAxis: mark.value }],
      }
    : undefined

const barSeries = (spec: Bars): BarSeriesOption[] =>
  spec.series.map((series, at) => {
    const line = at === 0 ? markLine(spec) : undefined
    return {
      type: 'bar',
      name: series.name,
      ...(spec.stacked ? { stack: 'all' } : {}),
      barMaxWidth: spec.direction === 'lying' ? 30 : 64,
      barGap: '8%',
      data: series.values.map((value) => barOf(spec, series, value)),
      itemStyle: { color: tones[series.tone] },
      label: barLabel(spec, series),
      ...(line ? { markLine: line } : {}),
    }
  })

const categoryAxis = (categories: readonly string[], isLying: boolean) => ({
  type: 'category' as const,
  data: [...categories],
  inverse: isLying,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: ink } },
  axisLabel: { ...words, interval: 0, width: isLying ? 300 : 150, overflow: 'break' as const },
})

const valueAxis = (unit: string, maximum: number | null, isLying: boolean) => ({
  type: 'value' as const,
  ...(maximum === null ? {} : { max: maximum }),
  name: unit,
  nameLocation: 'end' as const,
  nameGap: isLying ? 14 : 26,
  nameTextStyle: { ...words, align: isLying ? ('left' as const) : ('center' as const) },
  axisLabel: { ...words, fontSize: size - 3 },
  splitLine: { lineStyle: { color: hair } },
})

const common = { animation: false, backgroundColor: '#fff', textStyle: { fontFamily: drawnFamily } }

const gridBelow = (series: readonly ChartSeries[], isLying: boolean) => ({
  left: 24,
  right: isLying ? 70 : 24,
  top: series.length > 1 ? 76 : 50,
  bottom: 16,
  outerBoundsMode: 'same' as const,
})

const barOption = (spec: Bars): EChartsOption => {
  const isLying = spec.direction === 'lying'
  const category = categoryAxis(spec.categories, isLying)
  const value = valueAxis(spec.unit, spec.maximum, isLying)
  return {
    ...common,
    legend: legendOf(spec.series),
    grid: gridBelow(spec.series, isLying),
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: barSeries(spec),
  }
}

const lineOption = (spec: Lines): EChartsOption => ({
  ...common,
  legend: legendOf(spec.series),
  grid: gridBelow(spec.series, false),
  xAxis: categoryAxis(spec.categories, false),
  yAxis: valueAxis(spec.unit, null, false),
  series: spec.series.map(({ name, tone, values }) => ({
    type: 'line',
    name,
    data: [...values],
    symbolSize: 9,
    lineStyle: { width: 3, color: tones[tone] },
    itemStyle: { color: tones[tone] },
  })),
})

const shareOption = (spec: Shares): EChartsOption => {
  const whole = spec.parts.reduce((sum, { value }) => sum + value, 0)
  return {
    ...common,
    title: {
      text: formatNumber(whole),
      subtext: spec.unit,
      left: 'center',
      top: 'center',
      textStyle: { ...words, fontSize: 44, fontWeight: 'normal' },
      subtextStyle: words,
    },
    series: [
      {
        type: 'pie',
        radius: ['44%', '68%'],
        data: spec.parts.map(({ name, value, tone }) => ({
          name: `${name}${formatNumber(value)}${spec.unit}（${formatRatio(value / whole)}）`,
          value,
          itemStyle: { color: tones[tone], borderColor: '#fff', borderWidth: 2 },
        })),
        label: words,
        labelLine: { lineStyle: { color: ink } },
      },
    ],
  }
}

/** What ECharts draws for a chart of the book. */
export const chartOption = (spec: ChartSpec): EChartsOption => {
  if (spec.kind === 'bars') return barOption(spec)
  return spec.kind === 'lines' ? lineOption(spec) : shareOption(spec)
}

const width = 1080

/** Size of the drawing in its own units; as high as its bars need. */
export const chartSize = (spec: ChartSpec): { width: number; height: number } => {
  if (spec.kind !== 'bars' || spec.direction === 'upright') return { width, height: 460 }
  const head = spec.series.length > 1 ? 150 : 120
  return { width, height: Math.max(240, head + spec.categories.length * 54) }
}
