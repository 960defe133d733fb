import { methodId, type State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Action, Milestone, WorkItem } from '@yardstick/shared/plan/schema.ts'
import { describe, expect, test } from 'vitest'
import { measuredState } from './measured-state.ts'
import { countLeads, narrowTree } from './narrow-tree.ts'
import { countByState, countTree, groupByDue } from './promises.ts'

const promise = (code: string, dueOn: string | null, text = '承诺'): Milestone => ({
  code,
  no: 1,
  text,
  textEn: 'promise',
  dueOn,
  recurring: false,
  measure: null,
  comparator: null,
  quantity: null,
  unit: null,
  indicator: null,
  occurrences: [{ year: null, dueOn, standings: [] }],
  citations: [],
})

const item = (code: string, name: string, leads: string[]): WorkItem => ({
  code,
  no: 1,
  name,
  nameEn: name,
  leads,
  cooperating: [],
  openEnded: false,
  citations: [],
})

const programme = (
  code: string,
  name: string,
  workItems: WorkItem[],
  milestones: Milestone[],
): Action['programmes'][number] => ({
  code,
  no: 1,
  name,
  nameEn: name,
  goal: { zh: `${name}目标`, en: 'goal' },
  workItems,
  milestones,
  citations: [],
})

const base = { nameEn: 'action', citations: [] }
const actions: Action[] = [
  {
    ...base,
    code: 'A01',
    no: 1,
    name: '基础设施行动',
    programmes: [
      programme(
        'A01-P1',
        '政务云专项',
        [item('A01-P1-W1', '政务云', ['大数据中心']), item('A01-P1-W2', '灾备', ['商务局'])],
        [promise('A01-P1-M1', '2021-12-31'), promise('A01-P1-M2', '2023-12-31', '灾备建成')],
      ),
      programme(
        'A01-P2',
        '城市部件专项',
        [item('A01-P2-W1', '路灯', ['城管局'])],
        [promise('A01-P2-M1', null)],
      ),
    ],
  },
  {
    ...base,
    code: 'A02',
    no: 2,
    name: '安全行动',
    programmes: [programme('A02-P1', '应急专项', [item('A02-P1-W1', '森林防火', ['应急局'])], [])],
  },
]

/** The day on which promises are looked at. */
const on = '2022-06-30'

const codesOf = (tree: readonly Action[]) =>
  tree
    .flatMap(({ programmes }) => programmes)
    .flatMap(({ code, workItems, milestones }) => [
      code,
      ...[...workItems, ...milestones].map((part) => part.code),
    ])

describe('narrowing the tree', () => {
  test('without conditions everything stays', () => {
    expect(narrowTree(actions, { on })).toEqual(actions)
  })

  test('a unit leaves the work items it leads, with the promises of their programme', () => {
    expect(codesOf(narrowTree(actions, { on, leadName: '商务局' }))).toEqual([
      'A01-P1',
      'A01-P1-W2',
      'A01-P1-M1',
      'A01-P1-M2',
    ])
  })

  test('a year leaves the promises due in it, with the work items of their programme', () => {
    expect(codesOf(narrowTree(actions, { on, due: 2023 }))).toEqual([
      'A01-P1',
      'A01-P1-W1',
      'A01-P1-W2',
      'A01-P1-M2',
    ])
    expect(codesOf(narrowTree(actions, { on, due: 'none' }))).toEqual([
      'A01-P2',
      'A01-P2-W1',
      'A01-P2-M1',
    ])
  })

  test('a state leaves the promises that are in it', () => {
    expect(codesOf(narrowTree(actions, { on, state: 'overdue' }))).toEqual([
      'A01-P1',
      'A01-P1-W1',
      'A01-P1-W2',
      'A01-P1-M1',
    ])
  })

  test('text leaves what holds it', () => {
    expect(codesOf(narrowTree(actions, { on, q: '灾备' }))).toEqual([
      'A01-P1',
      'A01-P1-W2',
      'A01-P1-M2',
    ])
  })

  test('text in the name of a programme or an action keeps all below it', () => {
    expect(codesOf(narrowTree(actions, { on, q: '政务云专项' }))).toHaveLength(5)
    expect(codesOf(narrowTree(actions, { on, q: '安全行动' }))).toEqual(['A02-P1', 'A02-P1-W1'])
  })

  test('all conditions hold at once', () => {
    expect(narrowTree(actions, { on, leadName: '应急局', due: 2023 })).toEqual([])
    expect(narrowTree(actions, { on, q: '灾备', leadName: '大数据中心' })).toEqual([])
  })
})

describe('promises', () => {
  test('they are counted by year, those without a date last', () => {
    const all = actions.flatMap(({ programmes }) => programmes.flatMap((one) => one.milestones))
    const groups = groupByDue([...all].reverse(), '2022-06-30')
    expect(
      groups.map(({ year, overdue, state, promises }) => [year, overdue, state, promises.length]),
    ).toEqual([
      [2021, 1, 'overdue', 1],
      [2023, 0, 'ahead', 1],
      [null, 0, 'undated', 1],
    ])
    expect(countByState(actions, '2022-06-30')).toEqual([
      { state: 'ahead', count: 1 },
      { state: 'overdue', count: 1 },
      { state: 'undated', count: 1 },
    ])
  })
})

test('the tree is counted level by level', () => {
  expect(countTree(actions)).toEqual({ actions: 2, programmes: 3, workItems: 4, promises: 3 })
})

test('units are counted by the work items they lead', () => {
  expect(countLeads(actions)[0]).toEqual({ name: '大数据中心', count: 1 })
  expect(countLeads(actions)).toHaveLength(4)
})

describe('a promise that an indicator measures', () => {
  const indicator = (state: State): Pick<Indicator, 'assessment'> => ({
    assessment: {
      method: methodId,
      asOf: '2023-12-31',
      period: '2023-Q4',
      value: 6000,
      latestValue: 6000,
      latestPeriod: '2023-Q4',
      change: null,
      targets: [
        {
          year: 2023,
          on: '2023-12-31',
          target: 6000,
          basis: 'verdict',
          state,
          frozenAt: null,
          frozenMethod: null,
          anchor: null,
          scheduledValue: null,
          attainmentRatio: null,
          paceRatio: null,
          forecast: null,
          paceStandsIn: false,
        },
      ],
    },
  })

  test('has the state of the indicator for the same date', () => {
    expect(measuredState(indicator('achieved'), { dueOn: '2023-12-31' })).toBe('achieved')
  })

  test('keeps its own state for another date, without a date, or while nothing is reported', () => {
    expect(measuredState(indicator('achieved'), { dueOn: '2025-12-31' })).toBeNull()
    expect(measuredState(indicator('achieved'), { dueOn: null })).toBeNull()
    expect(measuredState(indicator('not_reported'), { dueOn: '2023-12-31' })).toBeNull()
  })
})
