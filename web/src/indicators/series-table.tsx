import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { ChartColumn, ChartRow } from '../charts/chart.tsx'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatPace, type Measured } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { answerGround, gapWord } from '../ui/describe-answer.ts'
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
  const showsOriginal = detail.targets.some(({ planned, revision }) => planned && revision)
  const targetRows = describeTargetRows(detail).map((row) => ({
    key: `target-${row.year}`,
    cells: {
      period: words.targetRow(row.year),
      value: row.forecast === null ? none : words.forecast(figure(row.forecast, derived)),
      scheduled: figure(row.target, derived),
      originally: figure(row.plannedTarget, derived),
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
      ...(showsOriginal
        ? [
            {
              key: 'originally',
              title: text.targets.columns.original,
              kind: 'number' as const,
            },
          ]
        : []),
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
          value: <RowValue row={row} figure={figure(row.value)} />,
          scheduled: figure(row.scheduled, derived),
          originally: figure(row.originally, derived),
          difference: figure(row.difference, derived),
          pace: row.pace === null ? none : formatPace(row.pace),
          state: <RowState row={row} binding={binding} />,
          verified: row.verifiedAt ? formatInstantDate(row.verifiedAt) : none,
        },
      })),
    ],
  }
}

const RowValue = ({ row, figure }: { row: SeriesRow; figure: string }) => {
  const { text } = useText()
  if (row.value === null) {
    return gapWord(row.answer?.outcome ?? null, text) ?? text.ui.states.not_reported
  }
  const ground = row.answer && answerGround(row.answer, text)
  return (
    <>
      {ground && <span className="note answer-ground">{ground} </span>}
      <b>{figure}</b>
    </>
  )
}

const RowState = ({ row, binding }: { row: SeriesRow; binding: boolean }) => {
  const { text } = useText()
  const { state, value, note } = row
  if (state === 'anchor')
    return <span className="anchor-row">{text.indicators.series.anchorRow}</span>
  if (value === null && note)
    return <span className="series-gap">{text.answer.explained(note)}</span>
  return <StateWord state={state} binding={binding} />
}
