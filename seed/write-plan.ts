import { appendAudit } from '@yardstick/server/accounts/audit-log.ts'
import type { Connection } from '@yardstick/server/db/open.ts'
import { plans } from '@yardstick/server/db/plan-tables.ts'
import { and, eq, ne } from 'drizzle-orm'
import type { SeedPlan } from './read-plan.ts'
import { SeedError } from './seed-error.ts'
import { writeChapters } from './write/chapters.ts'
import { idOf } from './write/id-of.ts'
import { writeIndicators } from './write/indicators.ts'
import { keepLinkedEnds } from './write/linked-ends.ts'
import { writeProjects } from './write/projects.ts'
import { dropUnits, writeUnits } from './write/units.ts'

export type SeedOutcome = 'unchanged' | 'created' | 'updated'

const planRow = ({ plan, hash }: SeedPlan): typeof plans.$inferInsert => ({
  id: plan.id,
  name: plan.name,
  nameEn: plan.nameEn,
  shortName: plan.shortName,
  shortNameEn: plan.shortNameEn,
  jurisdictionCode: plan.jurisdiction.code,
  jurisdictionName: plan.jurisdiction.name,
  jurisdictionNameEn: plan.jurisdiction.nameEn,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  issuedOn: plan.issuedOn,
  issuer: plan.issuer,
  targetYears: plan.targetYears,
  yearlyBudgetFen: plan.budget.yearlyFen,
  totalBudgetFen: plan.budget.totalFen,
  gates: plan.gates,
  seedHash: hash,
})

const isAlone = async (connection: Connection, { plan }: SeedPlan): Promise<boolean> => {
  const { code } = plan.jurisdiction
  const others = and(eq(plans.jurisdictionCode, code), ne(plans.id, plan.id))
  return (await connection.$count(plans, others)) === 0
}

const appendSeedAudit = (
  connection: Connection,
  seed: SeedPlan,
  { outcome, at }: { outcome: SeedOutcome; at: string },
): Promise<void> =>
  appendAudit(connection, {
    actor: { accountId: null, name: 'seed', role: 'system' },
    action: 'plan.seeded',
    subject: `plan:${seed.plan.id}`,
    detail: { outcome, seedHash: seed.hash },
    at,
    requestId: 'seed',
  })

/**
 * Writes a checked plan and its audit row. Call it inside one `store.write`.
 * Accounts, periods, reports and all that came of them stay as they are.
 * @param at instant of the seeding
 * @throws SeedError when the files would take away what reported data or accounts rest on
 */
export const writePlan = async (
  connection: Connection,
  seed: SeedPlan,
  at: string,
): Promise<SeedOutcome> => {
  const row = planRow(seed)
  const [kept] = await connection.select().from(plans).where(eq(plans.id, row.id))
  if (kept?.seedHash === seed.hash) return 'unchanged'
  if (kept && kept.jurisdictionCode !== row.jurisdictionCode) {
    throw new SeedError([
      `plan.json, jurisdiction.code: ${row.id} belongs to "${kept.jurisdictionCode}" and cannot move to "${row.jurisdictionCode}"`,
    ])
  }
  await connection.insert(plans).values(row).onConflictDoUpdate({ target: plans.id, set: row })
  const authority = { alone: await isAlone(connection, seed), created: !kept }
  const { unitIds, stale } = await writeUnits(connection, seed, authority)
  const unitIdOf = idOf(unitIds)
  await keepLinkedEnds(connection, seed)
  await writeIndicators(connection, seed, unitIdOf)
  await writeProjects(connection, seed, unitIdOf)
  await writeChapters(connection, seed, unitIdOf)
  await dropUnits(connection, stale)
  const outcome = kept ? 'updated' : 'created'
  await appendSeedAudit(connection, seed, { outcome, at })
  return outcome
}
