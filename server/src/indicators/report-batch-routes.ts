import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { batchResultSchema, reportBatchSchema } from '@yardstick/shared/indicators/report-batch.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { repeatableHeaders, writeOnce } from '../http/idempotency.ts'
import { requireActor } from '../http/session.ts'
import { applyBatch, checkBatch } from './report-batch.ts'
import { loadOwed } from './report-import.ts'

const path = '/plans/:plan/periods/:period/reports/own/batch'
const params = z.object({ plan: z.string(), period: periodCodeSchema })
const tags = ['reporting']
const config = { permission: 'report.save', tokenScope: 'reports.write' } as const

/** Reporting by a system: several values in one request, under the rules that hold for people. */
export const reportBatchRoutes = (api: FastifyInstance, services: Services): void => {
  const { store, clock } = services
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    `${path}/check`,
    {
      config,
      schema: {
        tags,
        summary: 'Dry run: what a batch of values would do, row by row; writes nothing',
        params,
        body: reportBatchSchema,
        response: { 200: batchResultSchema },
      },
    },
    (request) => {
      const asked = { actor: requireActor(request), params: request.params }
      return store.read((connection) => checkBatch(connection, asked, request.body))
    },
  )

  routes.post(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Write a batch of values as drafts, or hand them in: every row, or none',
        description:
          'Rows that say what is stored already change nothing, so that a batch may be sent again.',
        params,
        headers: repeatableHeaders,
        body: reportBatchSchema,
        response: { 200: batchResultSchema },
      },
    },
    (request, reply) => {
      const actor = requireActor(request)
      const asked = { actor, params: request.params }
      const by = { actor, at: clock().toISOString(), requestId: request.id }
      return writeOnce(
        services,
        { request, reply },
        {
          allow: (connection) => loadOwed(connection, asked),
          write: (connection) => applyBatch(connection, asked, request.body, by),
        },
      )
    },
  )
}
