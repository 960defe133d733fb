import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  milestoneRenamingSchema,
  newMilestoneSchema,
  newStandingSchema,
  recordEntrySchema,
} from '@yardstick/shared/plan/milestones.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { newDeclarationSchema, newStageChangeSchema } from '@yardstick/shared/projects/life.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { type AttachmentSubject, attachmentRoutes } from '../evidence/attachment-routes.ts'
import { requireActor } from '../http/session.ts'
import { findStanding } from '../plan/standing-store.ts'
import { describeProject, listRecord } from './life.ts'
import { findProjectOfChange } from './life-store.ts'
import {
  addMilestone,
  recordMilestone,
  removeMilestone,
  renameMilestone,
} from './milestone-steps.ts'
import { findProjectOfMilestone } from './milestone-store.ts'
import {
  type ProjectParams,
  projectParams,
  projectSubject,
  refuseOtherUnits,
  requireProjectAt,
  type Step,
} from './project-access.ts'
import { declare, setStage } from './stage-steps.ts'

const tags = ['projects']
const projectPath = '/plans/:plan/projects/:code'
const milestoneParams = projectParams.extend({ no: z.coerce.number().int().positive() })
const response = { 200: projectDetailSchema }

/** Does a step and answers with the project as it is afterwards. */
const makeWriter =
  ({ store, clock }: Services) =>
  (
    request: FastifyRequest & { params: ProjectParams },
    work: (connection: Connection, step: Step) => Promise<void>,
  ) => {
    const now = clock()
    const step = { actor: requireActor(request), at: now.toISOString(), requestId: request.id }
    return store.write(async (connection) => {
      await work(connection, step)
      return describeProject(connection, request.params, chinaDate(now))
    })
  }

const stageRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const write = makeWriter(services)

  routes.post(
    `${projectPath}/stage`,
    {
      config: { permission: 'project.setStage' },
      schema: {
        tags,
        summary: 'Move a project on its track; the plan’s gates may refuse and say by which clause',
        params: projectParams,
        body: newStageChangeSchema,
        response,
      },
    },
    (request) =>
      write(request, (connection, step) =>
        setStage(connection, request.params, { asked: request.body, step }),
      ),
  )

  routes.post(
    `${projectPath}/declarations`,
    {
      config: { permission: 'project.declare' },
      schema: {
        tags,
        summary: 'Record what a project states about data sharing and standards, or take it back',
        params: projectParams,
        body: newDeclarationSchema,
        response,
      },
    },
    (request) =>
      write(request, (connection, step) =>
        declare(connection, request.params, { asked: request.body, step }),
      ),
  )
}

const milestoneRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const write = makeWriter(services)
  const config = { permission: 'milestone.update' } as const
  const path = `${projectPath}/milestones`

  routes.post(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Give a project a milestone with its planned date',
        params: projectParams,
        body: newMilestoneSchema,
        response,
      },
    },
    (request) =>
      write(request, async (connection, step) => {
        await addMilestone(connection, request.params, { asked: request.body, step })
      }),
  )

  routes.put(
    `${path}/:no`,
    {
      config,
      schema: {
        tags,
        summary: 'Rename a milestone; its planned date stays',
        params: milestoneParams,
        body: milestoneRenamingSchema,
        response,
      },
    },
    (request) =>
      write(request, (connection, step) =>
        renameMilestone(connection, request.params, { name: request.body.name, step }),
      ),
  )

  routes.delete(
    `${path}/:no`,
    {
      config,
      schema: {
        tags,
        summary: 'Take a milestone off a project; what was recorded of it stays on record',
        params: milestoneParams,
        response,
      },
    },
    (request) =>
      write(request, (connection, step) => removeMilestone(connection, request.params, step)),
  )

  routes.post(
    `${path}/:no/standings`,
    {
      config,
      schema: {
        tags,
        summary: 'Say when a milestone is expected or was reached, or take that back',
        params: milestoneParams,
        body: newStandingSchema,
        response,
      },
    },
    (request) =>
      write(request, (connection, step) =>
        recordMilestone(connection, request.params, { asked: request.body, step }),
      ),
  )
}

const recordRoute = (api: FastifyInstance, { store }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    `${projectPath}/record`,
    {
      config: { permission: 'project.readRecord' },
      schema: {
        tags,
        summary: 'Who recorded what of a project',
        params: projectParams,
        response: { 200: itemsOf(recordEntrySchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { plan, project } = await requireProjectAt(connection, request.params)
        await refuseOtherUnits(connection, requireActor(request), { plan, project })
        const asked = { planId: plan.id, projectId: project.id }
        return { items: await listRecord(connection, asked) }
      }),
  )
}

/** The project that a row belongs to, when the plan has it. */
type FindOwner = (
  connection: Connection,
  planId: string,
  row: number,
) => Promise<{ id: number; code: string } | undefined>

const ofMilestone: FindOwner = async (connection, planId, row) => {
  const standing = await findStanding(connection, planId, row)
  return findProjectOfMilestone(connection, planId, standing?.projectMilestoneId ?? 0)
}

const requireRowOf =
  (find: FindOwner): AttachmentSubject['requireRow'] =>
  async (connection, { actor, params: { plan, row } }) => {
    const project = await find(connection, plan, row)
    if (!project) throw new RuleError('evidence-unknown', { id: row })
    const at = await requireProjectAt(connection, { plan, code: project.code })
    await refuseOtherUnits(connection, actor, at)
    return projectSubject(plan, project.code)
  }

/** The life of a project: its stages and gates, its milestones, and the documents behind them. */
export const lifeRoutes = (api: FastifyInstance, services: Services): void => {
  stageRoutes(api, services)
  milestoneRoutes(api, services)
  recordRoute(api, services)
  attachmentRoutes(api, services, {
    kind: 'stage-change',
    collection: 'stage-changes',
    tag: 'projects',
    proves: 'a change of stage',
    permissions: { write: 'project.setStage', read: 'project.readRecord' },
    requireRow: requireRowOf(findProjectOfChange),
  })
  attachmentRoutes(api, services, {
    kind: 'milestone-standing',
    collection: 'milestone-standings',
    tag: 'projects',
    proves: 'that a milestone was reached',
    permissions: { write: 'milestone.update', read: 'project.readRecord' },
    requireRow: requireRowOf(ofMilestone),
  })
}
