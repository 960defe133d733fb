import { type DirectiveAction, directiveActions } from '@yardstick/shared/directives/life.ts'
import { directiveDetailSchema, directiveStepSchema } from '@yardstick/shared/directives/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { directiveParams, requireDirective } from './access.ts'
import { takeDirectiveStep } from './steps.ts'
import { describeDirective } from './views.ts'

const steps = directiveActions.filter(
  (action): action is Exclude<DirectiveAction, 'issue'> => action !== 'issue',
)

/** What unit and issuer do with a directive until it is closed. */
export const directiveStepRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  for (const action of steps) {
    routes.post(
      `/plans/:plan/directives/:no/${pathOf(action)}`,
      {
        config: { permission: permissionOf[action] },
        schema: {
          tags: ['directives'],
          summary: summaries[action],
          params: directiveParams,
          body: directiveStepSchema,
          response: { 200: directiveDetailSchema },
        },
      },
      (request) => {
        const actor = requireActor(request)
        const time = momentOf(clock)
        return store.write(async (connection) => {
          const plan = await requirePlan(connection, request.params.plan)
          const wanted = { planId: plan.id, no: request.params.no }
          const found = await requireDirective(connection, actor, wanted)
          const detail = await takeDirectiveStep(
            connection,
            found,
            { action, ...request.body },
            { actor, ...time },
          )
          await appendAudit(connection, {
            actor: auditActor(actor),
            action: auditActionOf[action],
            subject: `directive:${plan.id}/${wanted.no}`,
            detail,
            at: time.at,
            requestId: request.id,
          })
          return describeDirective(connection, plan.id, { found, ...time })
        })
      },
    )
  }
}

const pathOf = (action: DirectiveAction): string => action.replaceAll('_', '-')

const permissionOf = {
  receive: 'directive.answer',
  reply: 'directive.answer',
  ask_extension: 'directive.answer',
  grant_extension: 'directive.issue',
  refuse_extension: 'directive.issue',
  return: 'directive.issue',
  close: 'directive.issue',
  withdraw: 'directive.issue',
} as const

const auditActionOf = {
  receive: 'directive.received',
  reply: 'directive.replied',
  ask_extension: 'directive.extensionAsked',
  grant_extension: 'directive.extensionGranted',
  refuse_extension: 'directive.extensionRefused',
  return: 'directive.returned',
  close: 'directive.closed',
  withdraw: 'directive.withdrawn',
} as const

const summaries = {
  receive: 'Acknowledge receipt',
  reply: 'Answer what was done; the issuer reviews it',
  ask_extension: 'Ask for a later due date, before the present one has passed',
  grant_extension: 'Grant a later due date',
  refuse_extension: 'Refuse a later due date, with the reason',
  return: 'Send a reply back, with what is missing',
  close: 'Accept the reply: the directive is done',
  withdraw: 'Take a directive back, with the reason',
} as const
