import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../app.ts'
import { evidenceRoutesOf } from '../evidence/evidence-routes.ts'
import {
  enterEvidence,
  removeEvidence,
  requireRoom,
  requireVisibleEvidence,
} from './evidence-steps.ts'
import { reportParams, requireOwnReport } from './report-access.ts'
import { asSeenBy, describeReportWithEvents } from './report-views.ts'

/** Files that prove a report: handing in, taking off, downloading. */
export const evidenceRoutes = (api: FastifyInstance, services: Services): void => {
  evidenceRoutesOf(api, services, {
    url: '/plans/:plan/periods/:period/reports/:code/evidence',
    tag: 'reporting',
    proves: 'a report',
    params: reportParams,
    permissions: {
      add: 'report.addEvidence',
      remove: 'report.removeEvidence',
      read: 'report.read',
    },
    reply: reportDetailSchema,
    /** The report after a change, as the person who made it sees it. */
    describe: async (connection, { actor, params }) => {
      const after = await requireOwnReport(connection, actor, params)
      return asSeenBy(actor, await describeReportWithEvents(connection, after))
    },
    requireRoom,
    enter: enterEvidence,
    remove: removeEvidence,
    requireVisible: requireVisibleEvidence,
  })
}
