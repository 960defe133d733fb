import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Services } from '../app.ts'
import { requirePlan } from '../plan/store.ts'
import { gatherEdition } from './gather.ts'

/**
 * What is public of a plan today, gathered anew only after a change or on another day.
 * @throws RuleError `plan-unknown`
 */
export const makeOpenData = ({
  store,
  clock,
  demo,
}: Pick<Services, 'store' | 'clock' | 'demo'>) => {
  let known = new Map<string, Promise<EditionData>>()
  let state = ''
  return (plan: string): Promise<EditionData> => {
    const asOf = chinaDate(clock())
    const now = `${store.version()} ${asOf}`
    if (now !== state) known = new Map()
    state = now
    const kept = known.get(plan)
    if (kept) return kept
    const gathered = store.read(async (connection) => {
      const { startsOn, endsOn } = await requirePlan(connection, plan)
      const within = [startsOn, asOf, endsOn].toSorted()[1] ?? asOf
      return gatherEdition(connection, { plan, year: Number(within.slice(0, 4)), asOf, demo })
    })
    const current = known
    current.set(plan, gathered)
    gathered.catch(() => current.delete(plan))
    return gathered
  }
}
