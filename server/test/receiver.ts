import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }

export type Receiver = {
  url: string
  received: Received[]
  /** How the next requests are answered; 200 unless it is set. It may leave them without an answer. */
  answer: (response: ServerResponse) => void
  close: () => Promise<void>
}

/** A real HTTP server on this machine that writes down what it is sent. */
export const startReceiver = async (): Promise<Receiver> => {
  const receiver = {
    url: '',
    received: [] as Received[],
    answer: (response: ServerResponse): void => {
      response.end('ok')
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    receiver.received.push({ path: request.url ?? '', headers: request.headers, body })
    receiver.answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  receiver.url = `http://127.0.0.1:${port}/robot?key=k`
  return receiver
}
