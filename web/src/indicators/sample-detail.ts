import { periodEnd, quartersFrom } from '@yardstick/shared/basics/period.ts'
import { type AssessmentInput, assess } from '@yardstick/shared/indicators/progress.ts'
import type {
  IndicatorDetail,
  PublishedObservation,
  ValueHistoryEntry,
} from '@yardstick/shared/indicators/schema.ts'
import { targetsInForce, traceRevisions } from '@yardstick/shared/indicators/target-revisions.ts'

const unit = { code: 'U01', name: '县城市管理局', nameEn: 'County City Management Bureau' }
const citation = { document: 'plan', chapter: '第二章', table: '表 1', row: '8' }

type Aim = Pick<IndicatorDetail['targets'][number], 'year' | 'comparator' | 'value'>

type Sample = {
  /** One value a quarter from `first` on; null leaves the quarter out. */
  values?: readonly (number | null)[]
  first?: string
  targets?: readonly Aim[]
  baseline?: { value: number; asOf: string } | null
  /** The published period that is shown; null before the first publication. */
  period?: string | null
  /** Counts only before the first publication. */
  today?: string
  frozen?: AssessmentInput['frozen']
  revisions?: readonly SampleRevision[]
}

type SampleRevision = Aim & { decidedOn: string; recordedAt?: string; isKnown?: boolean }

export const lightValues = [4.2, 5.0, 6.1, 7.6, 9.0, 11.2, 13.4, 15.7, 18.4, 21.6] as const

const phaseStartOf = (year: number): string => (year <= 2023 ? '2021-01-01' : '2024-01-01')

const observationsFrom = (first: string, values: Sample['values'] = []): PublishedObservation[] =>
  quartersFrom(first, '2029-Q4').flatMap((period, index) => {
    const value = values[index] ?? null
    const endsOn = periodEnd(period)
    const verifiedAt = `${endsOn}T08:00:00.000Z`
    return value === null
      ? []
      : [
          {
            period,
            endsOn,
            value,
            version: 1,
            note: null,
            reportedBy: unit,
            verifiedAt,
            publishedAt: verifiedAt,
          },
        ]
  })

/** For tests: the street lights of the methodology's example, judged as the server judges them. */
export const sampleDetail = (
  sample: Sample = {},
  changes: Partial<IndicatorDetail> = {},
): IndicatorDetail => {
  const { values = lightValues, first = '2021-Q2', baseline = null, frozen = [] } = sample
  const period = sample.period === undefined ? '2023-Q3' : sample.period
  const planned = (
    sample.targets ?? [
      { year: 2023, comparator: 'gte', value: 30 } as const,
      { year: 2025, comparator: 'gte', value: 80 } as const,
    ]
  ).map((target) => ({ ...target, asPrinted: `≥${target.value}` }))
  const revisions = (sample.revisions ?? []).map((revision, place) => ({
    recordedAt: `${revision.decidedOn}T08:00:00.000Z`,
    isKnown: true,
    ...revision,
    id: place + 1,
    documentNumber: `演示〔2022〕${place + 1}号`,
  }))
  const known = revisions.filter(({ isKnown }) => isKnown)
  const targets = targetsInForce(planned, known, null)
  const measure = changes.measure ?? 'ratio'
  const decimals = changes.decimals ?? 1
  const asOf = period ? periodEnd(period) : (sample.today ?? '2021-03-15')
  const observations = observationsFrom(first, values).filter(({ endsOn }) => endsOn <= asOf)
  const judge = (at: { period: string | null; asOf: string }) =>
    assess({
      measure,
      decimals,
      targetYears: [2023, 2025],
      targets: targets.map((target) => ({ ...target, phaseStartsOn: phaseStartOf(target.year) })),
      baseline,
      observations,
      frozen,
      ...at,
    })
  return {
    code: 'I08',
    no: 8,
    name: '智慧路灯道路覆盖率',
    nameEn: 'Share of roads with smart street lights',
    shortName: '智慧路灯',
    shortNameEn: 'Smart street lights',
    unit: '%',
    unitEn: '%',
    decimals,
    measure,
    growsOnly: false,
    group: { code: 'G1', no: 1, name: '新型基础设施指标', nameEn: 'New infrastructure' },
    kind: 'expected',
    targets,
    baseline: baseline && { ...baseline, asPrinted: `${baseline.value}`, citations: [citation] },
    responsibleUnit: {
      ...unit,
      basis: 'cited',
      reason: { zh: '该项即建设智慧路灯', en: 'This item builds the lights' },
      since: '2021-01-01',
      citations: [citation],
    },
    note: null,
    noteEn: null,
    annexName: null,
    latest: observations.at(-1) ?? null,
    assessment: judge({ period, asOf }),
    discrepancies: [],
    citations: [citation],
    mentionedFigures: [],
    observations,
    assessments: observations.map(({ period, endsOn }) => judge({ period, asOf: endsOn })),
    history: [],
    revisions: traceRevisions(planned, revisions).map(({ revision, from }) => ({
      id: revision.id,
      year: revision.year,
      from,
      to: { comparator: revision.comparator, value: revision.value },
      reason: '测试理由',
      documentNumber: revision.documentNumber,
      decidedOn: revision.decidedOn,
      recordedAt: revision.recordedAt,
      isKnown: revision.isKnown,
    })),
    previous: null,
    next: null,
    ...changes,
  }
}

/** A period for which it was verified that there is no value, and why. */
export const explainedGap = (period: string, note: string): ValueHistoryEntry => ({
  period,
  at: `${periodEnd(period)}T08:00:00.000Z`,
  action: 'verified',
  unit: unit.name,
  unitEn: unit.nameEn,
  outcome: 'no_data',
  value: null,
  numerator: null,
  denominator: null,
  note,
  correction: null,
})
