import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { newEvidenceSchema } from '@yardstick/shared/indicators/evidence.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { requireActor } from '../http/session.ts'
import { uploadRoutes } from '../http/uploads.ts'
import { type KeptFile, takeIn } from './intake.ts'
import type { KeptFiles } from './kept-files.ts'
import { sendKept } from './send-kept.ts'

/** Who reaches for the files of what. */
export type Asked<Params> = { actor: Actor; params: Params }
export type Change<Params> = Asked<Params> & { at: string; requestId: string }

/** Something that files prove: how it is addressed, who may, and what its own rules are. */
export type EvidenceHolder<Params extends z.ZodObject, Reply extends z.ZodType> = {
  /** Address of all its files; one of them is `/:id` below it. */
  url: string
  tag: string
  /** What a file proves, as summaries say it: “a report”. */
  proves: string
  params: Params
  permissions: Record<'add' | 'remove' | 'read', Permission>
  /** What a change is answered with. */
  reply: Reply
  describe: (connection: Connection, asked: Asked<z.output<Params>>) => Promise<z.input<Reply>>
  /** @throws RuleError when no file may be added */
  requireRoom: (connection: Connection, asked: Asked<z.output<Params>>) => Promise<unknown>
  enter: (connection: Connection, change: Change<z.output<Params>>, file: KeptFile) => Promise<void>
  remove: (connection: Connection, change: Change<z.output<Params>>, id: number) => Promise<void>
  /** @throws RuleError when the file is not there or not for the person */
  requireVisible: (
    connection: Connection,
    asked: Asked<z.output<Params>>,
    id: number,
  ) => Promise<KeptFile>
}

const idSchema = z.object({ id: z.coerce.number().int().positive() })

const upload = <Params extends z.ZodObject, Reply extends z.ZodType>(
  api: FastifyInstance,
  { store, clock, evidence }: Services,
  holder: EvidenceHolder<Params, Reply>,
): void => {
  const schema: FastifySchema = {
    tags: [holder.tag],
    summary: `Hand in a file that proves ${holder.proves}: PDF, picture or Office document, up to 20 MB`,
    consumes: ['multipart/form-data'],
    params: holder.params,
    body: newEvidenceSchema,
    response: { 201: holder.reply },
  }
  const config = { permission: holder.permissions.add }
  api.post(holder.url, { config, schema }, async (request, reply) => {
    const asked = { actor: requireActor(request), params: holder.params.parse(request.params) }
    // What is refused anyway is refused before the file has come in; what counts is the rule below.
    await store.read((connection) => holder.requireRoom(connection, asked))
    const file = await takeIn(request, evidence)
    const change = { ...asked, at: clock().toISOString(), requestId: request.id }
    const after = await store.write(async (connection) => {
      await holder.enter(connection, change, file)
      return holder.describe(connection, asked)
    })
    return reply.code(201).send(after)
  })
}

const removal = <Params extends z.ZodObject, Reply extends z.ZodType>(
  api: FastifyInstance,
  { store, clock }: Services,
  holder: EvidenceHolder<Params, Reply>,
): void => {
  const schema: FastifySchema = {
    tags: [holder.tag],
    summary: `Take a file off ${holder.proves}; the file and who handed it in stay on record`,
    params: holder.params.extend(idSchema.shape),
    response: { 200: holder.reply },
  }
  const config = { permission: holder.permissions.remove }
  api.delete(`${holder.url}/:id`, { config, schema }, (request) => {
    const asked = { actor: requireActor(request), params: holder.params.parse(request.params) }
    const { id } = idSchema.parse(request.params)
    const change = { ...asked, at: clock().toISOString(), requestId: request.id }
    return store.write(async (connection) => {
      await holder.remove(connection, change, id)
      return holder.describe(connection, asked)
    })
  })
}

const download = <Params extends z.ZodObject, Reply extends z.ZodType>(
  api: FastifyInstance,
  { store, evidence }: Services,
  holder: EvidenceHolder<Params, Reply>,
): void => {
  const schema: FastifySchema = {
    tags: [holder.tag],
    summary: `The bytes of a file that proves ${holder.proves}, to be saved and never to be shown in place`,
    params: holder.params.extend(idSchema.shape),
  }
  const config = { permission: holder.permissions.read }
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = { actor: requireActor(request), params: holder.params.parse(request.params) }
    const { id } = idSchema.parse(request.params)
    const file = await store.read((connection) => holder.requireVisible(connection, asked, id))
    return sendKept(request, reply, { file, files: evidence, cacheControl: 'no-store' })
  }
  api.get(`${holder.url}/:id/content`, { config, schema }, answer)
}

/** Handing in, taking off and downloading the files that prove one kind of thing. */
export const evidenceRoutesOf = <Params extends z.ZodObject, Reply extends z.ZodType>(
  api: FastifyInstance,
  services: Services,
  holder: EvidenceHolder<Params, Reply>,
): void => {
  uploadRoutes(api, (scope) => upload(scope, services, holder))
  removal(api, services, holder)
  download(api, services, holder)
}

/** Clears away the files that were coming in when the program was killed. */
export const clearLeftovers = (app: FastifyInstance, files: KeptFiles): void => {
  let leftovers: string[] = []
  app.addHook('onReady', async () => {
    leftovers = await files.listLeftovers()
  })
  // Only a server that has got its port is alone with the folder.
  app.addHook('onListen', async () => {
    for (const path of leftovers) await files.discard(path)
  })
}
