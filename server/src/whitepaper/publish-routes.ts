import { editionDetailSchema, editionStepSchema } from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import type { KeptFiles } from '../evidence/kept-files.ts'
import { requirePlan } from '../plan/store.ts'
import { editionParams } from './addresses.ts'
import { publishEdition, requireEditionHead } from './edition-steps.ts'
import { mapFiles } from './edition-store.ts'
import { describeEdition } from './edition-views.ts'
import { type TakenStep, takeStep } from './take-step.ts'

/** Reads every byte: what is published is what was made. */
const findWhole = async (
  files: readonly { sha256: string }[],
  kept: KeptFiles,
): Promise<ReadonlySet<string>> => {
  const checked = await Promise.all(
    files.map(async ({ sha256 }) => ((await kept.isWhole(sha256)) ? [sha256] : [])),
  )
  return new Set(checked.flat())
}

/** Makes an edition public; from then on nothing of it changes. */
export const publishRoutes = (api: FastifyInstance, services: Services): void => {
  const { store, editionFiles } = services
  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/editions/:year/:revision/publish',
    {
      config: { permission: 'edition.publish' },
      schema: {
        tags: ['white paper'],
        summary: 'Publish an edition with the files that were made of it; it never changes again',
        params: editionParams,
        body: editionStepSchema,
        response: { 200: editionDetailSchema },
      },
    },
    async (request) => {
      const { params, body } = request
      const files = await store.read(async (connection) => {
        const plan = await requirePlan(connection, params.plan)
        const { id } = await requireEditionHead(connection, plan.id, params)
        return (await mapFiles(connection, [id]))(id)
      })
      const whole = await findWhole(files, editionFiles)
      const step: TakenStep = {
        params,
        action: 'edition.published',
        detail: Object.fromEntries(files.map(({ kind, sha256 }) => [kind, sha256])),
        take: async (connection, edition, by) => {
          await publishEdition(connection, edition, { ...body, whole }, by)
          return undefined
        },
      }
      return takeStep(services, request, step, describeEdition)
    },
  )
}
