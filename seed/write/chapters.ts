import type { Connection } from '@yardstick/server/db/open.ts'
import {
  actions,
  discrepancies,
  documents,
  indicatorGroups,
  milestones,
  phases,
  programmes,
  workItems,
  workItemUnits,
} from '@yardstick/server/db/plan-tables.ts'
import { milestoneStandings } from '@yardstick/server/db/project-tables.ts'
import { eq } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import type { IdOf } from './id-of.ts'
import { refuseTies } from './ties.ts'

const replaced = [
  documents,
  phases,
  indicatorGroups,
  actions,
  programmes,
  workItems,
  workItemUnits,
  milestones,
  discrepancies,
] as const

const writeWorkItems = async (
  connection: Connection,
  seed: SeedPlan,
  unitIdOf: IdOf,
): Promise<void> => {
  const planId = seed.plan.id
  for (const { workItem, ...named } of seed.workItems) {
    await connection.insert(workItems).values({ ...workItem, planId })
    for (const role of ['lead', 'cooperating'] as const) {
      for (const [index, unit] of named[role].entries()) {
        const row = { workItemCode: workItem.code, role, no: index + 1, unitId: unitIdOf(unit) }
        await connection.insert(workItemUnits).values({ ...row, planId })
      }
    }
  }
}

/** @throws SeedError when a promise is gone of which something is on record */
const keepRecordedPromises = async (
  connection: Connection,
  { plan, milestones: promises }: SeedPlan,
): Promise<void> => {
  const standings = await connection
    .select({ promiseCode: milestoneStandings.promiseCode })
    .from(milestoneStandings)
    .where(eq(milestoneStandings.planId, plan.id))
  // The standings of a yearly promise carry the year behind its code.
  const recorded = standings.flatMap(({ promiseCode }) => promiseCode?.split('/')[0] ?? [])
  const named = new Set(promises.map(({ code }) => code))
  for (const [code, rows] of Map.groupBy(recorded, (one) => one)) {
    if (!named.has(code)) refuseTies(`milestones.csv: ${code}`, [['standings', rows.length]])
  }
}

/** Replaces whatever hangs on the plan by code alone; what is on record of promises refers to them by code too. */
export const writeChapters = async (
  connection: Connection,
  seed: SeedPlan,
  unitIdOf: IdOf,
): Promise<void> => {
  const planId = seed.plan.id
  await keepRecordedPromises(connection, seed)
  for (const table of replaced) await connection.delete(table).where(eq(table.planId, planId))
  for (const row of seed.documents) await connection.insert(documents).values({ ...row, planId })
  for (const row of seed.phases) await connection.insert(phases).values({ ...row, planId })
  for (const row of seed.groups) await connection.insert(indicatorGroups).values({ ...row, planId })
  for (const row of seed.actions) await connection.insert(actions).values({ ...row, planId })
  for (const row of seed.programmes) await connection.insert(programmes).values({ ...row, planId })
  await writeWorkItems(connection, seed, unitIdOf)
  for (const row of seed.milestones) await connection.insert(milestones).values({ ...row, planId })
  for (const row of seed.discrepancies) {
    await connection.insert(discrepancies).values({ ...row, planId })
  }
}
