import type { AuditAction } from '@yardstick/shared/accounts/audit.ts'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { auditSubject, type editionParams } from './addresses.ts'
import { type By, requireEdition } from './edition-steps.ts'
import { type EditionRow, listHashesOf } from './edition-store.ts'
import { clearUnused } from './unused-files.ts'

export type TakenStep = {
  params: z.output<typeof editionParams>
  action: AuditAction
  detail: Record<string, unknown>
  /** @returns the edition that came of it, when it is another one */
  take: (connection: Connection, edition: EditionRow, by: By) => Promise<EditionRow | undefined>
}

/**
 * Takes a step in one transaction with its line in the trail.
 * @returns the edition as it is then, read in the same transaction
 */
export const takeStep = async <Seen>(
  services: Services,
  request: FastifyRequest,
  { params, action, detail, take }: TakenStep,
  see: (connection: Connection, edition: EditionRow) => Promise<Seen>,
): Promise<Seen> => {
  const actor = requireActor(request)
  const at = services.clock().toISOString()
  let hashes: string[] = []
  const seen = await services.store.write(async (connection) => {
    const plan = await requirePlan(connection, params.plan)
    const before = await requireEdition(connection, plan.id, params)
    hashes = await listHashesOf(connection, before.id)
    const { year, revision } = (await take(connection, before, { actor, at })) ?? before
    await appendAudit(connection, {
      actor: auditActor(actor),
      action,
      subject: auditSubject(plan.id, { year, revision }),
      detail,
      at,
      requestId: request.id,
    })
    return see(connection, await requireEdition(connection, plan.id, { year, revision }))
  })
  await clearUnused(services, hashes)
  return seen
}
