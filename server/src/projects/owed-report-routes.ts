import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { chinaDate, daysBetween } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { isOutstanding } from '@yardstick/shared/reminders/due.ts'
import { type OwedReport, owedReportSchema } from '@yardstick/shared/reminders/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { requireActor } from '../http/session.ts'
import { loadDueDates } from '../indicators/extension-store.ts'
import { listOwedReports } from '../indicators/report-store.ts'
import { requireUnitAt, unitParams } from '../plan/unit-access.ts'
import { listOwedProjectReports } from './progress-store.ts'

type Wanted = { planId: string; unitId: number; today: string }

/** The reports of begun periods that the center is still to get, nearest due date first. */
const listOwed = async (
  connection: Connection,
  { planId, unitId, today }: Wanted,
): Promise<OwedReport[]> => {
  const onIndicators = await listOwedReports(connection, planId, unitId)
  const onProjects = await listOwedProjectReports(connection, planId, unitId)
  const rows = [
    ...onIndicators.map((row) => ({ ...row, kind: 'indicator' as const, about: row.indicator })),
    ...onProjects.map((row) => ({ ...row, kind: 'project' as const, about: row.project })),
  ].filter(({ period, report }) => period.state !== 'planned' && isOutstanding(report.state))
  const due = await loadDueDates(
    connection,
    rows.map(({ period }) => period.id),
  )
  return rows
    .map(({ period, report, kind, about: { code, name, nameEn } }): OwedReport => {
      const dueOn = due.dueOn(period, unitId)
      return {
        period: period.code,
        dueOn,
        daysLate: Math.max(0, daysBetween(dueOn, today)),
        kind,
        code,
        name,
        nameEn,
        state: report.state === 'returned' ? 'returned' : 'missing',
      }
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

/** What one unit has still to report: for the center, the leaders and the unit itself. */
export const owedReportRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/plans/:plan/units/:code/owed-reports',
    {
      config: { permission: 'unit.readOwed' },
      schema: {
        tags: ['reporting'],
        summary: 'The reports that a unit has still to hand in, nearest due date first',
        params: unitParams,
        response: { 200: itemsOf(owedReportSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { plan, unit } = await requireUnitAt(connection, request.params)
        const { role, unitId } = requireActor(request)
        if (isUnitRole(role) && unitId !== unit.id) throw new RuleError('unit-refused')
        const wanted = { planId: plan.id, unitId: unit.id, today: chinaDate(clock()) }
        return { items: await listOwed(connection, wanted) }
      }),
  )
}
