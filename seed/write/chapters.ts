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
} from '@yardstick/server/db/tables.ts'
import { eq } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import type { IdOf } from './id-of.ts'

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

/** Replaces whatever hangs on the plan by code alone: nothing outside the plan refers to it. */
export const writeChapters = async (
  connection: Connection,
  seed: SeedPlan,
  unitIdOf: IdOf,
): Promise<void> => {
  const planId = seed.plan.id
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
