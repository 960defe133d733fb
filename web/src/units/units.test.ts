import {
  type Assessment,
  methodId,
  type State,
  type TargetAssessment,
} from '@yardstick/shared/indicators/assessment.ts'
import type { Action, Programme, Unit, WorkItem } from '@yardstick/shared/plan/schema.ts'
import { expect, test } from 'vitest'
import { countCharges, groupByKind } from './group-units.ts'
import { countLate, yearInForce } from './late-indicators.ts'
import { workOf } from './unit-work.ts'

const unit = (code: string, change: Partial<Unit>): Unit => ({
  code,
  name: code,
  nameEn: code,
  shortName: code,
  kind: 'county_department',
  aliases: [],
  formerNames: [],
  lastRenaming: null,
  indicators: [],
  projects: [],
  leadWorkItems: 0,
  cooperatingWorkItems: 0,
  citations: [],
  ...change,
})

const named = (code: string) => ({ code, name: code, nameEn: code })

const units = [
  unit('towns', { kind: 'collective', leadWorkItems: 2 }),
  unit('health', { indicators: [named('I25')], projects: [named('F14')] }),
  unit('finance', {}),
]

test('units stand by kind, in a fixed order of kinds', () => {
  expect(
    groupByKind(units).map(({ kind, units: all }) => [kind, all.map(({ code }) => code)]),
  ).toEqual([
    ['county_department', ['health', 'finance']],
    ['collective', ['towns']],
  ])
})

test('units are counted by what they answer for', () => {
  expect(countCharges(units)).toEqual({ indicators: 1, projects: 1, workItems: 1 })
})

test('a unit has the work items it leads and those it cooperates in, with their programmes', () => {
  const item = (code: string, leads: string[], cooperating: string[]): WorkItem => ({
    ...named(code),
    no: 1,
    leads,
    cooperating,
    openEnded: false,
    citations: [],
  })
  const programme: Programme = {
    ...named('A01-P1'),
    no: 1,
    goal: { zh: '', en: '' },
    milestones: [],
    workItems: [item('W1', ['甲局'], ['乙局']), item('W2', ['乙局'], []), item('W3', [], ['丙局'])],
    citations: [],
  }
  const actions: Action[] = [{ ...named('A01'), no: 1, programmes: [programme], citations: [] }]
  const work = workOf(actions, '乙局')
  expect(work.led.map(({ item: { code } }) => code)).toEqual(['W2'])
  expect(work.cooperating.map(({ item: { code } }) => code)).toEqual(['W1'])
  expect(work.led[0]?.programme.code).toBe('A01-P1')
})

test('the target in force is the next one due, and after the last one the last', () => {
  expect(yearInForce([2023, 2025], '2023-12-31')).toBe(2023)
  expect(yearInForce([2023, 2025], '2024-01-01')).toBe(2025)
  expect(yearInForce([2023, 2025], '2026-06-30')).toBe(2025)
  expect(yearInForce([], '2024-01-01')).toBeNull()
})

test('late is what is behind, falling back or missed in that year', () => {
  const indicator = (state: State, year: number) => {
    const target: TargetAssessment = {
      year,
      on: `${year}-12-31`,
      target: 90,
      basis: 'outlook',
      state,
      frozenAt: null,
      frozenMethod: null,
      anchor: null,
      scheduledValue: null,
      attainmentRatio: null,
      paceRatio: null,
      forecast: null,
      paceStandsIn: false,
    }
    const assessment: Assessment = {
      method: methodId,
      asOf: '2024-12-31',
      period: null,
      value: null,
      latestValue: null,
      latestPeriod: null,
      change: null,
      targets: [target],
    }
    return { assessment }
  }
  const indicators = [
    indicator('missed', 2025),
    indicator('falling_back', 2025),
    indicator('behind', 2023),
    indicator('not_reported', 2025),
    indicator('achieved', 2025),
  ]
  expect(countLate(indicators, 2025)).toBe(2)
})
