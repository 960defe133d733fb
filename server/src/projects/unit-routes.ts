import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { newStintSchema } from '@yardstick/shared/projects/participation.ts'
import { projectDetailSchema, unitProjectSchema } from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { publicRead } from '../http/public-reads.ts'
import { requireActor } from '../http/session.ts'
import { requireUnitAt, unitParams } from '../plan/unit-access.ts'
import { describeProject } from './life.ts'
import { projectParams } from './project-access.ts'
import { listUnitProjects } from './unit-projects.ts'
import { setProjectUnit } from './unit-steps.ts'

/** Who takes part in a project, and what a unit takes part in. */
export const projectUnitRoutes = (api: FastifyInstance, services: Services): void => {
  const { store, clock, publicReads } = services

  publicRead(api, publicReads, {
    url: '/plans/:plan/units/:code/projects',
    tag: 'projects',
    summary: 'The projects that a unit leads or supports now, with its part and coming milestones',
    params: unitParams,
    query: z.strictObject({}),
    reply: itemsOf(unitProjectSchema),
    load: async (connection, { params, today }) => {
      const { plan, unit } = await requireUnitAt(connection, params)
      return { items: await listUnitProjects(connection, plan, { code: unit.code, today }) }
    },
  })

  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/projects/:code/units',
    {
      config: { permission: 'project.setUnits' },
      schema: {
        tags: ['projects'],
        summary:
          'Record that a unit leads or supports a project or a part of it, or no longer does',
        params: projectParams,
        body: newStintSchema,
        response: { 200: projectDetailSchema },
      },
    },
    (request) => {
      const now = clock()
      const step = { actor: requireActor(request), at: now.toISOString(), requestId: request.id }
      return store.write(async (connection) => {
        await setProjectUnit(connection, request.params, { asked: request.body, step })
        return describeProject(connection, request.params, chinaDate(now))
      })
    },
  )
}
