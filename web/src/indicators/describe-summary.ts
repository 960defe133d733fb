import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { ProgressSeries } from '../charts/progress-series.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatTarget, formatValue } from '../text/format-value.ts'
import type { Words } from './describe-value.ts'

/** The chart in a sentence or two: first and latest value, targets, forecast. */
export const describeSummary = (
  detail: IndicatorDetail,
  series: ProgressSeries,
  { text, language }: Words,
): string => {
  const words = text.indicators.series.summary
  const name = language === 'zh' ? detail.name : detail.nameEn
  const said = (value: number) => formatValue(language, value, detail)
  const first = detail.observations[0]
  const latest = detail.observations.at(-1)
  const values = first
    ? [
        words.first(name, formatPeriod(language, first.period), said(first.value)),
        ...(latest && latest !== first
          ? [words.latest(formatPeriod(language, latest.period), said(latest.value))]
          : []),
      ]
    : [words.nothing(name)]
  const targets = detail.targets.map((target) => {
    const said = words.target(target.year, formatTarget(language, target, detail))
    const { revision, planned } = target
    if (!revision || !planned) return said
    return said + text.targets.summary(formatTarget(language, planned, detail))
  })
  const year = Number(series.forecast?.to.on.slice(0, 4))
  const forecast = series.forecast ? [words.forecast(year, said(series.forecast.to.value))] : []
  const parts = [values, targets, forecast].filter((part) => part.length > 0)
  return parts.map((part) => part.join(words.comma)).join(words.semicolon) + words.end
}
