import { describe, expect, test } from 'vitest'
import { byLight, type DirectiveLight, type LitDirective, lightOf } from './lights.ts'

const fresh: LitDirective = {
  state: 'received',
  issuedOn: '2026-03-01',
  dueOn: '2026-03-31',
  returnedOn: null,
}

describe('the light of a directive', () => {
  test.each<[string, Partial<LitDirective>, string, DirectiveLight]>([
    ['is off while there is time', {}, '2026-03-10', 'none'],
    ['is off eight days before the due date', {}, '2026-03-23', 'none'],
    ['is blue seven days before it', {}, '2026-03-24', 'blue'],
    ['is blue on the due date itself', {}, '2026-03-31', 'blue'],
    ['is red on the day after it', {}, '2026-04-01', 'red'],
    ['is off on the third day without a receipt', { state: 'issued' }, '2026-03-04', 'none'],
    ['is yellow from the fourth', { state: 'issued' }, '2026-03-05', 'yellow'],
    ['is yellow when a reply came back', { returnedOn: '2026-03-09' }, '2026-03-10', 'yellow'],
    ['is yellow rather than blue', { returnedOn: '2026-03-09' }, '2026-03-30', 'yellow'],
    ['is red rather than yellow', { returnedOn: '2026-03-09' }, '2026-04-01', 'red'],
    ['moves with the due date', { dueOn: '2026-04-15' }, '2026-04-01', 'none'],
    ['is off once there is a reply, even late', { state: 'replied' }, '2026-05-01', 'none'],
    ['is off once it is closed', { state: 'closed' }, '2026-05-01', 'none'],
    ['is off once it is withdrawn', { state: 'withdrawn' }, '2026-05-01', 'none'],
  ])('%s', (_rule, change, today, light) => {
    expect(lightOf({ ...fresh, ...change }, today)).toBe(light)
  })
})

test('the worst comes first, then the nearest due date', () => {
  const lit = (light: DirectiveLight, dueOn: string) => ({ light, dueOn })
  const ordered = [
    lit('red', '2026-01-01'),
    lit('red', '2026-02-01'),
    lit('yellow', '2026-01-01'),
    lit('blue', '2026-01-01'),
    lit('none', '2025-01-01'),
  ]
  expect([...ordered].reverse().sort(byLight)).toEqual(ordered)
})
