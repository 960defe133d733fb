import type { Aim, IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { LabelPiece, ProgressLabels } from '../charts/progress-labels.ts'
import type { ProgressSeries } from '../charts/progress-series.ts'
import { formatPeriod } from '../text/format-date.ts'
import { axisFigure, axisUnit } from './axis-figure.ts'
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

/** A target without its unit, which the axis names: `≥30`, `新增2`; empty for none. */
const aimFigure = (
  detail: IndicatorDetail,
  aim: Aim | null | undefined,
  { text, language }: Words,
): string => {
  if (!aim) return ''
  const decimals = String(aim.value).split('.')[1]?.length ?? 0
  const figure = axisFigure(language, aim.value, { ...detail, decimals })
  if (aim.comparator === 'increment') return text.indicators.series.added(figure)
  return `${aim.comparator === 'gte' ? '≥' : ''}${figure}`
}

const targetIn = ({ targets }: IndicatorDetail, year: number) =>
  targets.find((target) => target.year === year)

/** What stands beside the marks of the chart. */
export const describeLabels = (
  detail: IndicatorDetail,
  series: ProgressSeries,
  { text, language }: Words,
): ProgressLabels => {
  const words = text.indicators.series
  const figure = (value: number) => axisFigure(language, value, detail)
  const finer = (value: number) => axisFigure(language, value, forDerived(detail))
  const { asOf, value, period } = detail.assessment
  const { forecast, scheduled, baseline } = series
  const scheduleGap = series.gaps.find(({ kind }) => kind === 'schedule')
  const latest = series.runs.at(-1)?.at(-1)
  return {
    unit: axisUnit(language, detail),
    tick: (tick, decimals) => axisFigure(language, tick, { ...detail, decimals }),
    asOf: period ? words.asOf(asOf) : words.today(asOf),
    value: latest
      ? (value === null ? words.lastReported : words.reported)(figure(latest.value))
      : null,
    scheduled:
      scheduled &&
      scheduledPieces(detail, scheduled.value, {
        text,
        language,
        figure: finer,
        state: scheduleGap?.state ?? 'quiet',
      }),
    targets: series.targets.map(({ year }) => {
      const aim = aimFigure(detail, targetIn(detail, year), { text, language })
      return { full: words.target(year, aim), short: words.shortTarget(year, aim) }
    }),
    planned: series.planned.targets.map(({ year }) => {
      const aim = aimFigure(detail, targetIn(detail, year)?.planned, { text, language })
      return { full: text.targets.original(aim), short: text.targets.originalShort(aim) }
    }),
    events: series.events.map(({ kind, on }) =>
      kind === 'target'
        ? { full: text.targets.event(on), short: text.targets.eventShort }
        : { full: text.targets.methodEvent(on), short: text.targets.methodEventShort },
    ),
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
