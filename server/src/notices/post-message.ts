import { createHmac } from 'node:crypto'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { z } from 'zod'
import { AddressRefusedError, lookupGoodAddress, requireGoodAddress } from './address.ts'

/** What came of sending: `error` null when the other side took it, `status` null when none came. */
export type Posted = { status: number | null; error: string | null }

export type Post = {
  url: string
  body: string
  headers: Record<string, string>
  /** Ends the attempt: too late, or the server stops. */
  signal: AbortSignal
}

const mostReplyBytes = 4096
const mostErrorCharacters = 200

/** `sha256=` and the HMAC of the body in hexadecimal, as the receiver computes it with the secret. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

const excerpt = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, mostErrorCharacters)

/** WeCom and DingTalk, and Feishu: they answer 200 to what they refuse, and say so inside. */
const robotReplySchema = z.union([
  z.object({ errcode: z.number(), errmsg: z.string().optional() }),
  z.object({ code: z.number(), msg: z.string() }),
])

const robotError = (text: string, status: number): string | null => {
  let reply: unknown
  try {
    reply = JSON.parse(text)
  } catch {
    return null
  }
  const { data } = robotReplySchema.safeParse(reply)
  if (!data) return null
  const [code, words] =
    'errcode' in data ? [data.errcode, data.errmsg ?? ''] : [data.code, data.msg]
  return code === 0 || code === status ? null : excerpt(`${code} ${words}`)
}

const judge = (status: number, text: string): string | null => {
  if (status >= 200 && status < 300) return robotError(text, status)
  if (status >= 300 && status < 400) return 'redirect'
  return excerpt(text) || String(status)
}

const readReply = async (reply: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of reply) {
    parts.push(part)
    bytes += part.length
    if (bytes >= mostReplyBytes) break
  }
  return Buffer.concat(parts).toString('utf8', 0, mostReplyBytes)
}

// To import `node:http` loads all that Node has of the web's own interfaces: some 15 MB.
const loadHttp = (url: string) =>
  new URL(url).protocol === 'https:' ? import('node:https') : import('node:http')

const ask = async (
  url: string,
  options: RequestOptions,
  body: string,
): Promise<IncomingMessage> => {
  const { request } = await loadHttp(url)
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body)
  })
}

const faultOf = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'timeout'
  if (error instanceof AddressRefusedError) return 'address-refused'
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : excerpt(error.message)
}

/**
 * Posts JSON once. Redirects are not followed, at most 4 KB of the answer are read and 200 of its
 * characters kept; a connection is used for this message alone.
 */
export const postMessage = async ({ url, body, headers, signal }: Post): Promise<Posted> => {
  try {
    requireGoodAddress(url)
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...length, ...headers },
      agent: false as const,
      lookup: lookupGoodAddress,
      signal,
    }
    const reply = await ask(url, options, body)
    const status = reply.statusCode ?? 0
    return { status, error: judge(status, await readReply(reply)) }
  } catch (error) {
    return { status: null, error: faultOf(error, signal) }
  }
}
