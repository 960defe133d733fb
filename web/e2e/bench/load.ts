import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { percentile } from './figures.ts'

type Result = { requests: { average: number }; errors: number; non2xx: number }
type Options = {
  url: string
  duration: number
  connections: number
  headers: Record<string, string>
}
type Autocannon = (options: Options) => EventEmitter & PromiseLike<Result>

// The tool is a dependency of the server, whose packages the web app does not see.
const require = createRequire(new URL('../../../server/package.json', import.meta.url))

export type Load = {
  requestsPerSecond: number
  /** Milliseconds within which 95 of 100 requests were answered. */
  p95Ms: number
}

/**
 * Asks one address for five seconds over ten connections.
 * @throws Error when a request fails
 */
export const measureLoad = async (url: string): Promise<Load> => {
  const autocannon: Autocannon = require('autocannon')
  const durations: number[] = []
  const run = autocannon({
    url,
    duration: 5,
    connections: 10,
    headers: { 'accept-encoding': 'br' },
  })
  run.on('response', (_client: unknown, _status: number, _bytes: number, durationMs: number) =>
    durations.push(durationMs),
  )
  const { requests, errors, non2xx } = await run
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} of the requests to ${url} failed`)
  return { requestsPerSecond: requests.average, p95Ms: percentile(durations, 95) }
}
