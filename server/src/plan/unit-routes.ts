import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { refuseUnseen } from '@yardstick/shared/basics/seen.ts'
import { unitSchema } from '@yardstick/shared/plan/schema.ts'
import {
  type NewUnitName,
  newUnitNameSchema,
  refuseUnfitName,
} from '@yardstick/shared/plan/unit-names.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { listSpellings, mapRenamings, saveRenaming } from './renaming-store.ts'
import { requireUnitAt, type UnitParams, unitParams } from './unit-access.ts'
import { listUnits } from './unit-store.ts'

type Step = { actor: Actor; at: string; requestId: string }

/** @throws RuleError `unit-unknown`, `changed-meanwhile`, what `refuseUnfitName` throws */
const renameUnit = async (
  connection: Connection,
  params: UnitParams,
  { asked, step }: { asked: NewUnitName; step: Step },
): Promise<void> => {
  const { plan, unit } = await requireUnitAt(connection, params)
  const renamings = (await mapRenamings(connection))(unit.id)
  const { seen, ...name } = asked
  refuseUnseen(seen, renamings)
  const spelt = await listSpellings(connection, plan.jurisdictionCode)
  refuseUnfitName(asked, {
    present: unit,
    renamings,
    others: spelt.filter(({ id }) => id !== unit.id),
    today: chinaDate(new Date(step.at)),
    planStartsOn: plan.startsOn,
  })
  await saveRenaming(connection, {
    ...name,
    unitId: unit.id,
    previousName: unit.name,
    accountId: step.actor.accountId,
    actorName: step.actor.displayName,
    at: step.at,
  })
  const { name: to, ...rest } = name
  await appendAudit(connection, {
    actor: auditActor(step.actor),
    action: 'unit.renamed',
    subject: `unit:${plan.jurisdictionCode}/${unit.code}`,
    detail: { from: unit.name, to, ...rest },
    at: step.at,
    requestId: step.requestId,
  })
}

/** Names of units: a renaming is dated, and what came before stays findable. */
export const unitRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/units/:code/names',
    {
      config: { permission: 'unit.rename' },
      schema: {
        tags: ['plan'],
        summary: 'Give a unit another name from a day on; the names before it stay on record',
        params: unitParams,
        body: newUnitNameSchema,
        response: { 200: unitSchema },
      },
    },
    (request) => {
      const now = clock()
      const step = { actor: requireActor(request), at: now.toISOString(), requestId: request.id }
      return store.write(async (connection) => {
        await renameUnit(connection, request.params, { asked: request.body, step })
        const { plan, unit } = await requireUnitAt(connection, request.params)
        const renamed = (await listUnits(connection, plan, chinaDate(now))).find(
          ({ code }) => code === unit.code,
        )
        if (!renamed) throw new RuleError('unit-unknown', { code: unit.code })
        return renamed
      })
    },
  )
}
