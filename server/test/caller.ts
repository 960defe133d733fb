export type Called = {
  status: number
  /** Exactly as it came. */
  text: string
  /** Whether it is the first answer come again. */
  replayed: boolean
}

export type Call = {
  method: 'GET' | 'POST' | 'PUT'
  /** Below `/api/v1`. */
  path: string
  cookie?: string | undefined
  body?: unknown
  idempotencyKey?: string | undefined
  headers?: Record<string, string>
}

/** Sends requests over the network as the pages of the server at `address` do. */
export const makeCaller =
  (address: string) =>
  async ({ method, path, cookie, body, idempotencyKey, headers }: Call): Promise<Called> => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        origin: address,
        ...(cookie ? { cookie } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const replayed = response.headers.get('idempotency-replayed') === 'true'
    return { status: response.status, text, replayed }
  }

export type Caller = ReturnType<typeof makeCaller>
