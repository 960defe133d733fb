import type { State, TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'

type Judged = { state: State; basis?: TargetAssessment['basis']; target?: number | null }

type Sample = {
  kind?: Indicator['kind']
  /** Number of the group. */
  group?: number
  /** How it stands for 2023 and for 2025. */
  judged?: readonly [Judged, Judged]
}

const judge = ({ state, basis = 'provisional', target = 60 }: Judged, year: number) => ({
  year,
  on: `${year}-12-31`,
  target: state === 'no_target' ? null : target,
  basis,
  state,
  frozenAt: null,
  frozenMethod: null,
  anchor: null,
  scheduledValue: null,
  attainmentRatio: null,
  paceRatio: null,
  forecast: null,
  paceStandsIn: false,
})

/** For tests: an indicator of which only kind, group and states matter. */
export const sampleIndicator = (code: string, sample: Sample = {}): Indicator => {
  const { kind = 'expected', group = 1 } = sample
  const [first, last] = sample.judged ?? [{ state: 'on_schedule' }, { state: 'on_schedule' }]
  const no = Number(code.slice(1))
  return {
    code,
    no,
    name: `指标${no}`,
    nameEn: `Indicator ${no}`,
    shortName: `指标${no}`,
    shortNameEn: `Indicator ${no}`,
    unit: '%',
    unitEn: '%',
    decimals: 1,
    measure: 'ratio',
    growsOnly: false,
    group: { code: `G${group}`, no: group, name: `组${group}`, nameEn: `Group ${group}` },
    kind,
    targets: [],
    baseline: null,
    responsibleUnit: null,
    note: null,
    noteEn: null,
    annexName: null,
    latest: null,
    assessment: {
      method: 'scheduled-v1',
      asOf: '2023-09-30',
      period: '2023-Q3',
      value: null,
      latestValue: null,
      latestPeriod: null,
      change: null,
      targets: [judge(first, 2023), judge(last, 2025)],
    },
    discrepancies: [],
    citations: [],
  }
}
