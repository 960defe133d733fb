import { describe, expect, test } from 'vitest'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import type { MilestoneColumn, MilestoneContent, MilestoneSheetRow } from './workbook.ts'
import { judgeMilestoneRows, type MilestoneGround } from './workbook-milestones.ts'

const empty: WorkbookCell = { kind: 'empty' }
const text = (words: string): WorkbookCell => ({ kind: 'text', text: words })
const day = (on: string): WorkbookCell => ({ kind: 'date', on })
const number = (value: number): WorkbookCell => ({
  kind: 'number',
  number: value,
  isPercent: false,
})

const cells: Record<MilestoneColumn, WorkbookCell> = {
  id: text('M3'),
  seen: empty,
  project: text('F01 政务云'),
  name: text('初验'),
  plannedOn: day('2023-12-31'),
  projectedOn: empty,
  actualOn: empty,
  statement: empty,
  state: empty,
}
const row = (change: Partial<typeof cells> = {}, at = 4): MilestoneSheetRow => ({
  row: at,
  ...cells,
  ...change,
})
const milestone = { project: 'F01', name: '初验', plannedOn: '2023-12-31' }
const standing = (
  id: number,
  dates: { projectedOn?: string; actualOn?: string; statement?: string },
) => ({
  id,
  projectedOn: dates.projectedOn ?? null,
  actualOn: dates.actualOn ?? null,
  statement: dates.statement ?? null,
})
const later = standing(8, { projectedOn: '2024-02-29', statement: '供货推迟' })

const ground: MilestoneGround = {
  plan: { startsOn: '2021-01-01', endsOn: '2025-12-31' },
  today: '2023-10-20',
  projects: new Set(['F01', 'F02']),
  stored: new Map([['M3', { ...milestone, standings: [] }]]),
  imported: new Map(),
}
const recorded: Partial<MilestoneGround> = {
  stored: new Map([['M3', { ...milestone, standings: [later] }]]),
}
const judge = (rows: MilestoneSheetRow[], more: Partial<MilestoneGround> = {}) =>
  judgeMilestoneRows({ sheet: '里程碑', rows }, { ...ground, ...more })
const outcomeOf = (change: Partial<typeof cells>, more: Partial<MilestoneGround> = {}) => {
  const [judged] = judge([row(change)], more)
  const [fault] = judged?.faults ?? []
  return fault ? `${fault.cell} ${fault.code}` : judged?.outcome
}

describe('a milestone on the list', () => {
  test.each<[string, Partial<typeof cells>, Partial<MilestoneGround>, string]>([
    ['is unchanged as it was handed out', {}, {}, 'unchanged'],
    ['is reached by an actual date', { actualOn: day('2023-10-10') }, {}, 'changed'],
    ['is expected by a projected date', { projectedOn: day('2023-12-01') }, {}, 'changed'],
    [
      'says why it is expected late',
      { projectedOn: day('2024-02-29') },
      {},
      'H4 statement-required',
    ],
    [
      'may be expected late with a reason',
      { projectedOn: day('2024-02-29'), statement: text('供货推迟') },
      {},
      'changed',
    ],
    ['is not reached in the future', { actualOn: day('2023-10-21') }, {}, 'G4 date-in-future'],
    ['is not expected in the past', { projectedOn: day('2023-10-19') }, {}, 'F4 date-too-early'],
    ['keeps its planned date', { plannedOn: day('2024-01-31') }, {}, 'D4 milestone-locked'],
    ['keeps its name', { name: text('终验') }, {}, 'D4 milestone-locked'],
    ['keeps its project', { project: text('F02') }, {}, 'D4 milestone-locked'],
    ['takes no words for a date', { actualOn: text('月底') }, {}, 'G4 day-unreadable'],
    ['that is not there is refused', { id: text('M9') }, {}, 'D4 row-unknown'],
    [
      'is unchanged with what is recorded, also of an older copy',
      { projectedOn: day('2024-02-29') },
      recorded,
      'unchanged',
    ],
    [
      'is unchanged with the very words that are recorded',
      { projectedOn: day('2024-02-29'), statement: text('供货推迟') },
      recorded,
      'unchanged',
    ],
    ['that nobody touched does not undo what was recorded since', {}, recorded, 'unchanged'],
    [
      'that was changed on both sides is asked about',
      { actualOn: day('2023-10-10') },
      recorded,
      'D4 changed-meanwhile',
    ],
    [
      'may be changed by who has seen the newest record',
      { seen: number(8), projectedOn: day('2024-02-29'), actualOn: day('2023-10-10') },
      recorded,
      'changed',
    ],
    ['loses an expected date by an empty cell', { seen: number(8) }, recorded, 'changed'],
  ])('%s', (_what, change, more, outcome) => {
    expect(outcomeOf(change, more)).toBe(outcome)
  })
})

describe('a new milestone', () => {
  const fresh = { id: text('N1'), name: text('终验') }
  const imported: MilestoneContent = {
    ...{ ...milestone, name: '终验' },
    ...{ projectedOn: null, actualOn: null, statement: null },
  }

  test.each<[string, Partial<typeof cells>, Partial<MilestoneGround>, string]>([
    ['is added', fresh, {}, 'new'],
    ['is added with its dates', { ...fresh, actualOn: day('2023-10-10') }, {}, 'new'],
    [
      'is held to the same rules',
      { ...fresh, actualOn: day('2023-10-21') },
      {},
      'G4 date-in-future',
    ],
    ['needs a planned date', { ...fresh, plannedOn: empty }, {}, 'E4 missing'],
    [
      'lies within the plan',
      { ...fresh, plannedOn: day('2035-01-01') },
      {},
      'E4 date-outside-plan',
    ],
    [
      'belongs to a project of the plan',
      { ...fresh, project: text('F99') },
      {},
      'C4 project-unknown',
    ],
    ['bears a name of its own', { id: text('N1') }, {}, 'D4 milestone-exists'],
    ['may bear the name of another project’s', { id: text('N1'), project: text('F02') }, {}, 'new'],
    [
      'that was written from this workbook before is unchanged',
      fresh,
      { imported: new Map([['N1', imported]]) },
      'unchanged',
    ],
    [
      'that was written before is not changed here',
      { ...fresh, name: text('复验') },
      { imported: new Map([['N1', imported]]) },
      'D4 row-imported',
    ],
  ])('%s', (_what, change, more, outcome) => {
    expect(outcomeOf(change, more)).toBe(outcome)
  })

  test('is not added twice by one workbook', () => {
    const rows = [
      row(fresh),
      row({ ...fresh, id: text('N2') }, 5),
      row({ ...fresh, id: text('N2') }, 6),
    ]
    expect(judge(rows).map(({ faults }) => faults[0]?.code ?? null)).toEqual([
      null,
      'row-twice',
      'row-twice',
    ])
    expect(judge(rows.slice(0, 2)).map(({ faults }) => faults[0]?.code ?? null)).toEqual([
      null,
      'milestone-exists',
    ])
  })
})
