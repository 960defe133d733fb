import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { useMemo } from 'react'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { Chart } from '../charts/chart.tsx'
import { niceScale } from '../charts/nice-scale.ts'
import { progressOption } from '../charts/progress-option.ts'
import { type ProgressSeries, valuesOf } from '../charts/progress-series.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { axisFigure, axisUnit } from './axis-figure.ts'
import { describeLabels } from './describe-labels.ts'
import { describeRows } from './describe-rows.ts'
import { describeSeries, plannedSchedule } from './describe-series.ts'
import { describeSummary } from './describe-summary.ts'
import type { Words } from './describe-value.ts'
import { Downloads } from './downloads.tsx'
import { SeriesLegend } from './series-legend.tsx'
import { useSeriesTable } from './series-table.tsx'
import './series-section.css'

type Props = { detail: IndicatorDetail }

const noteOf = (detail: IndicatorDetail, series: ProgressSeries, words: Words): string => {
  const said = words.text.indicators.series
  const { min, decimals } = niceScale(valuesOf(series), detail.decimals === 0)
  const start = axisFigure(words.language, min, { ...detail, decimals })
  return [
    axisUnit(words.language, detail),
    ...(series.forecast ? [said.bandNote] : []),
    ...(min > 0 ? [said.cutAxis(start)] : []),
    ...(series.runs.length === 0 ? [said.nothing] : []),
  ].join(said.joiner)
}

/** The chart of one indicator, its table and its downloads. */
export const SeriesSection = ({ detail }: Props) => {
  const words = useText()
  const plan = useCurrentPlan()
  const { published } = usePeriod()
  const isNarrow = useIsPhone()
  const center = useCenterName()
  const { text, pick } = words
  const said = text.indicators.series
  const series = useMemo(() => describeSeries(detail, plan), [detail, plan])
  const option = useMemo(() => {
    const labels = describeLabels(detail, series, words)
    return progressOption({ series, labels, isNarrow, isWhole: detail.decimals === 0 })
  }, [detail, series, words, isNarrow])
  const original = plannedSchedule(detail, plan)
  const rows = describeRows(detail, published, original)
  const table = useSeriesTable(detail, rows)
  const reporter = detail.latest?.reportedBy
  return (
    <Section
      number={1}
      title={said.title}
      note={noteOf(detail, series, words)}
      more={<Downloads detail={detail} rows={rows} />}
    >
      <Chart
        title={said.title}
        hideTitle
        summary={describeSummary(detail, series, words)}
        {...table}
        source={
          reporter ? (
            <>
              {said.source(pick(reporter.name, reporter.nameEn), center)} {said.formula}
              {rows.some(({ byForecast }) => byForecast) && ` ${said.byForecast}`}
            </>
          ) : (
            said.noSource
          )
        }
        option={option}
        startsOpen={!isNarrow}
        height={isNarrow ? 340 : 420}
        legend={<SeriesLegend series={series} />}
      />
    </Section>
  )
}
