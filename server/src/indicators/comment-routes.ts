import {
  followUpSchema,
  newReportCommentSchema,
  reportCommentSchema,
} from '@yardstick/shared/indicators/comments.ts'
import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { repeatableHeaders, writeOnce } from '../http/idempotency.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticeCommented } from '../notices/tell.ts'
import { insertComment, listComments } from './comment-store.ts'
import { reportParams, reportSubject, requireOwnReport } from './report-access.ts'
import { saveReport } from './report-store.ts'
import { asSeenBy, describeReportWithEvents } from './report-views.ts'

const reportPath = '/plans/:plan/periods/:period/reports/:code'
const tags = ['reporting']

/** The talk between a unit and the center about a report. */
const talk = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    `${reportPath}/comments`,
    {
      config: { permission: 'report.read' },
      schema: {
        tags,
        summary: 'What the unit and the center wrote to each other about a report, newest last',
        params: reportParams,
        response: { 200: itemsOf(reportCommentSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const actor = requireActor(request)
        const { report } = await requireOwnReport(connection, actor, request.params)
        return { items: await listComments(connection, report.id) }
      }),
  )

  routes.post(
    `${reportPath}/comments`,
    {
      config: { permission: 'report.comment' },
      schema: {
        tags,
        summary: 'Write to the other side about a report; nothing that was written goes away',
        params: reportParams,
        headers: repeatableHeaders,
        body: newReportCommentSchema,
        response: { 201: reportCommentSchema },
      },
    },
    (request, reply) => {
      const actor = requireActor(request)
      const at = clock().toISOString()
      return writeOnce(
        { store, clock },
        { request, reply },
        {
          status: 201,
          allow: (connection) => requireOwnReport(connection, actor, request.params),
          write: async (connection, found) => {
            const { accountId, role: actorRole, displayName: actorName } = actor
            const written = { actorName, text: request.body.text, at }
            const report = { reportId: found.report.id, accountId }
            const id = await insertComment(connection, { ...report, ...written })
            await appendAudit(connection, {
              actor: auditActor(actor),
              action: 'report.commented',
              subject: reportSubject(request.params),
              detail: { comment: id },
              at,
              requestId: request.id,
            })
            const comment = { id, actorRole, ...written }
            await noticeCommented(connection, found, comment)
            return comment
          },
        },
      )
    },
  )
}

/** The center's mark on a report that it wants to come back to. */
const followUp = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().put(
    `${reportPath}/follow-up`,
    {
      config: { permission: 'report.setFollowUp' },
      schema: {
        tags,
        summary: 'Mark a report to be followed up, or take the mark off',
        params: reportParams,
        body: followUpSchema,
        response: { 200: reportDetailSchema },
      },
    },
    (request) =>
      store.write(async (connection) => {
        const actor = requireActor(request)
        const { params, body } = request
        const { report } = await requireOwnReport(connection, actor, params)
        await saveReport(connection, { ...report, followUp: body.followUp })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'report.followUpSet',
          subject: reportSubject(params),
          detail: { from: report.followUp, to: body.followUp },
          at: clock().toISOString(),
          requestId: request.id,
        })
        const after = await requireOwnReport(connection, actor, params)
        return asSeenBy(actor, await describeReportWithEvents(connection, after))
      }),
  )
}

/** Talking about a report, and marking it to come back to. */
export const commentRoutes = (api: FastifyInstance, services: Services): void => {
  talk(api, services)
  followUp(api, services)
}
