import { expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import {
  type PoolDecisionKind,
  type PoolStanding,
  poolDecisionKinds,
  poolStandingOf,
  standingAfterDecision,
} from './reserve.ts'

const on = (kind: PoolDecisionKind, decidedOn: string) => ({ kind, decidedOn })

test.each<[string, ReturnType<typeof on>[], string | null, PoolStanding]>([
  ['as the plan lists it', [], null, 'reserve'],
  ['promoted', [on('promoted', '2022-01-01')], null, 'funded'],
  ['not promoted yet on an earlier day', [on('promoted', '2022-01-01')], '2021-12-31', 'reserve'],
  ['returned', [on('promoted', '2022-01-01'), on('returned', '2023-01-01')], null, 'reserve'],
  ['merged', [on('merged', '2022-01-01')], null, 'ended'],
])('a reserve project is %s', (_rule, decisions, asOf, standing) => {
  expect(poolStandingOf('reserve', decisions, asOf)).toBe(standing)
})

const outcomes: Record<PoolStanding, Record<PoolDecisionKind, PoolStanding | null>> = {
  reserve: { promoted: 'funded', returned: null, merged: 'ended', superseded: 'ended' },
  funded: { promoted: null, returned: 'reserve', merged: 'ended', superseded: 'ended' },
  ended: { promoted: null, returned: null, merged: null, superseded: null },
}

test.each(['reserve', 'funded', 'ended'] as const)('decisions on a %s project', (standing) => {
  for (const kind of poolDecisionKinds) {
    const expected = outcomes[standing][kind]
    const decide = () => standingAfterDecision(kind, standing)
    if (expected) expect(decide()).toBe(expected)
    else expect(decide).toThrow(RuleError)
  }
})
