import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { datesOf, milestoneState, slipDays } from '@yardstick/shared/plan/milestones.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { PlanRow } from '../plan/store.ts'

/** What every part of an edition is gathered by. */
export type Sight = {
  plan: PlanRow
  year: number
  /** The day at whose end things count as known. */
  asOf: string
  /** Last day that is told of. */
  through: string
}

export type Periods = EditionData['periods']

export const dayOf = (instant: string): string => chinaDate(new Date(instant))

type Standings = Parameters<typeof datesOf>[0]['standings']

/** Where a promise or a milestone stands on the last day told of. */
export const toStanding = (
  { dueOn, standings }: { dueOn: string | null; standings: Standings },
  through: string,
) => {
  const { plannedOn, projectedOn, actualOn } = datesOf({ dueOn, standings })
  const isKept = actualOn !== null && actualOn <= through
  const dates = { plannedOn, projectedOn, actualOn: isKept ? actualOn : null }
  return {
    projectedOn: dates.projectedOn,
    actualOn: dates.actualOn,
    state: milestoneState(dates, through),
    slipDays: slipDays(dates, through),
  }
}
