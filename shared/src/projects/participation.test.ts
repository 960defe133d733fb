import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import { decideStint, isLasting, type NewStint, type Stint, stintsOf } from './participation.ts'

const startsOn = '2021-01-01'
const planned = [
  { unit: 'education', role: 'lead', contentNo: null },
  { unit: 'finance', role: 'cooperating', contentNo: null },
  { unit: 'police', role: 'lead', contentNo: 2 },
] as const

const asked = (change: Partial<NewStint>): NewStint => ({
  action: 'add',
  unit: 'health',
  role: 'cooperating',
  contentNo: null,
  on: '2023-05-01',
  reason: '分工调整',
  seen: null,
  ...change,
})

const ended: Stint = { ...planned[2], since: startsOn, until: '2023-03-31' }
const ground = (recorded: Stint[] = []) => ({
  stints: stintsOf(planned, recorded, startsOn),
  contentNos: [1, 2, 3],
  today: '2023-10-20',
  planStartsOn: startsOn,
})

describe('who takes part', () => {
  test('is as the plan has it from its first day', () => {
    expect(ground().stints.map(({ since, until }) => [since, until])).toEqual([
      [startsOn, null],
      [startsOn, null],
      [startsOn, null],
    ])
  })

  test('a recorded row about the same part and first day stands in place of the plan’s', () => {
    expect(ground([ended]).stints.at(-1)).toEqual(ended)
    expect(ground([ended]).stints).toHaveLength(3)
  })

  test('a part that is taken up again is a stint of its own', () => {
    const again: Stint = { ...ended, since: '2023-06-01', until: null }
    expect(ground([ended, again]).stints.slice(2)).toEqual([ended, again])
  })
})

const refusals: [string, Partial<NewStint>, Stint[], string][] = [
  ['a project has only the parts that it has', { contentNo: 4 }, [], 'project-part-unknown'],
  ['nobody takes part in the same twice', { unit: 'finance' }, [], 'project-unit-exists'],
  [
    'nobody leads what it supports: one ends before the other begins',
    { unit: 'finance', role: 'lead' },
    [],
    'project-unit-exists',
  ],
  ['nothing begins before the plan', { on: '2020-12-31' }, [], 'date-too-early'],
  ['nothing begins in the future', { on: '2023-10-21' }, [], 'date-in-future'],
  [
    'what ended begins again the day after at the earliest',
    { unit: 'police', role: 'lead', contentNo: 2, on: '2023-03-31' },
    [ended],
    'date-too-early',
  ],
  ['only what lasts can end', { action: 'end' }, [], 'project-unit-absent'],
  [
    'the whole never stays without a lead',
    { action: 'end', unit: 'education', role: 'lead' },
    [],
    'project-needs-lead',
  ],
  [
    'nothing ends before it began',
    { action: 'end', unit: 'finance', on: '2020-12-31' },
    [],
    'date-too-early',
  ],
]

describe('a change of who takes part', () => {
  test.each(refusals)('%s', (_rule, change, recorded, code) => {
    const decide = () => decideStint(asked(change), ground(recorded))
    expect(decide).toThrow(RuleError)
    expect(decide).toThrow(code)
  })

  test('an added unit takes part from that day on, in the whole or in one part', () => {
    const { stints } = ground()
    expect(decideStint(asked({ contentNo: 3 }), ground())).toEqual({
      unit: 'health',
      role: 'cooperating',
      contentNo: 3,
      since: '2023-05-01',
      until: null,
    })
    expect(stints).toHaveLength(3)
  })

  test('a lead hands over once another one leads', () => {
    const successor = decideStint(asked({ role: 'lead' }), ground())
    const over = asked({ action: 'end', unit: 'education', role: 'lead', on: '2023-04-30' })
    expect(decideStint(over, ground([successor]))).toMatchObject({
      unit: 'education',
      since: startsOn,
      until: '2023-04-30',
    })
  })

  test('law: whatever is asked in whatever order, the whole has a lead and nobody has a part twice', () => {
    const wish = fc.record({
      action: fc.constantFrom('add' as const, 'end' as const),
      unit: fc.constantFrom('education', 'finance', 'police', 'health'),
      role: fc.constantFrom('lead' as const, 'cooperating' as const),
      contentNo: fc.constantFrom(null, 1, 2),
      on: fc.constantFrom('2021-06-01', '2022-06-01', '2023-06-01'),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        const recorded: Stint[] = []
        for (const one of wishes) {
          try {
            recorded.push(decideStint(asked(one), ground(recorded)))
          } catch (error) {
            expect(error).toBeInstanceOf(RuleError)
          }
        }
        const lasting = ground(recorded).stints.filter(isLasting)
        expect(lasting.some(({ role, contentNo }) => role === 'lead' && contentNo === null)).toBe(
          true,
        )
        const parts = lasting.map(({ unit, contentNo }) => `${unit} ${contentNo}`)
        expect(new Set(parts).size).toBe(parts.length)
      }),
    )
  })
})
