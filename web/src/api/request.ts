import { type Problem, problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { z } from 'zod'

/** The server refused, and says why. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** No answer came: the network or the server is down. */
export class OfflineError extends Error {}

/** An answer came that does not have the agreed shape. */
export class UnreadableReplyError extends Error {}

type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON, a form with files as it is; left out when undefined. */
  body?: unknown
  /** The same for every attempt at the same write; the server then does it once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Signs of a body that may outlive its tab when that closes: browsers allow 64 KB in all. */
const mostSurviving = 16_000

const send = async (path: string, options: RequestOptions): Promise<Response> => {
  const { method = 'GET', body, idempotencyKey, signal } = options
  const init: RequestInit = { method, credentials: 'same-origin' }
  if (signal) init.signal = signal
  // What the server says of single fields comes in the language of the page.
  const headers = new Headers({ 'accept-language': document.documentElement.lang })
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(body)
    init.keepalive = document.visibilityState === 'hidden' && init.body.length < mostSurviving
  }
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  if (method !== 'GET') init.headers = headers
  try {
    return await fetch(`/api/v1${path}`, init)
  } catch (error) {
    if (signal?.aborted) throw error
    throw new OfflineError(path, { cause: error })
  }
}

const readJson = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined
  try {
    return await response.json()
  } catch (error) {
    throw new UnreadableReplyError(`HTTP ${response.status}`, { cause: error })
  }
}

/** Names a write by all that is sent; null for what is no write or cannot be compared. */
const nameOfWrite = (path: string, options: RequestOptions): string | null => {
  const { method = 'GET', body, idempotencyKey, signal } = options
  if (method === 'GET' || signal || body instanceof FormData) return null
  return JSON.stringify([method, path, body, idempotencyKey])
}

type Answer = { response: Response; json: unknown }

const ask = async (path: string, options: RequestOptions): Promise<Answer> => {
  const response = await send(path, options)
  return { response, json: await readJson(response) }
}

const onTheirWay = new Map<string, Promise<Answer>>()

/** A double click is one write: whoever sends again what is on its way gets the answer to that. */
const askOnce = async (path: string, options: RequestOptions): Promise<Answer> => {
  const name = nameOfWrite(path, options)
  if (name === null) return ask(path, options)
  const answer = onTheirWay.get(name) ?? ask(path, options)
  onTheirWay.set(name, answer)
  try {
    return await answer
  } finally {
    onTheirWay.delete(name)
  }
}

/**
 * The only way to the server: asks, and parses the reply with the schema both sides share.
 * @param path below `/api/v1`, with a leading slash
 * @throws ApiProblem when the server refuses
 * @throws OfflineError when no answer comes
 * @throws UnreadableReplyError when the answer has another shape
 */
export const request = async <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<Schema>> => {
  const { response, json } = await askOnce(path, options)
  if (!response.ok) {
    const problem = problemSchema.safeParse(json)
    throw problem.success
      ? new ApiProblem(problem.data)
      : new UnreadableReplyError(`HTTP ${response.status} ${path}`)
  }
  const reply = schema.safeParse(json)
  if (!reply.success) throw new UnreadableReplyError(path, { cause: reply.error })
  return reply.data
}
