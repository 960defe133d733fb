import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { Connection, Store } from '../db/open.ts'
import { type Encoding, encodingsTaken } from './encodings.ts'
import { namesEtag } from './etag.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const jsonType = 'application/json; charset=utf-8'
const mostBodies = 400
const smallestCompressed = 1400

type Body = { etag: string; plain: Buffer; encoded: Map<string, Promise<Buffer>> }

/** Sends a text made by `load`, or the one made before, with its ETag. */
type SendCached = (
  request: FastifyRequest,
  reply: FastifyReply,
  load: () => Promise<string>,
  /** `type`: JSON unless given. `apart`: what else than the address tells replies apart. */
  as?: { type: string; apart: string },
) => Promise<FastifyReply>

export type PublicReads = { send: SendCached; store: Store; clock: () => Date; demo: boolean }

/** Stands in every reply of a demo, so that a saved copy still says what it is. */
const demoMark = { dataNature: '演示数据' }

/** A read that anyone may make and that depends on nothing but its address, the data and the day. */
export type PublicRead<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Reply extends z.ZodType,
> = {
  url: string
  tag: string
  summary: string
  params: Params
  query: Query
  reply: Reply
  load: (
    connection: Connection,
    asked: { params: z.output<Params>; query: z.output<Query>; today: string },
  ) => Promise<z.input<Reply>>
}

/** Registers a public read; its replies are kept as bytes until the database changes. */
export const publicRead = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Reply extends z.ZodType,
>(
  api: FastifyInstance,
  { send, store, clock, demo }: PublicReads,
  read: PublicRead<Params, Query, Reply>,
): void => {
  const schema: FastifySchema = {
    tags: [read.tag],
    summary: read.summary,
    params: read.params,
    querystring: read.query,
    response: { 200: read.reply },
  }
  api.get(read.url, { config: { permission: 'plan.read' }, schema }, (request, reply) => {
    const asked = {
      params: read.params.parse(request.params),
      query: read.query.parse(request.query),
      today: chinaDate(clock()),
    }
    return send(request, reply, async () => {
      const value = await store.read((connection) => read.load(connection, asked))
      const reply = read.reply.parse(value)
      return JSON.stringify(demo ? Object.assign({ ...demoMark }, reply) : reply)
    })
  })
}

const encode = (body: Body, encoding: Encoding): Promise<Buffer> => {
  const known = body.encoded.get(encoding)
  if (known) return known
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
  const made =
    encoding === 'br' ? compressBrotli(body.plain, quality) : compressGzip(body.plain, { level: 6 })
  body.encoded.set(encoding, made)
  return made
}

/**
 * The reply must depend on nothing but the address, the database and the day: never on who asks.
 * It carries a strong ETag of its bytes, so an unchanged one is answered with 304.
 */
export const makePublicReads = (store: Store, clock: () => Date, demo: boolean): PublicReads => {
  let bodies = new Map<string, Promise<Body>>()
  let made = ''

  const bodyOf = (key: string, load: () => Promise<string>): Promise<Body> => {
    const now = `${store.version()} ${chinaDate(clock())}`
    if (now !== made || bodies.size >= mostBodies) bodies = new Map()
    made = now
    const known = bodies.get(key)
    if (known) return known
    const current = bodies
    const body = load().then((text): Body => {
      const plain = Buffer.from(text)
      const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
      return { etag, plain, encoded: new Map() }
    })
    current.set(key, body)
    body.catch(() => current.delete(key))
    return body
  }

  const send: SendCached = async (request, reply, load, as) => {
    const body = await bodyOf(`${as?.apart ?? ''} ${request.url}`, load)
    reply
      .header('etag', body.etag)
      .header('cache-control', 'no-cache')
      .header('vary', as ? 'accept, accept-encoding' : 'accept-encoding')
      .type(as?.type ?? jsonType)
    if (namesEtag(request.headers['if-none-match'], body.etag)) return reply.code(304).send()
    const [encoding] = encodingsTaken(request.headers['accept-encoding'])
    if (!encoding || body.plain.length < smallestCompressed) return reply.send(body.plain)
    return reply.header('content-encoding', encoding).send(await encode(body, encoding))
  }
  return { send, store, clock, demo }
}
