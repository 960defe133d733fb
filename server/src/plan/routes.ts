import {
  actionSchema,
  discrepancySchema,
  itemsOf,
  planSchema,
  planSummarySchema,
  unitSchema,
} from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { publicRead } from '../http/public-reads.ts'
import { listActions } from './action-store.ts'
import { describePlan, listDiscrepancies, listPlans, requirePlan } from './store.ts'
import { listUnits } from './unit-store.ts'

const tag = 'plan'
const params = z.object({ plan: z.string() })
const query = z.strictObject({})

/** What the plan says: read by anyone, written by the seed only. */
export const planRoutes = (api: FastifyInstance, { publicReads, demo }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans',
    tag,
    summary: 'The plans kept here, the one that began last first',
    params: z.object({}),
    query,
    reply: itemsOf(planSummarySchema),
    load: async (connection) => ({ items: await listPlans(connection, demo) }),
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan',
    tag,
    summary: 'One plan: budget, counts, phases, documents and published periods',
    params,
    query,
    reply: planSchema,
    load: async (connection, asked) =>
      describePlan(connection, await requirePlan(connection, asked.params.plan), demo),
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/actions',
    tag,
    summary: 'Priority actions with their programmes, work items, promises and where those stand',
    params,
    query,
    reply: itemsOf(actionSchema),
    load: async (connection, asked) => {
      const plan = await requirePlan(connection, asked.params.plan)
      return { items: await listActions(connection, plan) }
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/units',
    tag,
    summary: 'Units that the plan names, and what each answers for today',
    params,
    query,
    reply: itemsOf(unitSchema),
    load: async (connection, asked) => {
      const plan = await requirePlan(connection, asked.params.plan)
      return { items: await listUnits(connection, plan, asked.today) }
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/discrepancies',
    tag,
    summary: 'Where the plan contradicts itself, which reading is used and why',
    params,
    query,
    reply: itemsOf(discrepancySchema),
    load: async (connection, asked) => {
      const plan = await requirePlan(connection, asked.params.plan)
      return { items: await listDiscrepancies(connection, plan.id) }
    },
  })
}
