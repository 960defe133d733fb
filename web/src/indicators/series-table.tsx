import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { ChartColumn, ChartRow } from '../charts/chart.tsx'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatPace, type Measured } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { StateWord } from '../ui/state-mark.tsx'
import { axisFigure, axisUnit } from './axis-figure.ts'
import { forDerived } from './derived-digits.ts'
import { describeTargetRows, type SeriesRow } from './describe-rows.ts'

/** Columns and rows of the table behind the chart, as the reader’s language has them. */
export const useSeriesTable = (
  detail: IndicatorDetail,
  rows: readonly SeriesRow[],
): { columns: ChartColumn[]; rows: ChartRow[] } => {
  const { text, language } = useText()
  const words = text.indicators.series
  const { columns } = words
  const unit = axisUnit(language, detail)
  const none = text.ui.nothing
  const figure = (value: number | null, digits: Measured = detail) =>
    value === null ? none : axisFigure(language, value, digits)
  const derived = forDerived(detail)
  const binding = detail.kind === 'binding'
  const targetRows = describeTargetRows(detail).map((row) => ({
    key: `target-${row.year}`,
    cells: {
      period: words.targetRow(row.year),
      value: row.forecast === null ? none : words.forecast(figure(row.forecast, derived)),
      scheduled: figure(row.target, derived),
      difference: figure(row.difference, derived),
      pace: none,
      state: <StateWord state={row.state} binding={binding} />,
      verified: none,
    },
  }))
  return {
    columns: [
      { key: 'period', title: columns.period, kind: 'name' },
      { key: 'value', title: `${columns.value} ${unit}`, kind: 'number' },
      { key: 'scheduled', title: columns.scheduled, kind: 'number' },
      { key: 'difference', title: columns.difference, kind: 'number' },
      { key: 'pace', title: columns.pace, kind: 'number' },
      { key: 'state', title: columns.state, kind: 'name' },
      { key: 'verified', title: columns.verified, kind: 'name' },
    ],
    rows: [
      ...targetRows,
      ...rows.map((row) => ({
        key: row.period,
        isCurrent: row.period === detail.assessment.period,
        cells: {
          period: formatPeriod(language, row.period),
          value: row.value === null ? text.ui.states.not_reported : <b>{figure(row.value)}</b>,
          scheduled: figure(row.scheduled, derived),
          difference: figure(row.difference, derived),
          pace: row.pace === null ? none : formatPace(row.pace),
          state:
            row.state === 'anchor' ? (
              <span className="anchor-row">{words.anchorRow}</span>
            ) : (
              <StateWord state={row.state} binding={binding} />
            ),
          verified: row.verifiedAt ? formatInstantDate(row.verifiedAt) : none,
        },
      })),
    ],
  }
}
