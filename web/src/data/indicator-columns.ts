import type {
  Indicator,
  IndicatorDetail,
  PlanRevision,
  PublishedObservation,
} from '@yardstick/shared/indicators/schema.ts'
import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import type { datasets } from '../text/zh/datasets.ts'
import { type Column, columnsOf, flagCell, yearColumn } from './dataset.ts'

type Words = typeof datasets

const yearColumns = (year: number, { columns }: Words): Column<Indicator>[] => {
  const words = columns.indicatorYear
  const targetOf = ({ targets }: Indicator) => targets.find((target) => target.year === year)
  return [
    yearColumn(`target${year}`, words.target(year), (row) => targetOf(row)?.value ?? null),
    yearColumn(
      `comparator${year}`,
      words.comparator(year),
      (row) => targetOf(row)?.comparator ?? null,
    ),
    yearColumn(
      `plannedTarget${year}`,
      words.plannedTarget(year),
      (row) => targetOf(row)?.planned?.value ?? null,
    ),
    yearColumn(
      `revisedBy${year}`,
      words.revisedBy(year),
      (row) => targetOf(row)?.revision?.documentNumber ?? null,
    ),
    yearColumn(
      `state${year}`,
      words.state(year),
      (row) => row.assessment.targets.find((target) => target.year === year)?.state ?? null,
    ),
  ]
}

export const indicatorColumns = (words: Words, years: readonly number[]): Column<Indicator>[] => {
  const named = columnsOf<keyof Words['columns']['indicators'], Indicator>(
    words.columns.indicators,
    {
      code: (row) => row.code,
      no: (row) => row.no,
      group: (row) => row.group.name,
      groupEn: (row) => row.group.nameEn,
      name: (row) => row.name,
      nameEn: (row) => row.nameEn,
      kind: (row) => row.kind,
      unit: (row) => row.unit,
      measure: (row) => row.measure,
      baseline: (row) => row.baseline?.value ?? null,
      baselineOn: (row) => row.baseline?.asOf ?? null,
      latestPeriod: (row) => row.assessment.latestPeriod,
      latestValue: (row) => row.assessment.latestValue,
      asOf: (row) => row.assessment.asOf,
      unitInCharge: (row) => row.responsibleUnit?.name ?? null,
      unitCode: (row) => row.responsibleUnit?.code ?? null,
      basis: (row) => row.responsibleUnit?.basis ?? null,
      citations: (row) => citationText(row.citations),
    },
  )
  return [...named, ...years.flatMap((year) => yearColumns(year, words))]
}

export const revisionColumns = ({ columns }: Words): Column<PlanRevision>[] =>
  columnsOf(columns.revisions, {
    code: ({ indicator }) => indicator.code,
    name: ({ indicator }) => indicator.name,
    nameEn: ({ indicator }) => indicator.nameEn,
    unit: ({ indicator }) => indicator.unit,
    year: ({ year }) => year,
    comparatorFrom: ({ from }) => from?.comparator ?? null,
    from: ({ from }) => from?.value ?? null,
    comparatorTo: ({ to }) => to.comparator,
    to: ({ to }) => to.value,
    documentNumber: ({ documentNumber }) => documentNumber,
    decidedOn: ({ decidedOn }) => decidedOn,
    recordedAt: ({ recordedAt }) => recordedAt,
    reason: ({ reason }) => reason,
    known: ({ isKnown }) => flagCell(isKnown),
  })

type ObservedRow = { indicator: IndicatorDetail; observation: PublishedObservation }

/** Every published value of every indicator, in plan order and then in time. */
export const observedRows = (indicators: readonly IndicatorDetail[]): ObservedRow[] =>
  indicators.flatMap((indicator) =>
    indicator.observations.map((observation) => ({ indicator, observation })),
  )

export const observationColumns = ({ columns }: Words): Column<ObservedRow>[] =>
  columnsOf(columns.observations, {
    code: ({ indicator }) => indicator.code,
    name: ({ indicator }) => indicator.name,
    nameEn: ({ indicator }) => indicator.nameEn,
    unit: ({ indicator }) => indicator.unit,
    period: ({ observation }) => observation.period,
    endsOn: ({ observation }) => observation.endsOn,
    value: ({ observation }) => observation.value,
    note: ({ observation }) => observation.note,
    reportedBy: ({ observation }) => observation.reportedBy.name,
    reportedByCode: ({ observation }) => observation.reportedBy.code,
    verifiedAt: ({ observation }) => observation.verifiedAt,
    publishedAt: ({ observation }) => observation.publishedAt,
  })
