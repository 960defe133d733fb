import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  evidenceFileName,
  mostEvidenceBytes,
  newEvidenceSchema,
} from '@yardstick/shared/indicators/evidence.ts'
import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { attachmentDisposition } from '../http/attachment.ts'
import { requireActor } from '../http/session.ts'
import { receiveFile, uploadRoutes } from '../http/uploads.ts'
import { type EvidenceFiles, openEvidenceFiles } from './evidence-files.ts'
import {
  type Asked,
  enterEvidence,
  type KeptFile,
  removeEvidence,
  requireRoom,
  requireVisibleEvidence,
} from './evidence-steps.ts'
import { sniffEvidence } from './evidence-types.ts'
import { reportParams, requireOwnReport } from './report-access.ts'
import { asSeenBy, describeReportWithEvents } from './report-views.ts'

const evidencePath = '/plans/:plan/periods/:period/reports/:code/evidence'
const evidenceParams = reportParams.extend({ id: z.coerce.number().int().positive() })
const tags = ['reporting']

/** The report after a change, as the person who made it sees it. */
const describeAfter = async (connection: Connection, { actor, params }: Asked) => {
  const after = await requireOwnReport(connection, actor, params)
  return asSeenBy(actor, await describeReportWithEvents(connection, after))
}

/** Lets a file in, finds out what it is and keeps it. Whatever is refused leaves nothing behind. */
const takeIn = async (request: FastifyRequest, files: EvidenceFiles): Promise<KeptFile> => {
  const limitMegabytes = mostEvidenceBytes / 1024 / 1024
  const tooLarge = new RuleError('evidence-too-large', { limitMegabytes }, 'body.file')
  const path = await files.reserve()
  try {
    const received = await receiveFile(request, path, { mostBytes: mostEvidenceBytes, tooLarge })
    const { bytes, sha256, givenName } = received
    if (bytes === 0) throw new RuleError('evidence-empty', {}, 'body.file')
    const mediaType = await sniffEvidence(path)
    await files.keep(path, sha256)
    return { fileName: evidenceFileName(givenName, mediaType), bytes, mediaType, sha256 }
  } finally {
    await files.discard(path)
  }
}

const upload = (api: FastifyInstance, { store, clock }: Services, files: EvidenceFiles): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    evidencePath,
    {
      config: { permission: 'report.addEvidence' },
      schema: {
        tags,
        summary:
          'Hand in a file that proves a report: PDF, picture or Office document, up to 20 MB',
        consumes: ['multipart/form-data'],
        params: reportParams,
        body: newEvidenceSchema,
        response: { 201: reportDetailSchema },
      },
    },
    async (request, reply) => {
      const asked = { actor: requireActor(request), params: request.params }
      // What is refused anyway is refused before the file has come in; what counts is the rule below.
      await store.read((connection) => requireRoom(connection, asked))
      const file = await takeIn(request, files)
      const change = { ...asked, at: clock().toISOString(), requestId: request.id }
      const after = await store.write(async (connection) => {
        await enterEvidence(connection, change, file)
        return describeAfter(connection, asked)
      })
      return reply.code(201).send(after)
    },
  )
}

const removal = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().delete(
    `${evidencePath}/:id`,
    {
      config: { permission: 'report.removeEvidence' },
      schema: {
        tags,
        summary: 'Take evidence off a report; the file and who handed it in stay on record',
        params: evidenceParams,
        response: { 200: reportDetailSchema },
      },
    },
    (request) => {
      const asked = { actor: requireActor(request), params: request.params }
      const change = { ...asked, at: clock().toISOString(), requestId: request.id }
      return store.write(async (connection) => {
        await removeEvidence(connection, change, request.params.id)
        return describeAfter(connection, asked)
      })
    },
  )
}

const download = (api: FastifyInstance, { store }: Services, files: EvidenceFiles): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    `${evidencePath}/:id/content`,
    {
      config: { permission: 'report.read' },
      schema: {
        tags,
        summary: 'The bytes of a piece of evidence, to be saved and never to be shown in place',
        params: evidenceParams,
      },
    },
    async (request, reply) => {
      const asked = { actor: requireActor(request), params: request.params }
      const evidence = await store.read((connection) =>
        requireVisibleEvidence(connection, asked, request.params.id),
      )
      const content = await files.read(evidence.sha256)
      return reply
        .header('content-disposition', attachmentDisposition(evidence.fileName))
        .header('content-length', evidence.bytes)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .type(evidence.mediaType)
        .send(content)
    },
  )
}

/** Files that prove a report: handing in, taking off, downloading. */
export const evidenceRoutes = (api: FastifyInstance, services: Services): void => {
  const files = openEvidenceFiles(services.evidenceFolder)
  let leftovers: string[] = []
  api.addHook('onReady', async () => {
    leftovers = await files.listLeftovers()
  })
  // Only a server that has got its port is alone with the folder.
  api.addHook('onListen', async () => {
    for (const path of leftovers) await files.discard(path)
  })
  uploadRoutes(api, (scope) => upload(scope, services, files))
  removal(api, services)
  download(api, services, files)
}
