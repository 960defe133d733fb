import type { Citation } from '@yardstick/shared/plan/schema.ts'
import type { PlanFile } from '../form/plan-file.ts'
import type { Entry, Sheets } from '../form/sheets.ts'
import { citationsOf } from './citations.ts'

/** The unit behind a name or alias that is known to exist. */
export type UnitOf = (spelling: string) => { code: string; name: string }

type Indicator = Sheets['indicators']['entries'][number]['value']

const targetsOf = (row: Entry<Indicator>['row'], sheets: Sheets) =>
  (sheets.targets.get(row) ?? []).flatMap(({ year, value: target }) => {
    if (target.comparator === 'none') return []
    const { comparator, value, asPrinted } = target
    return [{ year, comparator, value, asPrinted }]
  })

/** Where the table has the indicator, then where the annex explains it. */
const indicatorCitations = (value: Indicator, plan: PlanFile): Citation[] =>
  citationsOf(value).flatMap((citation) => [
    citation,
    ...value.annexNo.map((row) => ({
      document: citation.document,
      chapter: plan.indicatorAnnex,
      table: null,
      row,
    })),
  ])

const baselineOf = (code: string, sheets: Sheets) => {
  const entry = sheets.baselines.entries.find(
    ({ value }) => value.indicator === code && value.usable,
  )
  if (!entry || entry.value.value === null || entry.value.asOf === null) return null
  const { value, asPrinted, asOf } = entry.value
  return { value, asPrinted, asOf, citations: citationsOf(entry.value) }
}

const mentionedFiguresOf = (code: string, sheets: Sheets) =>
  sheets.baselines.entries
    .filter(({ value }) => value.indicator === code && !value.usable)
    .map(({ value }) => ({
      asPrinted: value.asPrinted,
      reason: { zh: value.reason, en: value.reasonEn },
      citations: citationsOf(value),
    }))

const chargeOf = (code: string, sheets: Sheets, unitOf: UnitOf) => {
  const entry = sheets.charges.entries.find(({ value }) => value.indicator === code)
  if (!entry) return null
  const { unit, basis, reason, reasonEn } = entry.value
  return {
    unit: unitOf(unit).code,
    basis,
    reason: { zh: reason, en: reasonEn },
    citations: citationsOf(entry.value),
  }
}

/** Indicators with their targets, what anchors them and who is proposed to answer for them. */
export const assembleIndicators = (sheets: Sheets, plan: PlanFile, unitOf: UnitOf) =>
  sheets.indicators.entries.map(({ row, value }) => ({
    indicator: {
      code: value.code,
      no: value.no,
      groupCode: value.group,
      name: value.name,
      nameEn: value.nameEn,
      shortName: value.shortName,
      shortNameEn: value.shortNameEn,
      kind: value.kind,
      unit: value.unit,
      unitEn: value.unitEn,
      decimals: value.decimals,
      measure: value.measure,
      growsOnly: value.growsOnly,
      annexName: value.annexName,
      note: value.note,
      noteEn: value.noteEn,
      baseline: baselineOf(value.code, sheets),
      mentionedFigures: mentionedFiguresOf(value.code, sheets),
      citations: indicatorCitations(value, plan),
    },
    targets: targetsOf(row, sheets),
    charge: chargeOf(value.code, sheets, unitOf),
  }))
