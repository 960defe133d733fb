import { z } from 'zod'
import { RuleError } from '../basics/problem.ts'
import type { ProjectCategory } from './schema.ts'

/** What may be decided about the place of a project. */
export const poolDecisionKinds = ['promoted', 'returned', 'merged', 'superseded'] as const
export const poolDecisionKindSchema = z.enum(poolDecisionKinds)
export type PoolDecisionKind = z.infer<typeof poolDecisionKindSchema>

/** Where a project belongs now; `ended` went into another one and keeps only its trace. */
export const poolStandings = ['funded', 'reserve', 'ended'] as const
export const poolStandingSchema = z.enum(poolStandings)
export type PoolStanding = z.infer<typeof poolStandingSchema>

type Decided = { kind: PoolDecisionKind; decidedOn: string }

const standingBy: Record<PoolDecisionKind, PoolStanding> = {
  promoted: 'funded',
  returned: 'reserve',
  merged: 'ended',
  superseded: 'ended',
}

/**
 * Where a project belongs on a day: as the plan lists it, until decisions move it.
 * @param decisions oldest first
 * @param asOf decisions of a later day do not count; null counts all
 */
export const poolStandingOf = (
  listedAs: ProjectCategory,
  decisions: readonly Decided[],
  asOf: string | null = null,
): PoolStanding => {
  const last = decisions.findLast(({ decidedOn }) => asOf === null || decidedOn <= asOf)
  return last ? standingBy[last.kind] : listedAs
}

const allowedFrom: Record<PoolDecisionKind, readonly PoolStanding[]> = {
  promoted: ['reserve'],
  returned: ['funded'],
  merged: ['funded', 'reserve'],
  superseded: ['funded', 'reserve'],
}

/**
 * @returns where the project belongs after the decision
 * @throws RuleError `pool-decision-refused` when it does not fit where the project is
 */
export const standingAfterDecision = (
  kind: PoolDecisionKind,
  standing: PoolStanding,
): PoolStanding => {
  if (!allowedFrom[kind].includes(standing)) {
    throw new RuleError('pool-decision-refused', { kind, standing })
  }
  return standingBy[kind]
}
