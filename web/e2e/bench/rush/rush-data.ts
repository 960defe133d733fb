import { mkdir } from 'node:fs/promises'
import { seedPlans } from '../../../../seed/run.ts'
import { makePasswords } from '../../../../server/src/accounts/passwords.ts'
import { insertAccount, type NewAccountRow } from '../../../../server/src/accounts/store.ts'
import { databaseFile } from '../../../../server/src/config.ts'
import { migrateDatabase } from '../../../../server/src/db/migrate.ts'
import { openStore } from '../../../../server/src/db/open.ts'
import { findUnit } from '../../../../server/src/plan/store.ts'
import { rushJurisdiction, unitCodeOf, writeRushPlan } from './rush-plan.ts'

/** Opens every account of the rush; hashed at the real cost, once for all of them. */
export const rushPassword = 'lantern-Orchid-72'
export const centerLoginName = 'center'
export const loginNameOf = (no: number): string => `reporter-${no}`

/** A database with the large plan, a reporter in each unit and one person of the center. */
export const prepareRush = async (dataDir: string, count: number): Promise<void> => {
  await mkdir(dataDir)
  migrateDatabase(databaseFile(dataDir))
  const store = openStore(databaseFile(dataDir))
  const plan = await writeRushPlan(count)
  try {
    await seedPlans(store, plan.plans)
    const account: Omit<NewAccountRow, 'loginName' | 'displayName' | 'role' | 'unitId'> = {
      state: 'active',
      passwordHash: await makePasswords().hash(rushPassword),
      mustChangePassword: false,
      lastSignedInAt: null,
      createdAt: new Date().toISOString(),
    }
    await store.write(async (connection) => {
      const center = { loginName: centerLoginName, displayName: '审核员', role: 'center' } as const
      await insertAccount(connection, { ...account, ...center, unitId: null })
      for (let no = 1; no <= count; no++) {
        const unit = await findUnit(connection, rushJurisdiction, unitCodeOf(no))
        if (!unit) throw new Error(`the plan has no unit ${unitCodeOf(no)}`)
        const reporter = { displayName: `填报员${no}`, role: 'reporter' } as const
        const loginName = loginNameOf(no)
        await insertAccount(connection, { ...account, ...reporter, loginName, unitId: unit.id })
      }
    })
  } finally {
    store.close()
    plan.remove()
  }
}
