import { describe, expect, test } from 'vitest'
import type { MilestoneChange } from './changes-schema.ts'
import {
  byMilestoneChange,
  compareMilestone,
  type RecordedMilestone,
} from './compare-milestones.ts'

const span = { since: '2023-03-31', until: '2023-06-30' }

const standing = (recordedOn: string, dates: { projectedOn?: string; actualOn?: string } = {}) => ({
  recordedOn,
  projectedOn: dates.projectedOn ?? null,
  actualOn: dates.actualOn ?? null,
})

const milestone = (
  plannedOn: string | null,
  standings: RecordedMilestone['standings'] = [],
  list: Partial<RecordedMilestone> = {},
): RecordedMilestone => ({ plannedOn, standings, addedOn: null, removedOn: null, ...list })

const kept = standing('2023-05-02', { actualOn: '2023-05-01' })

describe('a milestone is', () => {
  test.each<[string, RecordedMilestone, string | null]>([
    ['the same while nothing is recorded and its day is ahead', milestone('2023-12-31'), null],
    ['the same when it only comes near', milestone('2023-07-10'), null],
    ['overdue when its day passes', milestone('2023-05-31'), 'overdue'],
    ['not news when it was overdue before', milestone('2023-02-28'), null],
    ['kept when it is ticked', milestone('2023-05-31', [kept]), 'kept'],
    ['kept when it was overdue and is ticked late', milestone('2023-02-28', [kept]), 'kept'],
    [
      'kept when it was done before and ticked in between',
      milestone('2023-05-31', [standing('2023-04-10', { actualOn: '2023-03-01' })]),
      'kept',
    ],
    [
      'not news when the tick comes after the second day',
      milestone('2023-12-31', [standing('2023-07-01', { actualOn: '2023-06-01' })]),
      null,
    ],
    [
      'not news when it was ticked before',
      milestone('2023-05-31', [standing('2023-03-01', { actualOn: '2023-02-20' })]),
      null,
    ],
    [
      'open again when the tick is taken back',
      milestone('2023-12-31', [
        standing('2023-03-01', { actualOn: '2023-02-20' }),
        standing('2023-04-01'),
      ]),
      'reopened',
    ],
    [
      'moved when another day is expected',
      milestone('2023-12-31', [standing('2023-04-01', { projectedOn: '2024-03-31' })]),
      'moved',
    ],
    [
      'moved when the expected day is taken back',
      milestone('2023-12-31', [
        standing('2023-03-01', { projectedOn: '2024-03-31' }),
        standing('2023-04-01'),
      ]),
      'moved',
    ],
    [
      'overdue rather than moved',
      milestone('2023-05-31', [standing('2023-04-01', { projectedOn: '2023-09-30' })]),
      'overdue',
    ],
    [
      'moved when it was overdue and a day is expected now',
      milestone('2023-02-28', [standing('2023-04-01', { projectedOn: '2023-09-30' })]),
      'moved',
    ],
    ['kept without a planned day, too', milestone(null, [kept]), 'kept'],
    ['added', milestone('2023-12-31', [], { addedOn: '2023-04-02' }), 'added'],
    [
      'kept when it was added and ticked',
      milestone('2023-12-31', [kept], { addedOn: '2023-04-02' }),
      'kept',
    ],
    [
      'removed',
      milestone('2023-12-31', [], { addedOn: '2023-01-02', removedOn: '2023-04-02' }),
      'removed',
    ],
    [
      'nothing when it came and went',
      milestone('2023-12-31', [], { addedOn: '2023-04-02', removedOn: '2023-05-02' }),
      null,
    ],
  ])('%s', (_what, one, kind) => {
    expect(compareMilestone(one, span)?.kind ?? null).toBe(kind)
  })

  test('shown with what was known at both days', () => {
    expect(compareMilestone(milestone('2023-02-28', [kept]), span)).toEqual({
      kind: 'kept',
      plannedOn: '2023-02-28',
      before: { projectedOn: null, actualOn: null, state: 'overdue' },
      after: { projectedOn: null, actualOn: '2023-05-01', state: 'kept_late' },
    })
  })

  test('sorted by what calls for somebody, then by its date', () => {
    const change = (kind: MilestoneChange['kind'], plannedOn: string | null): MilestoneChange => ({
      ...{ kind, plannedOn, before: null, after: null, project: null },
      ...{ code: `${kind} ${plannedOn}`, name: '', nameEn: '', year: null },
    })
    const sorted = [
      change('kept', '2023-01-31'),
      change('overdue', null),
      change('overdue', '2023-05-31'),
      change('moved', '2023-02-28'),
    ].sort(byMilestoneChange)
    expect(sorted.map(({ code }) => code)).toEqual([
      'overdue 2023-05-31',
      'overdue null',
      'moved 2023-02-28',
      'kept 2023-01-31',
    ])
  })
})
