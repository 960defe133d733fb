import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import {
  editionCorrectionSchema,
  editionDetailSchema,
  editionGatheringSchema,
  editionReturnSchema,
  editionStepSchema,
  savedSectionSchema,
  sectionDraftSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import { requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { editionParams, sectionParams } from './addresses.ts'
import { requireSection } from './book.ts'
import {
  correctEdition,
  decideStep,
  refuseDates,
  regatherEdition,
  requireEdition,
  returnEdition,
  submitEdition,
  writeSection,
} from './edition-steps.ts'
import { listSections } from './edition-store.ts'
import { describeEdition, describeSection } from './edition-views.ts'
import { gatherEdition } from './gather.ts'
import { type TakenStep, takeStep } from './take-step.ts'

const tags = ['white paper']
const config = { permission: 'edition.edit' } as const
const address = '/plans/:plan/editions/:year/:revision'
const mostSectionBytes = 1024 * 1024

const gathering = (api: FastifyInstance, services: Services): void => {
  const { store, clock, demo } = services
  api.withTypeProvider<ZodTypeProvider>().post(
    `${address}/gather`,
    {
      config,
      schema: {
        tags,
        summary: 'Gather the data anew, as of a day; what was written stays',
        params: editionParams,
        body: editionGatheringSchema,
        response: { 200: editionDetailSchema },
      },
    },
    async (request) => {
      const { params, body } = request
      const { year } = params
      const { version, asOf } = body
      // What is refused anyway is refused before the data is gathered; what counts is the rule below.
      const data = await store.read(async (connection) => {
        const plan = await requirePlan(connection, params.plan)
        const edition = await requireEdition(connection, plan.id, params)
        const { role } = requireActor(request)
        await decideStep(connection, edition, { action: 'gather', version, role })
        refuseDates(plan, { year, asOf }, chinaDate(clock()))
        return gatherEdition(connection, { plan: plan.id, year, asOf, demo })
      })
      const step: TakenStep = {
        params,
        action: 'edition.gathered',
        detail: { asOf },
        take: async (connection, edition, by) => {
          await regatherEdition(connection, edition, { version, data }, by)
          return undefined
        },
      }
      return takeStep(services, request, step, describeEdition)
    },
  )
}

const writing = (api: FastifyInstance, services: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().put(
    `${address}/sections/:section`,
    {
      config,
      bodyLimit: mostSectionBytes,
      schema: {
        tags,
        summary: 'Save what an editor wrote for one section, finished or not',
        params: sectionParams,
        body: sectionDraftSchema,
        response: { 200: savedSectionSchema },
      },
    },
    (request) => {
      const { section: id, ...params } = request.params
      const { version, narrative } = request.body
      const step: TakenStep = {
        params,
        action: 'edition.written',
        detail: { section: id, version: version + 1, blocks: narrative.blocks.length },
        take: async (connection, edition, by) => {
          await writeSection(connection, edition, { id, version, narrative }, by)
          return undefined
        },
      }
      return takeStep(services, request, step, async (connection, edition) => {
        const kept = (await listSections(connection, edition.id)).find((one) => one.section === id)
        const section = describeSection(requireSection(edition.data, id), kept)
        return { section, editionVersion: edition.version }
      })
    },
  )
}

const deciding = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    `${address}/submit`,
    {
      config,
      schema: {
        tags,
        summary: 'Hand an edition in for review; nothing of it can be written any more',
        params: editionParams,
        body: editionStepSchema,
        response: { 200: editionDetailSchema },
      },
    },
    (request) => {
      const { params, body } = request
      const take: TakenStep['take'] = async (connection, edition, by) => {
        await submitEdition(connection, edition, body, by)
        return undefined
      }
      const step: TakenStep = { params, action: 'edition.submitted', detail: {}, take }
      return takeStep(services, request, step, describeEdition)
    },
  )

  routes.post(
    `${address}/return`,
    {
      config,
      schema: {
        tags,
        summary: 'Send an edition back to its editors, with the reason',
        params: editionParams,
        body: editionReturnSchema,
        response: { 200: editionDetailSchema },
      },
    },
    (request) => {
      const { params, body } = request
      const take: TakenStep['take'] = async (connection, edition, by) => {
        await returnEdition(connection, edition, body, by)
        return undefined
      }
      const detail = { reason: body.reason }
      const step: TakenStep = { params, action: 'edition.returned', detail, take }
      return takeStep(services, request, step, describeEdition)
    },
  )
}

const correcting = (api: FastifyInstance, services: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    `${address}/correct`,
    {
      config,
      schema: {
        tags,
        summary: 'Begin the next revision of a published edition, with a note of what it corrects',
        params: editionParams,
        body: editionCorrectionSchema,
        response: { 201: editionDetailSchema },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const take: TakenStep['take'] = (connection, edition, by) =>
        correctEdition(connection, edition, body, by)
      const detail = { note: body.note }
      const step: TakenStep = { params, action: 'edition.corrected', detail, take }
      return reply.code(201).send(await takeStep(services, request, step, describeEdition))
    },
  )
}

/** What editors do with an edition until it is published, and how the next revision begins. */
export const editionStepRoutes = (api: FastifyInstance, services: Services): void => {
  gathering(api, services)
  writing(api, services)
  deciding(api, services)
  correcting(api, services)
}
