import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { type EditionBuild, editionBuildSchema } from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { auditSubject, editionParams } from './addresses.ts'
import { enterFiles, loadOrder, storeFiles } from './edition-making.ts'
import { requireEdition, requireEditionHead } from './edition-steps.ts'
import { type EditionRow, listHashesOf } from './edition-store.ts'
import type { RenderedFiles, RenderOrder } from './render-files.ts'
import { openRenderJobs, type RenderJobs } from './render-jobs.ts'
import { clearUnused } from './unused-files.ts'

const tags = ['white paper']
const config = { permission: 'edition.edit' } as const
const url = '/plans/:plan/editions/:year/:revision/build'
const response = { 200: editionBuildSchema }

const neverAsked: EditionBuild = { state: 'none', done: 0, all: 0, step: null, problem: null }

const known = (build: EditionBuild | undefined): EditionBuild => {
  if (!build) throw new RuleError('build-unknown')
  return build
}

/** Stores what was made, with its line in the trail in the name of who asked for it. */
const keeper = (
  services: Services,
  request: FastifyRequest,
  { edition, order }: { edition: EditionRow; order: RenderOrder },
) => {
  const { store, clock, editionFiles } = services
  const actor = auditActor(requireActor(request))
  return async (made: RenderedFiles): Promise<void> => {
    const before = await store.read((connection) => listHashesOf(connection, edition.id))
    const files = await storeFiles(made, edition, editionFiles)
    const at = clock().toISOString()
    const entered = store.write(async (connection) => {
      if (!(await enterFiles(connection, edition, { order, files, at }))) return
      await appendAudit(connection, {
        actor,
        action: 'edition.filesMade',
        subject: auditSubject(edition.planId, edition),
        detail: Object.fromEntries(files.map(({ kind, sha256 }) => [kind, sha256])),
        at,
        requestId: request.id,
      })
    })
    const hashes = [...before, ...files.map(({ sha256 }) => sha256)]
    await entered.finally(() => clearUnused(services, hashes))
  }
}

const starting = (api: FastifyInstance, services: Services, jobs: RenderJobs): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    url,
    {
      config,
      schema: {
        tags,
        summary: 'Begin to make the files of an edition; while they are being made, that goes on',
        description:
          'The files are those of what the edition says now: whatever is gathered or written later does away with them. Of a published edition they are made again only to put back what the disk has lost.',
        params: editionParams,
        response: { 202: editionBuildSchema },
      },
    },
    async (request, reply) => {
      const { params } = request
      const { edition, order } = await services.store.read(async (connection) => {
        const plan = await requirePlan(connection, params.plan)
        const found = await requireEdition(connection, plan.id, params)
        return { edition: found, order: await loadOrder(connection, found) }
      })
      const keep = keeper(services, request, { edition, order })
      return reply.code(202).send(jobs.start(edition.id, order, keep))
    },
  )
}

/** The making of an edition’s files, off the path of requests: begun, looked at, ended. */
export const buildRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const jobs = openRenderJobs({
    onError: (error) => api.log.error(error),
    render: services.renderFiles,
  })
  api.addHook('onClose', jobs.close)

  const idOf = (asked: { plan: string; year: number; revision: number }): Promise<number> =>
    services.store.read(async (connection: Connection) => {
      const plan = await requirePlan(connection, asked.plan)
      return (await requireEditionHead(connection, plan.id, asked)).id
    })

  starting(api, services, jobs)

  routes.get(
    url,
    {
      config,
      schema: {
        tags,
        summary: 'How far the making of the files has come, or how it ended',
        params: editionParams,
        response,
      },
    },
    async ({ params }) => jobs.find(await idOf(params)) ?? neverAsked,
  )

  routes.delete(
    url,
    {
      config,
      schema: {
        tags,
        summary: 'Stop making the files; what was made before stays',
        params: editionParams,
        response,
      },
    },
    async ({ params }) => known(jobs.cancel(await idOf(params))),
  )
}
