import { randomUUID } from 'node:crypto'
import { newWorkbookSchema, workbookApplySchema } from '@yardstick/shared/basics/workbook.ts'
import { projectWorkbookCheckSchema } from '@yardstick/shared/projects/workbook.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { requireActor } from '../http/session.ts'
import { uploadRoutes } from '../http/uploads.ts'
import { sendWorkbook, takeInWorkbook } from '../http/workbook-transfer.ts'
import { requirePlan } from '../plan/store.ts'
import { applyProjectBook, checkProjectBook, type FilledBook } from './workbook-import.ts'
import { loadProjectBook } from './workbook-load.ts'
import { readProjectBook } from './workbook-reading.ts'
import { makeProjectWorkbook, projectWorkbookName } from './workbook-template.ts'

const path = '/plans/:plan/projects-workbook'
const params = z.object({ plan: z.string() })
const languageQuery = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') })
const tags = ['projects']
const config = { permission: 'project.importWorkbook' } as const

const download = (api: FastifyInstance, { store, clock, demo }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    path,
    {
      config,
      schema: {
        tags,
        summary:
          'Projects, money entries and milestones as a workbook to fill in and hand in again',
        params,
        querystring: languageQuery,
      },
    },
    async (request, reply) => {
      const madeAt = clock()
      const book = await store.read((connection) =>
        loadProjectBook(connection, request.params.plan, madeAt),
      )
      const { language } = request.query
      const template = { book, copy: randomUUID(), madeAt, language, demo }
      const bytes = await makeProjectWorkbook(template)
      return sendWorkbook(reply, { fileName: projectWorkbookName(template), bytes })
    },
  )
}

const uploads = (api: FastifyInstance, { store, clock, evidence }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  const receive = async (request: FastifyRequest, planId: string): Promise<FilledBook> => {
    await store.read((connection) => requirePlan(connection, planId))
    return takeInWorkbook(request, evidence, (bytes) => readProjectBook(bytes, planId))
  }

  routes.post(
    `${path}/check`,
    {
      config,
      schema: {
        tags,
        summary: 'What a workbook of projects would do, row by row; writes nothing',
        consumes: ['multipart/form-data'],
        params,
        body: newWorkbookSchema,
        response: { 200: projectWorkbookCheckSchema },
      },
    },
    async (request) => {
      const { plan } = request.params
      const filled = await receive(request, plan)
      return store.read((connection) =>
        checkProjectBook(connection, { plan, now: clock() }, filled),
      )
    },
  )

  routes.post(
    path,
    {
      config,
      schema: {
        tags,
        summary:
          'Write the entries and milestones of a workbook: every row, or none when one is wrong',
        consumes: ['multipart/form-data'],
        params,
        querystring: workbookApplySchema,
        body: newWorkbookSchema,
        response: { 200: projectWorkbookCheckSchema },
      },
    },
    async (request) => {
      const { plan } = request.params
      const actor = requireActor(request)
      const filled = await receive(request, plan)
      const now = clock()
      const step = { actor, at: now.toISOString(), requestId: request.id }
      const { basis } = request.query
      return store.write((connection) =>
        applyProjectBook(connection, { plan, now }, { filled, basis }, step),
      )
    },
  )
}

/** Money and milestones with a workbook: down, the dry run, all rows or none up. */
export const projectWorkbookRoutes = (api: FastifyInstance, services: Services): void => {
  download(api, services)
  uploadRoutes(api, (scope) => uploads(scope, services))
}
