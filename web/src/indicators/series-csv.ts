import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { Plan } from '@yardstick/shared/plan/schema.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { type CsvCell, planCsv } from '../ui/csv-file.ts'
import { gapWord } from '../ui/describe-answer.ts'
import type { SeriesRow } from './describe-rows.ts'
import type { Words } from './describe-value.ts'

type Source = {
  detail: IndicatorDetail
  /** Newest first, as on screen. */
  rows: readonly SeriesRow[]
  plan: Pick<Plan, 'demo' | 'shortName' | 'shortNameEn'>
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(4))

const headRow = ({ text }: Words): string[] => {
  const { series, csv, table } = text.indicators
  const { columns, csvColumns } = series
  return [
    csv.code,
    table.name,
    csv.measuredIn,
    columns.period,
    csv.asOf,
    columns.value,
    text.answer.numerator,
    text.answer.denominator,
    columns.scheduled,
    text.targets.columns.original,
    columns.difference,
    columns.pace,
    csvColumns.forTarget,
    text.targets.columns.inForce,
    text.targets.columns.originalTarget,
    columns.state,
    columns.verified,
    csvColumns.note,
  ]
}

const stateCell = ({ state, answer }: SeriesRow, text: Words['text']): string => {
  if (state === 'anchor') return text.indicators.series.anchorRow
  return gapWord(answer?.outcome ?? null, text) ?? text.ui.states[state]
}

const dataRow = ({ detail }: Source, row: SeriesRow, { text, language }: Words): CsvCell[] => [
  detail.code,
  language === 'zh' ? detail.name : detail.nameEn,
  language === 'zh' ? detail.unit : detail.unitEn,
  row.period,
  row.endsOn,
  row.value,
  row.answer?.numerator ?? null,
  row.answer?.denominator ?? null,
  rounded(row.scheduled),
  rounded(row.originally),
  rounded(row.difference),
  rounded(row.pace),
  row.targetYear,
  row.target,
  row.plannedTarget,
  stateCell(row, text),
  row.verifiedAt && formatInstantDate(row.verifiedAt),
  row.note,
]

/** One indicator’s published periods as a CSV file, oldest first; invented ones say so in every row. */
export const seriesCsv = (source: Source, words: Words): { fileName: string; text: string } => {
  const { series } = words.text.indicators
  const { detail, plan } = source
  const fileName =
    words.language === 'zh'
      ? series.csvFileName(plan.shortName, detail.code, detail.name)
      : series.csvFileName(plan.shortNameEn, detail.code, detail.nameEn)
  const rows = [
    headRow(words),
    ...[...source.rows].reverse().map((row) => dataRow(source, row, words)),
  ]
  return planCsv(plan, { fileName, rows }, words.text.ui.demoMark)
}
