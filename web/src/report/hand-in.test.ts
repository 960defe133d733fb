import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { describe, expect, it } from 'vitest'
import { sortHandIn } from './hand-in.ts'

const base: Report = {
  period: '2023-Q4',
  periodState: 'open',
  dueOn: '2024-01-15',
  periodDueOn: '2024-01-15',
  periodClosedOn: null,
  indicator: {
    code: 'I08',
    no: 8,
    name: '智慧路灯道路覆盖率',
    nameEn: 'Smart street lights',
    unit: '%',
    unitEn: '%',
    decimals: 1,
    measure: 'ratio',
    kind: 'expected',
    growsOnly: true,
    targets: [],
    note: null,
    noteEn: null,
  },
  unit: { code: 'city-management', name: '县城市管理局', nameEn: 'City Management Bureau' },
  state: 'draft',
  version: 1,
  outcome: 'value',
  value: 26.4,
  numerator: null,
  denominator: null,
  note: null,
  checks: [],
  correctionNote: null,
  unitHasApprover: false,
  returnReason: null,
  firstSubmittedAt: null,
  updatedAt: '2024-01-09T06:30:00.000Z',
  history: [{ period: '2023-Q3', value: 21.6 }],
  evidence: [],
  commentCount: 0,
  hasOpenQuestion: false,
  followUp: false,
}

const sortOne = (changes: Partial<Report>, isUnsaved = false) =>
  sortHandIn([{ ...base, ...changes }], () => isUnsaved)

describe('handing in all drafts', () => {
  it.each([
    ['a complete draft', {}],
    ['a gap with its reason', { outcome: 'no_data', value: null, note: '平台改版' }],
    ['a draft that corrects a returned one', { returnReason: '请核对' }],
    ['a published value that was corrected', { periodState: 'published', correctionNote: '口径' }],
  ] as const)('%s goes', (_case, changes) => {
    expect(sortOne(changes)).toMatchObject({ ready: [{ state: 'draft' }], notReady: [] })
  })

  it.each([
    ['what nobody began', { state: 'expected', outcome: null, value: null }, 'untouched'],
    ['what came back and was not changed', { state: 'returned' }, 'returned'],
    ['no value', { value: null }, { code: 'value-invalid' }],
    ['a gap without reason', { outcome: 'no_data', value: null }, { code: 'reason-required' }],
    ['a fall that is not explained', { value: 20 }, { code: 'explanation-required' }],
  ] as const)('%s stays, and it is said why', (_case, changes, why) => {
    const { ready, notReady } = sortOne(changes)
    expect(ready).toEqual([])
    expect(notReady[0]?.why).toEqual(typeof why === 'string' ? why : expect.objectContaining(why))
  })

  it('a draft stays while something typed has not reached the server', () => {
    expect(sortOne({}, true)).toMatchObject({ ready: [], notReady: [{ why: 'unsaved' }] })
  })

  it.each([
    ['what was handed in', { state: 'submitted' }],
    ['what is verified', { state: 'verified' }],
    ['a draft of a closed period', { periodState: 'closed' }],
  ] as const)('%s is not spoken of', (_case, changes) => {
    expect(sortOne(changes)).toEqual({ ready: [], notReady: [] })
  })
})
