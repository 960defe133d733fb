import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Plan } from '@yardstick/shared/plan/schema.ts'
import { type Aim, formatTarget } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'
import { type CsvCell, planCsv } from '../ui/csv-file.ts'
import { currentPace, targetInForce } from './target-in-force.ts'

type Words = { text: Text; language: Language }

const headRow = (indicators: readonly Indicator[], { text }: Words): string[] => {
  const { table, csv, bases } = text.indicators
  const judged = indicators[0]?.assessment.targets ?? []
  return [
    csv.no,
    csv.code,
    table.group,
    table.name,
    table.kind,
    table.unit,
    csv.basis,
    csv.measuredIn,
    ...judged.flatMap(({ year }) => [
      table.target(year),
      text.targets.yearColumns.original(year),
      text.targets.yearColumns.document(year),
    ]),
    csv.asOf,
    table.value,
    table.period,
    csv.scheduled,
    table.pace,
    ...judged.map(({ basis, year }) => bases[basis](year)),
  ]
}

/** Enough digits for any further use, without the noise of binary fractions. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(4))

const indicatorRow = (indicator: Indicator, { text, language }: Words): CsvCell[] => {
  const pick = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { assessment, responsibleUnit: unit } = indicator
  const aimCells = (year: number): CsvCell[] => {
    const target = indicator.targets.find((one) => one.year === year)
    const said = (aim: Aim | null | undefined) => aim && formatTarget(language, aim, indicator)
    return [
      said(target) ?? null,
      said(target?.planned) ?? null,
      target?.revision?.documentNumber ?? null,
    ]
  }
  return [
    indicator.no,
    indicator.code,
    pick(indicator.group.name, indicator.group.nameEn),
    pick(indicator.name, indicator.nameEn),
    text.ui.kinds[indicator.kind],
    unit && pick(unit.name, unit.nameEn),
    unit && text.indicators.charge[unit.basis],
    pick(indicator.unit, indicator.unitEn),
    ...assessment.targets.flatMap(({ year }) => aimCells(year)),
    assessment.asOf,
    assessment.latestValue,
    assessment.latestPeriod,
    rounded(targetInForce(assessment)?.scheduledValue ?? null),
    rounded(currentPace(assessment)),
    ...assessment.targets.map(({ state }) => text.ui.states[state]),
  ]
}

/**
 * The rows on screen as a CSV file. Values stand in the unit of their row, as reported. Every row of a
 * plan with invented reports says so.
 */
export const listCsv = (
  indicators: readonly Indicator[],
  plan: Pick<Plan, 'demo' | 'shortName' | 'shortNameEn'>,
  words: Words,
): { fileName: string; text: string } => {
  const { csv } = words.text.indicators
  const name = words.language === 'zh' ? plan.shortName : plan.shortNameEn
  const period = indicators[0]?.assessment.period ?? csv.unpublished
  const fileName = csv.fileName(name, period)
  const rows = [
    headRow(indicators, words),
    ...indicators.map((indicator) => indicatorRow(indicator, words)),
  ]
  return planCsv(plan, { fileName, rows }, words.text.ui.demoMark)
}
