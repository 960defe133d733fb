import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { projectCategorySchema, projectSchema } from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { publicRead } from '../http/public-reads.ts'
import { requirePlan } from '../plan/store.ts'
import { getProject, listProjects } from './store.ts'

/** The projects of a plan, funded and in reserve, with their yearly budgets. */
export const projectRoutes = (api: FastifyInstance, { publicReads }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/projects',
    tag: 'projects',
    summary: 'Projects with yearly budgets and lead units, funded before reserve',
    params: z.object({ plan: z.string() }),
    query: z.strictObject({ category: projectCategorySchema.optional() }),
    reply: itemsOf(projectSchema),
    load: async (connection, { params, query }) => {
      const plan = await requirePlan(connection, params.plan)
      return { items: await listProjects(connection, plan, query.category) }
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/projects/:code',
    tag: 'projects',
    summary: 'One project: what it brings, and its row as printed and as read',
    params: z.object({ plan: z.string(), code: z.string() }),
    query: z.strictObject({}),
    reply: projectSchema,
    load: async (connection, { params }) =>
      getProject(connection, await requirePlan(connection, params.plan), params.code),
  })
}
