import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import type { LinkState } from './links.ts'
import type { ProposedLink } from './propose-links.ts'
import {
  inOrder,
  refuseExisting,
  requireNotable,
  requireSettleable,
  type SettledLink,
  settleLinks,
} from './settle-links.ts'

const project = { kind: 'project', code: 'F01' } as const
const programme = { kind: 'programme', code: 'A01-P1' } as const
const indicator = { kind: 'indicator', code: 'I01' } as const
const citations = [{ document: 'plan', chapter: '第五章', table: null, row: '1' }]

const proposal: ProposedLink = {
  from: project,
  to: indicator,
  note: '指标名称含“码头联网”。',
  noteEn: 'Both say it.',
  citations,
}
const row: SettledLink = {
  from: project,
  to: indicator,
  state: 'confirmed',
  note: '装一座算一座',
  noteEn: 'Each one counts',
  madeBy: null,
  settledBy: '李明',
  settledAt: '2023-10-20T02:00:00.000Z',
}

const codeOf = (step: () => unknown): string => {
  try {
    step()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
  return 'allowed'
}

describe('every tie of a plan', () => {
  test('what the wording shows is proposed until it is settled', () => {
    expect(settleLinks([proposal], [])).toMatchObject([
      { state: 'proposed', basis: 'plan', note: proposal.note, citations, settledAt: null },
    ])
  })

  test('what the center decided stands before the proposal, which keeps its citations', () => {
    expect(settleLinks([proposal], [row])).toMatchObject([
      { state: 'confirmed', basis: 'plan', note: row.note, citations, settledBy: '李明' },
    ])
  })

  test('a rejected tie keeps the wording and says why', () => {
    const rejected: SettledLink = { ...row, state: 'rejected', note: '名称相同，内容无关' }
    expect(settleLinks([proposal], [rejected])).toMatchObject([
      { state: 'rejected', note: proposal.note, reason: '名称相同，内容无关' },
    ])
    expect(settleLinks([], [rejected])).toMatchObject([{ note: null, citations: [] }])
  })

  test('a tie by hand comes after those of the wording and rests on the center', () => {
    const byHand: SettledLink = { ...row, to: programme, madeBy: '李明' }
    expect(settleLinks([proposal], [byHand])).toMatchObject([
      { to: indicator, state: 'proposed' },
      { to: programme, state: 'confirmed', basis: 'center', madeBy: '李明', citations: [] },
    ])
  })
})

describe('the two ends', () => {
  test('are kept in one order, whichever is named first', () => {
    expect(inOrder({ from: indicator, to: project })).toEqual({ from: project, to: indicator })
    expect(inOrder({ from: programme, to: indicator })).toEqual({ from: programme, to: indicator })
  })

  test('are never of one kind', () => {
    const other = { kind: 'project', code: 'F02' } as const
    expect(codeOf(() => inOrder({ from: project, to: other }))).toBe('link-kinds-refused')
  })
})

describe('settling a tie', () => {
  const [link] = settleLinks([proposal], [])
  const inState = (state: LinkState) => (link ? { ...link, state } : undefined)

  test.each([
    ['proposed', 'confirmed', 'allowed'],
    ['proposed', 'rejected', 'allowed'],
    ['confirmed', 'rejected', 'allowed'],
    ['confirmed', 'confirmed', 'link-state-refused'],
    ['rejected', 'confirmed', 'link-state-refused'],
    ['rejected', 'rejected', 'link-state-refused'],
  ] as const)('%s → %s: %s', (state, next, expected) => {
    expect(codeOf(() => requireSettleable(inState(state), state, next))).toBe(expected)
  })

  test('what changed since it was looked at is looked at again', () => {
    expect(codeOf(() => requireSettleable(inState('confirmed'), 'proposed', 'rejected'))).toBe(
      'changed-meanwhile',
    )
    expect(codeOf(() => requireSettleable(undefined, 'proposed', 'rejected'))).toBe('link-unknown')
  })

  test.each([
    [undefined, 'allowed'],
    ['rejected', 'allowed'],
    ['proposed', 'link-exists'],
    ['confirmed', 'link-exists'],
  ] as const)('tying by hand where it is %s: %s', (state, expected) => {
    expect(codeOf(() => refuseExisting(state && inState(state)))).toBe(expected)
  })

  test.each([
    ['confirmed', { note: '新说明' }, 'allowed'],
    ['confirmed', { noteEn: 'New note' }, 'allowed'],
    ['confirmed', {}, 'nothing-changed'],
    ['confirmed', { note: '新说明', seen: '旧说明' }, 'changed-meanwhile'],
    ['proposed', { note: '新说明' }, 'link-state-refused'],
    ['rejected', { note: '新说明' }, 'link-state-refused'],
  ] as const)('the note of what is %s, rewritten as %j: %s', (state, change, expected) => {
    const present = { note: link?.note ?? '', noteEn: link?.noteEn ?? '', seen: link?.note ?? '' }
    expect(codeOf(() => requireNotable(inState(state), { ...present, ...change }))).toBe(expected)
  })
})
