import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { plainFileName } from '@yardstick/shared/whitepaper/edition-files.ts'
import type { EditionFile } from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { sendKept } from '../evidence/send-kept.ts'
import { requirePlan } from '../plan/store.ts'
import { editionParams, planParams } from './addresses.ts'
import { mustBePublished, requireEditionHead } from './edition-steps.ts'
import { type EditionHead, findLatestPublished, mapFiles } from './edition-store.ts'

const tags = ['white paper']
/** What is published never changes: nobody has to ask twice. */
const forGood = 'public, max-age=31536000, immutable'
const description =
  'The file is sent to be saved, with its SHA-256 as `ETag`. One byte range at a time is answered (`Range`, `If-Range`).'

const kind = z.string().max(20)
const fileParams = editionParams.extend({ kind })
const latestParams = planParams.extend({ kind })
const latestOfYearParams = editionParams.pick({ plan: true, year: true }).extend({ kind })

type Found = { edition: Pick<EditionHead, 'id' | 'year' | 'revision'>; file: EditionFile }

/** @throws RuleError `edition-file-unknown` */
const withFile = async (
  connection: Connection,
  edition: Found['edition'],
  wanted: string,
): Promise<Found> => {
  const files = (await mapFiles(connection, [edition.id]))(edition.id)
  const file = files.find((one) => one.kind === wanted)
  if (!file) throw new RuleError('edition-file-unknown')
  return { edition, file }
}

/** @throws RuleError `edition-none-published` */
const requireLatest = async (
  connection: Connection,
  { plan: planId, year }: { plan: string; year?: number },
): Promise<EditionHead> => {
  const plan = await requirePlan(connection, planId)
  const edition = await findLatestPublished(connection, plan.id, year)
  if (!edition) throw new RuleError('edition-none-published')
  return edition
}

const publicly = { permission: 'plan.read' } as const
const base = '/plans/:plan/editions'

const send = (
  { demo, editionFiles: files }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { edition, file, cacheControl }: Found & { cacheControl: string },
) => {
  const plainName = plainFileName(file.kind, { ...edition, demo })
  return sendKept(request, reply, { file, plainName, files, cacheControl })
}

/** Sends a file of the latest published edition, and names the address that lasts. */
const sendLatest = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: { plan: string; year?: number; kind: string },
) => {
  const found = await services.store.read(async (connection) =>
    withFile(connection, await requireLatest(connection, wanted), wanted.kind),
  )
  const {
    edition: { year, revision },
    file,
  } = found
  const lasting = `/api/v1/plans/${wanted.plan}/editions/${year}/${revision}/files/${file.kind}`
  reply.header('content-location', lasting)
  return send(services, request, reply, { ...found, cacheControl: 'no-cache' })
}

const latestRoutes = (api: FastifyInstance, services: Services): void => {
  api.get(
    `${base}/latest/files/:kind`,
    {
      config: publicly,
      schema: {
        tags,
        summary: 'A file of the latest published edition: `docx`, `pdf`, `xlsx` or `package`',
        description: `${description} \`Content-Location\` is the lasting address of the same bytes.`,
        params: latestParams,
      },
    },
    (request, reply) => sendLatest(services, request, reply, latestParams.parse(request.params)),
  )

  api.get(
    `${base}/:year/latest/files/:kind`,
    {
      config: publicly,
      schema: {
        tags,
        summary: 'A file of the latest published revision of a year',
        description: `${description} \`Content-Location\` is the lasting address of the same bytes.`,
        params: latestOfYearParams,
      },
    },
    (request, reply) =>
      sendLatest(services, request, reply, latestOfYearParams.parse(request.params)),
  )
}

const lastingRoutes = (api: FastifyInstance, services: Services): void => {
  api.get(
    `${base}/:year/:revision/files/:kind`,
    {
      config: publicly,
      schema: {
        tags,
        summary: 'A file of a published edition: `docx`, `pdf`, `xlsx` or `package`',
        description: `${description} It never changes.`,
        params: fileParams,
      },
    },
    async (request, reply) => {
      const asked = fileParams.parse(request.params)
      const found = await services.store.read(async (connection) => {
        const plan = await requirePlan(connection, asked.plan)
        const edition = mustBePublished(await requireEditionHead(connection, plan.id, asked))
        return withFile(connection, edition, asked.kind)
      })
      return send(services, request, reply, { ...found, cacheControl: forGood })
    },
  )

  api.get(
    `${base}/:year/:revision/desk/files/:kind`,
    {
      config: { permission: 'edition.edit' },
      schema: {
        tags,
        summary: 'A file of an edition in the making, for its editors to look through',
        description,
        params: fileParams,
      },
    },
    async (request, reply) => {
      const asked = fileParams.parse(request.params)
      const found = await services.store.read(async (connection) => {
        const plan = await requirePlan(connection, asked.plan)
        const edition = await requireEditionHead(connection, plan.id, asked)
        return withFile(connection, edition, asked.kind)
      })
      return send(services, request, reply, { ...found, cacheControl: 'no-store' })
    },
  )
}

/** The files of editions: everybody's once published, until then the editors' own. */
export const editionFileRoutes = (api: FastifyInstance, services: Services): void => {
  latestRoutes(api, services)
  lastingRoutes(api, services)
}
