import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { ChartColumn, ChartRow } from '../charts/chart.tsx'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatNumber, formatPace, unitName, valueParts } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { StateWord } from '../ui/state-mark.tsx'
import type { SeriesRow } from './describe-rows.ts'

/** Columns and rows of the table behind the chart. */
export const useSeriesTable = (
  detail: IndicatorDetail,
  rows: readonly SeriesRow[],
): { columns: ChartColumn[]; rows: ChartRow[] } => {
  const { text, language } = useText()
  const words = text.indicators.series
  const { columns } = words
  const unit = unitName(language, detail)
  const none = text.ui.nothing
  const figure = (value: number | null) =>
    value === null ? none : valueParts(language, value, detail).figure
  const binding = detail.kind === 'binding'
  return {
    columns: [
      { title: columns.period, kind: 'name' },
      { title: `${columns.value} ${unit}`, kind: 'number' },
      { title: columns.scheduled, kind: 'number' },
      { title: columns.difference, kind: 'number' },
      { title: columns.pace, kind: 'number' },
      { title: columns.state, kind: 'name' },
      { title: columns.verified, kind: 'name' },
    ],
    rows: rows.map((row) => ({
      key: row.period,
      isCurrent: row.period === detail.assessment.period,
      cells: [
        formatPeriod(language, row.period),
        row.value === null ? text.ui.states.not_reported : <b>{figure(row.value)}</b>,
        figure(row.scheduled),
        figure(row.difference),
        row.pace === null ? none : formatPace(row.pace),
        row.state === 'anchor' ? (
          <span className="anchor-row">{words.anchorRow}</span>
        ) : (
          <StateWord state={row.state} binding={binding} />
        ),
        row.verifiedAt ? formatInstantDate(row.verifiedAt) : formatNothing(none),
      ],
    })),
  }
}
