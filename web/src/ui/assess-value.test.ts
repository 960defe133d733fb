import { describe, expect, it } from 'vitest'
import { assessReport, phaseStart } from './assess-value.ts'

const phase = (code: string, startsOn: string, endsOn: string) => ({
  code,
  name: code,
  nameEn: code,
  startsOn,
  endsOn,
  goal: { zh: '', en: '' },
  tasks: [],
  citations: [],
})

const plan = {
  startsOn: '2021-01-01',
  targetYears: [2023, 2025],
  phases: [phase('P1', '2021-01-01', '2023-12-31'), phase('P2', '2024-01-01', '2025-12-31')],
}

const indicator = {
  code: 'I08',
  no: 8,
  name: '智慧路灯道路覆盖率',
  nameEn: 'Smart street lights',
  unit: '%',
  unitEn: '%',
  decimals: 1,
  measure: 'ratio' as const,
  kind: 'expected' as const,
  growsOnly: false,
  targets: [
    { year: 2023, comparator: 'gte' as const, value: 30, planned: null, revision: null },
    { year: 2025, comparator: 'gte' as const, value: 80, planned: null, revision: null },
  ],
  note: null,
  noteEn: null,
}

const report = {
  period: '2023-Q4',
  indicator,
  history: [
    { period: '2023-Q2', value: 18.4 },
    { period: '2023-Q3', value: 21.6 },
  ],
}
const around = { plan, indicator: null }

const stateOf = (value: number | null, year: number) =>
  assessReport(report, value, around).targets.find((target) => target.year === year)?.state

describe('a value that is not verified yet is judged as if it were', () => {
  it.each([
    [26.4, 'missed'],
    [30, 'achieved'],
    [null, 'not_reported'],
  ] as const)('at the target date %s is %s', (value, state) => {
    expect(stateOf(value, 2023)).toBe(state)
  })
  it('it changes the growth since the last value', () => {
    expect(assessReport(report, 26.4, around).change).toBe(4.8)
  })
  it('it stands at the end of its period', () => {
    expect(assessReport(report, 26.4, around)).toMatchObject({ asOf: '2023-12-31', value: 26.4 })
  })
})

it('a target belongs to the phase its year lies in', () => {
  expect(phaseStart(plan, 2025)).toBe('2024-01-01')
  expect(phaseStart({ ...plan, phases: [] }, 2025)).toBe('2021-01-01')
})
