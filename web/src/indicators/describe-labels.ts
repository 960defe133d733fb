import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { LabelPiece, ProgressLabels } from '../charts/progress-labels.ts'
import type { ProgressSeries } from '../charts/progress-series.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatTarget, unitName, valueParts } from '../text/format-value.ts'
import { forDerived } from './derived-digits.ts'
import type { Words } from './describe-value.ts'

const scheduledPieces = (
  detail: IndicatorDetail,
  scheduled: number,
  { text, figure, state }: Words & { figure: (value: number) => string; state: LabelPiece['tone'] },
): LabelPiece[] => {
  const words = text.indicators.series
  const said: LabelPiece = { text: words.scheduled(figure(scheduled)), tone: 'quiet' }
  const { decimals } = forDerived(detail)
  const apart = Number(((detail.assessment.value ?? 0) - scheduled).toFixed(decimals))
  if (apart >= 0) return [said]
  return [said, { text: ` ${words.less(figure(-apart))}`, tone: state, bold: true }]
}

/** What stands beside the marks of the chart. */
export const describeLabels = (
  detail: IndicatorDetail,
  series: ProgressSeries,
  { text, language }: Words,
): ProgressLabels => {
  const words = text.indicators.series
  const figure = (value: number) => valueParts(language, value, detail).figure
  const finer = (value: number) => valueParts(language, value, forDerived(detail)).figure
  const { asOf, value, period } = detail.assessment
  const { forecast, scheduled, baseline } = series
  const scheduleGap = series.gaps.find(({ kind }) => kind === 'schedule')
  const aims = series.targets.map(({ year, value: wanted }) => {
    const comparator = detail.targets.find((target) => target.year === year)?.comparator ?? 'gte'
    const aim = formatTarget(language, { comparator, value: wanted }, detail)
    return { full: words.target(year, aim), short: words.shortTarget(year, aim) }
  })
  return {
    unit: unitName(language, detail),
    tick: (tick, decimals) => valueParts(language, tick, { ...detail, decimals }).figure,
    asOf: period ? words.asOf(asOf) : words.today(asOf),
    value: value === null ? null : words.reported(figure(value)),
    scheduled:
      scheduled &&
      scheduledPieces(detail, scheduled.value, {
        text,
        language,
        figure: finer,
        state: scheduleGap?.state ?? 'quiet',
      }),
    targets: aims,
    gaps: series.gaps
      .filter(({ kind }) => kind === 'target')
      .map((gap) => ({ gap, text: words.short(finer(gap.to - gap.from)) })),
    forecast: forecast && {
      value: words.forecast(finer(forecast.to.value)),
      interval: `${finer(forecast.low)}–${finer(forecast.high)}`,
    },
    baseline: baseline && words.baseline(figure(baseline.value)),
    schedule: words.scheduleName,
    hint: (on) => {
      const observation = detail.observations.find(({ endsOn }) => endsOn === on)
      if (!observation) return on
      const said = words.reported(figure(observation.value))
      return `${formatPeriod(language, observation.period)} ${said}`
    },
  }
}
