import { createHash } from 'node:crypto'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Connection, Store } from '../db/open.ts'
import { findKeptAnswer, insertKeptAnswer, removeAnswersKeptBefore } from './idempotency-store.ts'
import { requireActor } from './session.ts'

const keyHeader = 'idempotency-key'
export const replayedHeader = 'idempotency-replayed'

/** How long the answer to a request under a key is kept. */
export const daysKept = 7

/** The headers of a route whose handler answers through `writeOnce`. */
export const repeatableHeaders = z.looseObject({
  [keyHeader]: z
    .string()
    .min(8)
    .max(128)
    .regex(/^[!-~]*$/)
    .optional()
    .describe(
      `The client’s own name of this request. Sent again under the same key within ${daysKept} days, it is not done twice: the first answer comes again, with \`Idempotency-Replayed: true\`.`,
    ),
})

/** Bodies arrive here as their schema reads them, so that spaces and the order of fields say nothing. */
const hashRequest = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex')

export type RepeatableWrite<Ground> = {
  /** Refuses who may not ask. It is asked on a replay too: rights may have changed since. */
  allow: (connection: Connection) => Promise<Ground>
  write: (connection: Connection, ground: Ground) => Promise<Record<string, unknown>>
  /** Of a success; 200 unless given. */
  status?: number
}

/**
 * Does a write in one transaction with the record of its answer, and answers. The same request under
 * the same key gets that answer again; one that was refused has left nothing and is tried anew.
 * The route names `repeatableHeaders`, and the reply's schema for the status.
 * @throws RuleError `idempotency-key-reused` when the key belongs to another request
 */
export const writeOnce = async <Ground>(
  { store, clock }: { store: Store; clock: () => Date },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { allow, write, status = 200 }: RepeatableWrite<Ground>,
): Promise<void> => {
  const { [keyHeader]: key } = repeatableHeaders.parse(request.headers)
  const { accountId } = requireActor(request)
  const requestHash = hashRequest(request)
  const answer = await store.write(async (connection) => {
    const ground = await allow(connection)
    const kept = key && (await findKeptAnswer(connection, accountId, key))
    if (kept) {
      if (kept.requestHash !== requestHash) throw new RuleError('idempotency-key-reused')
      return { ...kept, replayed: true }
    }
    const text = String(reply.serializeInput(await write(connection, ground), String(status)))
    const first = { status, reply: text }
    const at = clock().toISOString()
    if (key) await insertKeptAnswer(connection, { accountId, key, requestHash, ...first, at })
    return { ...first, replayed: false }
  })
  if (answer.replayed) reply.header(replayedHeader, 'true')
  await reply
    .code(answer.status)
    .type('application/json; charset=utf-8')
    .send(Buffer.from(answer.reply))
}

/** Forgets answers that nobody will ask for again. */
export const forgetOldAnswers = (store: Store, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - daysKept * 86_400_000).toISOString()
  return store.write((connection) => removeAnswersKeptBefore(connection, before))
}
