import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { reportSchema, reportsVerificationSchema } from '@yardstick/shared/indicators/reporting.ts'
import { refuseTogether } from '@yardstick/shared/indicators/waiting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { repeatableHeaders, writeOnce } from '../http/idempotency.ts'
import { requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { requirePeriod } from './periods.ts'
import { recordReportStep } from './report-steps.ts'
import { type JoinedReport, listReports } from './report-store.ts'
import { describeReports } from './report-views.ts'

const periodParams = z.object({ plan: z.string(), period: periodCodeSchema })

/**
 * The reports that are named, in the order they are named.
 * @throws RuleError `plan-unknown`, `period-unknown`, `report-unknown`
 */
const requireReports = async (
  connection: Connection,
  params: z.infer<typeof periodParams>,
  codes: readonly string[],
): Promise<JoinedReport[]> => {
  const plan = await requirePlan(connection, params.plan)
  const period = await requirePeriod(connection, plan.id, params.period)
  const rows = await listReports(connection, { periodId: period.id })
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]))
  return codes.map((code) => {
    const row = byCode.get(code)
    if (!row) throw new RuleError('report-unknown', { period: period.code, code })
    return row
  })
}

/** Verifying what needs no second look in one go. */
export const togetherRoutes = (api: FastifyInstance, services: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/periods/:period/reports/verify',
    {
      config: { permission: 'report.verify' },
      schema: {
        tags: ['reporting'],
        summary: 'Accept several reports about which nothing is to be asked: all of them or none',
        params: periodParams,
        headers: repeatableHeaders,
        body: reportsVerificationSchema,
        response: { 200: itemsOf(reportSchema) },
      },
    },
    (request, reply) => {
      const actor = requireActor(request)
      const { params, body, id: requestId } = request
      const codes = body.map(({ code }) => code)
      const by = { actor, at: services.clock().toISOString(), requestId, among: body.length }
      return writeOnce(
        services,
        { request, reply },
        {
          allow: (connection) => requireReports(connection, params, codes),
          write: async (connection, found) => {
            refuseTogether(await describeReports(connection, found), body)
            for (const row of found) {
              const { version } = row.report
              await recordReportStep(connection, row, { action: 'verify', version }, by)
            }
            const after = await requireReports(connection, params, codes)
            return { items: await describeReports(connection, after) }
          },
        },
      )
    },
  )
}
