import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type Extension,
  extensionGrantSchema,
  extensionRefusalSchema,
  extensionSchema,
  newExtensionSchema,
} from '@yardstick/shared/indicators/extensions.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticeExtensionAsked, noticeExtensionDecided } from '../notices/tell-due-dates.ts'
import { requirePlan } from '../plan/store.ts'
import {
  askExtension,
  decideExtension,
  describeExtensions,
  type ExtensionDecision,
} from './extension-steps.ts'
import { type JoinedExtension, listExtensions } from './extension-store.ts'
import { requirePeriod } from './periods.ts'

const tags = ['reporting']
const planParams = z.object({ plan: z.string() })
const periodParams = planParams.extend({ period: periodCodeSchema })
const requestParams = periodParams.extend({ id: z.coerce.number().int().positive() })
const extensionList = itemsOf(extensionSchema)

const describeOne = async (connection: Connection, row: JoinedExtension): Promise<Extension> => {
  const [extension] = await describeExtensions(connection, [row])
  if (!extension) throw new Error('an extension lost its row')
  return extension
}

/** How the audit trail names what a unit asked for. */
const subjectOf = ({ period, unit }: JoinedExtension): string =>
  `extension:${period.planId}/${period.code}/${unit.code}`

const byWhom = ({ clock }: Services, request: FastifyRequest) => ({
  actor: requireActor(request),
  ...momentOf(clock),
})

/** Answers what a unit asked for, and tells it. */
const decide = (
  services: Services,
  request: FastifyRequest,
  params: z.infer<typeof requestParams>,
  decision: ExtensionDecision,
): Promise<Extension> => {
  const by = byWhom(services, request)
  return services.store.write(async (connection) => {
    const plan = await requirePlan(connection, params.plan)
    const period = await requirePeriod(connection, plan.id, params.period)
    const asked = { ...decision, id: params.id }
    const { before, after } = await decideExtension(connection, period, asked, by)
    await appendAudit(connection, {
      actor: auditActor(by.actor),
      action: decision.state === 'granted' ? 'extension.granted' : 'extension.refused',
      subject: subjectOf(after),
      detail:
        decision.state === 'granted'
          ? { askedDueOn: before.extension.askedDueOn, dueOn: decision.dueOn }
          : { askedDueOn: before.extension.askedDueOn, reason: decision.reason },
      at: by.at,
      requestId: request.id,
    })
    await noticeExtensionDecided(connection, after, by.at)
    return describeOne(connection, after)
  })
}

const reading = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/extensions',
    {
      config: { permission: 'extension.decide' },
      schema: {
        tags,
        summary: 'What the units have asked for: what waits for an answer first, then newest first',
        params: planParams,
        response: { 200: extensionList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const rows = await listExtensions(connection, plan.id)
        const waits = ({ state }: Extension): number => (state === 'asked' ? 0 : 1)
        const items = await describeExtensions(connection, rows)
        return { items: items.toSorted((one, other) => waits(one) - waits(other)) }
      }),
  )

  routes.get(
    '/plans/:plan/extensions/own',
    {
      config: { permission: 'extension.ask' },
      schema: {
        tags,
        summary: 'What the unit of the signed-in person has asked for, newest first',
        params: planParams,
        response: { 200: extensionList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { unitId } = requireActor(request)
        if (unitId === null) throw new RuleError('unit-refused')
        const rows = await listExtensions(connection, plan.id, unitId)
        return { items: await describeExtensions(connection, rows) }
      }),
  )
}

const asking = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/periods/:period/extensions',
    {
      config: { permission: 'extension.ask' },
      schema: {
        tags,
        summary:
          'Ask for a later due date of one’s own unit, before the due date and with a reason',
        params: periodParams,
        body: newExtensionSchema,
        response: { 201: extensionSchema },
      },
    },
    async (request, reply) => {
      const by = byWhom(services, request)
      const asked = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const period = await requirePeriod(connection, plan.id, request.params.period)
        const added = await askExtension(connection, period, request.body, by)
        await appendAudit(connection, {
          actor: auditActor(by.actor),
          action: 'extension.asked',
          subject: subjectOf(added),
          detail: { askedDueOn: request.body.dueOn, reason: request.body.reason },
          at: by.at,
          requestId: request.id,
        })
        await noticeExtensionAsked(connection, added, by.at)
        return describeOne(connection, added)
      })
      return reply.code(201).send(asked)
    },
  )
}

const deciding = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/periods/:period/extensions/:id/grant',
    {
      config: { permission: 'extension.decide' },
      schema: {
        tags,
        summary: 'Grant an extension until the day asked for or an earlier one',
        params: requestParams,
        body: extensionGrantSchema,
        response: { 200: extensionSchema },
      },
    },
    (request) => decide(services, request, request.params, { state: 'granted', ...request.body }),
  )

  routes.post(
    '/plans/:plan/periods/:period/extensions/:id/refuse',
    {
      config: { permission: 'extension.decide' },
      schema: {
        tags,
        summary: 'Refuse an extension, with the reason that the unit reads',
        params: requestParams,
        body: extensionRefusalSchema,
        response: { 200: extensionSchema },
      },
    },
    (request) => decide(services, request, request.params, { state: 'refused', ...request.body }),
  )
}

/** Units ask for more time in a period; the center answers. */
export const extensionRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  asking(api, services)
  deciding(api, services)
}
