import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Connection } from '../db/open.ts'
import { listPublishedPeriods } from '../indicators/store.ts'
import { requirePlan } from '../plan/store.ts'
import { gatherActions } from './gather-actions.ts'
import { gatherIndicators } from './gather-indicators.ts'
import { gatherPlan, gatherUnits } from './gather-plan.ts'
import { gatherProjects } from './gather-projects.ts'
import { dayOf, type Periods, type Sight } from './sight.ts'

export type EditionWish = {
  plan: string
  year: number
  /** The day at whose end things count as known, `YYYY-MM-DD` in China. */
  asOf: string
  demo: boolean
}

/** Published by `asOf` and over by `through`, oldest first; a year before its last quarter. */
const gatherPeriods = async (connection: Connection, sight: Sight): Promise<Periods> => {
  const rows = await listPublishedPeriods(connection, sight.plan.id)
  return rows
    .flatMap(({ code, endsOn, dueOn, publishedAt }) =>
      publishedAt === null ? [] : [{ code, endsOn, dueOn, publishedOn: dayOf(publishedAt) }],
    )
    .filter(({ endsOn, publishedOn }) => endsOn <= sight.through && publishedOn <= sight.asOf)
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn) || a.code.localeCompare(b.code))
}

/**
 * Everything that an edition is made from, as it is recorded now of days up to the end of its year.
 * Of reported values only those count that were published by `asOf`.
 * @throws RuleError `plan-unknown`
 */
export const gatherEdition = async (
  connection: Connection,
  { plan: planId, year, asOf, demo }: EditionWish,
): Promise<EditionData> => {
  const plan = await requirePlan(connection, planId)
  const lastDay = `${year}-12-31`
  const sight: Sight = { plan, year, asOf, through: asOf < lastDay ? asOf : lastDay }
  const periods = await gatherPeriods(connection, sight)
  const units = await gatherUnits(connection, sight, periods)
  const codes = new Map(units.map(({ code, name }) => [name, code]))
  return {
    format: 1,
    year,
    asOf,
    through: sight.through,
    demo,
    periods,
    units,
    ...(await gatherPlan(connection, sight)),
    ...(await gatherIndicators(connection, sight, periods)),
    ...(await gatherProjects(connection, sight)),
    ...(await gatherActions(connection, sight, codes)),
  }
}
