import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'
import {
  type EditionState,
  type EditionStep,
  editionActions,
  editionStates,
  mayTakeStep,
  nextEditionState,
  refuseUnfitDates,
} from './life.ts'

const steps = editionActions.filter((action): action is EditionStep => action !== 'create')
const editors: readonly Role[] = ['center', 'center_head']

/** Every way there is, written down a second time. */
const ways: Record<EditionStep, { from: EditionState; to: EditionState; who: readonly Role[] }> = {
  gather: { from: 'draft', to: 'draft', who: editors },
  write: { from: 'draft', to: 'draft', who: editors },
  submit: { from: 'draft', to: 'in_review', who: editors },
  return: { from: 'in_review', to: 'draft', who: editors },
  publish: { from: 'in_review', to: 'published', who: ['center_head'] },
  correct: { from: 'published', to: 'draft', who: editors },
}

const outcomeOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const expected = (action: EditionStep, state: EditionState, role: Role, isLast: boolean) => {
  const { from, to, who } = ways[action]
  if (!who.includes(role)) return 'role-refused'
  if (state !== from) return 'edition-state-refused'
  return action === 'correct' && !isLast ? 'edition-superseded' : to
}

describe('every state × every action × every role × the newest revision or not', () => {
  for (const action of steps) {
    test.each(editionStates)(`${action} when %s`, (state) => {
      for (const role of roles) {
        for (const lastRevision of [1, 2]) {
          const standing = { state, revision: 1, lastRevision }
          const wanted = expected(action, state, role, lastRevision === 1)
          expect(outcomeOf(() => nextEditionState(action, standing, role))).toBe(wanted)
          const isAllowed = editionStates.some((one) => one === wanted)
          expect(mayTakeStep(action, standing, role)).toBe(isAllowed)
        }
      }
    })
  }
})

const calendar = { startsOn: '2021-01-01', endsOn: '2025-12-31', today: '2024-03-01' }

test.each([
  ['last year, seen from today', 2023, '2024-03-01', undefined],
  ['this year while it lasts', 2024, '2024-03-01', undefined],
  ['the first year of the plan from its first day', 2021, '2021-01-01', undefined],
  ['a year before the plan', 2020, '2024-03-01', 'edition-year-refused'],
  ['a year that has not begun', 2025, '2024-03-01', 'edition-year-refused'],
  ['a day before the year', 2023, '2022-12-31', 'edition-date-refused'],
  ['a day to come', 2023, '2024-03-02', 'edition-date-refused'],
])('an edition of %s', (_case, year, asOf, refusal) => {
  expect(outcomeOf(() => refuseUnfitDates({ year, asOf }, calendar))).toBe(refusal)
})

test('a year after the plan has ended has no edition', () => {
  const dates = { year: 2026, asOf: '2026-05-01' }
  const later = { ...calendar, today: '2026-05-01' }
  expect(outcomeOf(() => refuseUnfitDates(dates, later))).toBe('edition-year-refused')
})
