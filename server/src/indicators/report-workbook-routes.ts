import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { newWorkbookSchema, workbookApplySchema } from '@yardstick/shared/basics/workbook.ts'
import { workbookCheckSchema } from '@yardstick/shared/indicators/workbook.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { requireActor } from '../http/session.ts'
import { uploadRoutes } from '../http/uploads.ts'
import { sendWorkbook, takeInWorkbook } from '../http/workbook-transfer.ts'
import { applyImport, checkImport, type Filled, loadOwed } from './report-import.ts'
import { makeTemplate, templateFileName } from './report-template.ts'
import { readReportTemplate } from './report-workbook.ts'

const ownPath = '/plans/:plan/periods/:period/reports/own'
const params = z.object({ plan: z.string(), period: periodCodeSchema })
const languageQuery = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') })
const tags = ['reporting']

const template = (api: FastifyInstance, { store, demo }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    `${ownPath}/template`,
    {
      config: { permission: 'report.listOwn' },
      schema: {
        tags,
        summary: 'The workbook that a unit fills in for a period and hands in again',
        params,
        querystring: languageQuery,
      },
    },
    async (request, reply) => {
      const asked = { actor: requireActor(request), params: request.params }
      const { language } = request.query
      const { origin, owed, plan } = await store.read((connection) => loadOwed(connection, asked))
      const reports = owed.map(({ report }) => report)
      const unit = reports[0]?.unit
      const names =
        language === 'zh'
          ? { plan: plan.shortName, unit: unit?.name ?? '' }
          : { plan: plan.shortNameEn, unit: unit?.nameEn ?? '' }
      const content = { origin, names, reports, language, demo }
      const bytes = await makeTemplate(content)
      return sendWorkbook(reply, { fileName: templateFileName(content), bytes })
    },
  )
}

const uploads = (api: FastifyInstance, { store, clock, evidence }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  const receive = async (
    request: FastifyRequest,
    asked: { actor: ReturnType<typeof requireActor>; params: z.infer<typeof params> },
  ): Promise<Filled> => {
    // What belongs to nobody here is refused before the file has come in.
    const { origin } = await store.read((connection) => loadOwed(connection, asked))
    return takeInWorkbook(request, evidence, (bytes) => readReportTemplate(bytes, origin))
  }

  routes.post(
    `${ownPath}/workbook/check`,
    {
      config: { permission: 'report.importWorkbook' },
      schema: {
        tags,
        summary: 'What a filled-in template would do, row by row; writes nothing',
        consumes: ['multipart/form-data'],
        params,
        body: newWorkbookSchema,
        response: { 200: workbookCheckSchema },
      },
    },
    async (request) => {
      const asked = { actor: requireActor(request), params: request.params }
      const filled = await receive(request, asked)
      return store.read((connection) => checkImport(connection, asked, filled))
    },
  )

  routes.post(
    `${ownPath}/workbook`,
    {
      config: { permission: 'report.importWorkbook' },
      schema: {
        tags,
        summary: 'Write a filled-in template as drafts: every row, or none when one is wrong',
        consumes: ['multipart/form-data'],
        params,
        querystring: workbookApplySchema,
        body: newWorkbookSchema,
        response: { 200: workbookCheckSchema },
      },
    },
    async (request) => {
      const asked = { actor: requireActor(request), params: request.params }
      const filled = await receive(request, asked)
      const by = { actor: asked.actor, at: clock().toISOString(), requestId: request.id }
      const { basis } = request.query
      return store.write((connection) => applyImport(connection, asked, { filled, basis }, by))
    },
  )
}

/** Reporting with a workbook: the template down, the dry run, all rows or none up. */
export const reportWorkbookRoutes = (api: FastifyInstance, services: Services): void => {
  template(api, services)
  uploadRoutes(api, (scope) => uploads(scope, services))
}
