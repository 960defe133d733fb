import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { assess } from '@yardstick/shared/indicators/progress.ts'
import { responsibleUnitChangeSchema } from '@yardstick/shared/indicators/reporting.ts'
import {
  type IndicatorDetail,
  indicatorDetailSchema,
  indicatorSchema,
  planRevisionSchema,
} from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { publicRead } from '../http/public-reads.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { findUnit, requirePlan } from '../plan/store.ts'
import {
  assessmentInput,
  chooseViewpoint,
  loadIndicatorFacts,
  loadIndicators,
  toIndicator,
} from './assemble.ts'
import { listPublicHistory } from './report-store.ts'
import { findIndicator, insertCharge, listChargesOn } from './store.ts'
import { describeIndicatorRevisions, describeRevisions } from './target-views.ts'

const planParams = z.object({ plan: z.string() })
const indicatorParams = planParams.extend({ code: z.string() })
const viewQuery = z.strictObject({ period: periodCodeSchema.optional() })

const neighbour = (row: { code: string; name: string; nameEn: string } | undefined) =>
  row ? { code: row.code, name: row.name, nameEn: row.nameEn } : null

/** One indicator with every published value, what the method said at each, and its neighbours. */
const loadDetail = async (
  connection: Connection,
  asked: {
    plan: string
    code: string
    period: string | undefined
    today: string
  },
): Promise<IndicatorDetail> => {
  const plan = await requirePlan(connection, asked.plan)
  const viewpoint = await chooseViewpoint(connection, plan.id, asked.period, asked.today)
  const { facts, phases } = await loadIndicatorFacts(connection, plan, asked.today)
  const place = facts.findIndex((one) => one.row.code === asked.code)
  const own = facts[place]
  if (!own) throw new RuleError('indicator-unknown', { code: asked.code })
  const seen = own.observations.filter((observation) => observation.endsOn <= viewpoint.asOf)
  return {
    ...toIndicator(own, plan, phases, viewpoint),
    mentionedFigures: own.row.mentionedFigures,
    observations: seen,
    assessments: seen.map(({ period, endsOn, publishedAt }) => {
      const knownOn = chinaDate(new Date(publishedAt))
      return assess(assessmentInput(own, plan, phases, { period, asOf: endsOn, knownOn }))
    }),
    history: await listPublicHistory(connection, own.row.id, viewpoint.asOf),
    revisions: describeRevisions(own.targets, own.revisions, viewpoint.knownOn),
    previous: neighbour(facts[place - 1]?.row),
    next: neighbour(facts[place + 1]?.row),
  }
}

const reading = (api: FastifyInstance, { publicReads }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/indicators',
    tag: 'indicators',
    summary: 'Indicators with targets, the published value and its judgement',
    params: planParams,
    query: viewQuery,
    reply: itemsOf(indicatorSchema),
    load: async (connection, { params, query, today }) => {
      const plan = await requirePlan(connection, params.plan)
      const viewpoint = await chooseViewpoint(connection, plan.id, query.period, today)
      return { items: await loadIndicators(connection, plan, viewpoint, today) }
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/indicators/:code',
    tag: 'indicators',
    summary: 'One indicator with every published value and its history',
    params: indicatorParams,
    query: viewQuery,
    reply: indicatorDetailSchema,
    load: (connection, { params, query, today }) =>
      loadDetail(connection, { ...params, period: query.period, today }),
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/target-revisions',
    tag: 'indicators',
    summary: 'Every revision of a target: when, by which document, from what to what, why',
    params: planParams,
    query: viewQuery,
    reply: itemsOf(planRevisionSchema),
    load: async (connection, { params, query, today }) => {
      const plan = await requirePlan(connection, params.plan)
      const { knownOn } = await chooseViewpoint(connection, plan.id, query.period, today)
      const { facts } = await loadIndicatorFacts(connection, plan, today)
      return { items: facts.flatMap((one) => describeIndicatorRevisions(one, knownOn)) }
    },
  })
}

const charging = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.put(
    '/plans/:plan/indicators/:code/responsible-unit',
    {
      config: { permission: 'indicator.setResponsibleUnit' },
      schema: {
        tags: ['indicators'],
        summary: 'Put another unit in charge from a day on; earlier reports stay where they were',
        params: indicatorParams,
        body: responsibleUnitChangeSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const { unitCode, reason, since } = request.body
      await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const indicator = await findIndicator(connection, plan.id, request.params.code)
        if (!indicator)
          throw new RuleError('indicator-unknown', {
            code: request.params.code,
          })
        const unit = await findUnit(connection, plan.jurisdictionCode, unitCode)
        if (!unit || unit.kind === 'collective') {
          throw new RuleError('unit-unknown', { code: unitCode }, 'body.unitCode')
        }
        const before = (await listChargesOn(connection, plan.id, since)).get(indicator.id)
        if (before?.unitId === unit.id) throw new RuleError('responsible-unit-unchanged')
        await insertCharge(connection, {
          indicatorId: indicator.id,
          unitId: unit.id,
          basis: 'set',
          reason: { zh: reason, en: reason },
          since,
          citations: [],
        })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'indicator.responsibleUnitSet',
          subject: `indicator:${plan.id}/${indicator.code}`,
          detail: {
            from: before?.unit.code ?? null,
            to: unit.code,
            since,
            reason,
          },
          at: clock().toISOString(),
          requestId: request.id,
        })
      })
      return reply.code(204).send(null)
    },
  )
}

/** The indicators of a plan as published, and who is in charge of each. */
export const indicatorRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  charging(api, services)
}
