import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  projectCategorySchema,
  projectDetailSchema,
  projectSchema,
} from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { publicRead } from '../http/public-reads.ts'
import { requirePlan } from '../plan/store.ts'
import { describeProject } from './life.ts'
import { projectParams } from './project-access.ts'
import { listProjects } from './store.ts'

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
    summary:
      'One project: what it brings, its stages, gates and milestones, and its row as printed',
    params: projectParams,
    query: z.strictObject({}),
    reply: projectDetailSchema,
    load: (connection, { params, today }) => describeProject(connection, params, today),
  })
}
