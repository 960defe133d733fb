import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  newTargetRevisionSchema,
  type RevisionGround,
  reviseTarget,
  type TargetRecord,
  targetRecordSchema,
  targetsInForce,
} from '@yardstick/shared/indicators/target-revisions.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import type { indicators, plans } from '../db/plan-tables.ts'
import type { verdicts } from '../db/reporting-tables.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { findIndicator, listTargets, listVerdicts } from './store.ts'
import { insertTargetRevision, listTargetRevisions, type RecordedRevision } from './target-store.ts'
import { describeRevisions } from './target-views.ts'

type PlanRow = typeof plans.$inferSelect
type IndicatorRow = typeof indicators.$inferSelect
type Ground = Omit<RevisionGround, 'revisions' | 'frozen'> & {
  revisions: RecordedRevision[]
  frozen: (typeof verdicts.$inferSelect)[]
}

const requireIndicator = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<IndicatorRow> => {
  const indicator = await findIndicator(connection, planId, code)
  if (!indicator) throw new RuleError('indicator-unknown', { code })
  return indicator
}

const loadGround = async (
  connection: Connection,
  plan: PlanRow,
  { id, measure, decimals }: IndicatorRow,
  today: string,
): Promise<Ground> => ({
  measure,
  decimals,
  planned: await listTargets(connection, [id]),
  revisions: await listTargetRevisions(connection, [id]),
  frozen: await listVerdicts(connection, [id]),
  plan,
  today,
})

const toRecord = ({ planned, revisions, frozen }: Ground): TargetRecord => {
  const recordedBy = new Map(revisions.map(({ id, actorName }) => [id, actorName]))
  return {
    targets: targetsInForce(planned, revisions, null),
    revisions: describeRevisions(planned, revisions, null).map((revision) => ({
      ...revision,
      recordedBy: recordedBy.get(revision.id) ?? '',
    })),
    frozen: frozen.map(({ year, verdict, frozenAt }) => ({ year, verdict, frozenAt })),
  }
}

const address = {
  url: '/plans/:plan/indicators/:code/target-revisions',
  params: z.object({ plan: z.string(), code: z.string() }),
}

/** The targets of an indicator as the center works with them, and how they are revised. */
export const targetRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    address.url,
    {
      config: { permission: 'target.revise' },
      schema: {
        tags: ['indicators'],
        summary: 'Targets in force today, their revisions and who recorded them',
        params: address.params,
        response: { 200: targetRecordSchema },
      },
    },
    (request) =>
      services.store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const indicator = await requireIndicator(connection, plan.id, request.params.code)
        const today = chinaDate(services.clock())
        return toRecord(await loadGround(connection, plan, indicator, today))
      }),
  )

  routes.post(
    address.url,
    {
      config: { permission: 'target.revise' },
      schema: {
        tags: ['indicators'],
        summary: 'Record that a target was revised; the plan’s own stays visible',
        params: address.params,
        body: newTargetRevisionSchema,
        response: { 201: targetRecordSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const asked = request.body
      const { at, today } = momentOf(services.clock)
      const record = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const indicator = await requireIndicator(connection, plan.id, request.params.code)
        const { from, to } = reviseTarget(
          asked,
          await loadGround(connection, plan, indicator, today),
        )
        await insertTargetRevision(connection, {
          ...asked,
          indicatorId: indicator.id,
          actorName: actor.displayName,
          at,
        })
        const { year, reason, documentNumber, decidedOn } = asked
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'indicator.targetRevised',
          subject: `indicator:${plan.id}/${indicator.code}`,
          detail: { year, from, to, reason, documentNumber, decidedOn },
          at,
          requestId: request.id,
        })
        return toRecord(await loadGround(connection, plan, indicator, today))
      })
      return reply.code(201).send(record)
    },
  )
}
