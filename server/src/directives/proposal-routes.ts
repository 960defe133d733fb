import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { proposalDismissalSchema, proposalSchema } from '@yardstick/shared/directives/proposals.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { planParams } from './access.ts'
import { loadProposals } from './proposals.ts'
import { insertDismissal } from './store.ts'

const tags = ['directives']

/** What the system suggests to press for. */
export const proposalRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/directive-proposals',
    {
      config: { permission: 'directive.issue' },
      schema: {
        tags,
        summary: 'What a directive could be issued about; nothing is sent without a person',
        params: planParams,
        response: { 200: itemsOf(proposalSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return { items: await loadProposals(connection, plan, chinaDate(clock())) }
      }),
  )

  routes.post(
    '/plans/:plan/directive-proposals/dismiss',
    {
      config: { permission: 'directive.issue' },
      schema: {
        tags,
        summary: 'Put a proposal aside with a reason; the same occasion is not proposed again',
        params: planParams,
        body: proposalDismissalSchema,
        response: { 200: itemsOf(proposalSchema) },
      },
    },
    (request) => {
      const actor = requireActor(request)
      const { at, today } = momentOf(clock)
      const { key, reason } = request.body
      return store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const proposals = await loadProposals(connection, plan, today)
        const rest = proposals.filter((proposal) => proposal.key !== key)
        if (rest.length === proposals.length) throw new RuleError('proposal-unknown', { key })
        const { accountId, displayName: actorName } = actor
        const planId = plan.id
        await insertDismissal(connection, { planId, key, reason, accountId, actorName, at })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'directive.proposalDismissed',
          subject: `plan:${plan.id}`,
          detail: { key, reason },
          at,
          requestId: request.id,
        })
        return { items: rest }
      })
    },
  )
}
