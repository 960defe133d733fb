import { Agent, type IncomingMessage, request } from 'node:http'
import { text as readText } from 'node:stream/consumers'

export type Called = {
  status: number
  /** Exactly as it came. */
  text: string
  /** Whether it is the first answer come again. */
  replayed: boolean
  /** The cookie that the answer sets, as a cookie header. */
  cookie: string | undefined
}

export type Call = {
  method: 'GET' | 'POST' | 'PUT'
  /** Below `/api/v1`. */
  path: string
  cookie?: string | undefined
  body?: unknown
  idempotencyKey?: string | undefined
  headers?: Record<string, string>
  /** Breaks the connection. */
  signal?: AbortSignal
}

export type Caller = (call: Call) => Promise<Called>

/** Sends requests over connections of its own as a page of the server at `address` does. */
export const makeCaller = (address: string): Caller => {
  const agent = new Agent({ keepAlive: true })
  return async ({ method, path, cookie, body, idempotencyKey, headers, signal }) => {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(`${address}/api/v1${path}`, {
        agent,
        method,
        ...(signal ? { signal } : {}),
        headers: {
          origin: address,
          ...(cookie ? { cookie } : {}),
          ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      asked.on('response', resolve).on('error', reject).end(sent)
    })
    const [given] = answer.headers['set-cookie'] ?? []
    return {
      status: answer.statusCode ?? 0,
      text: await readText(answer),
      replayed: answer.headers['idempotency-replayed'] === 'true',
      cookie: given?.split(';')[0],
    }
  }
}
