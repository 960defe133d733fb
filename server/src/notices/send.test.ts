import { once } from 'node:events'
import { createServer } from 'node:net'
import { messageBody } from '@yardstick/shared/notices/message.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'
import { type Receiver, startReceiver } from '../../test/receiver.ts'
import { enqueueMessage } from './outbox.ts'
import { signatureOf } from './post-message.ts'
import { deliverWaiting } from './send.ts'
import { insertWebhook, listDeliveries, listWebhooks, saveWebhook } from './webhook-store.ts'

const minuteMs = 60_000
const secret = 'a-secret-of-the-test'

let test: TestApp
let receiver: Receiver

const addWebhook = async (url: string) =>
  test.store.write((connection) =>
    insertWebhook(connection, {
      url,
      secret,
      state: 'active',
      createdAt: test.clock.now.toISOString(),
    }),
  )

const enqueue = (key = 'test:1') =>
  test.store.write((connection) =>
    enqueueMessage(connection, { kind: 'test' }, { key, at: test.clock.now.toISOString() }),
  )

const send = (changes: Partial<Parameters<typeof deliverWaiting>[0]> = {}) =>
  deliverWaiting({ store: test.store, clock: () => test.clock.now, ...changes })

const wait = (milliseconds: number): void => {
  test.clock.now = new Date(test.clock.now.getTime() + milliseconds)
}

/** The log of a webhook, oldest first. */
const logOf = async (webhookId = 1) =>
  (
    await test.store.read((connection) => listDeliveries(connection, webhookId, { limit: 50 }))
  ).items.toReversed()

beforeEach(async () => {
  test = await makeTestApp()
  receiver = await startReceiver()
})
afterEach(async () => {
  await receiver.close()
  await test.close()
})

describe('a message that is taken', () => {
  it('is posted once, signed, and delivered', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    await send()
    await send()
    expect(receiver.received).toHaveLength(1)
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = receiver.received
    expect(path).toBe('/robot?key=k')
    expect(body).toBe(
      messageBody({ kind: 'test' }, { id: 'test:1', at: test.clock.now.toISOString() }),
    )
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-yardstick-signature': signatureOf(body, secret),
      'x-yardstick-timestamp': String(test.clock.now.getTime() / 1000),
    })
    expect(await logOf()).toMatchObject([
      {
        kind: 'test',
        state: 'delivered',
        attempts: 1,
        nextAttemptAt: null,
        lastStatus: 200,
        lastError: null,
        deliveredAt: test.clock.now.toISOString(),
      },
    ])
  })

  it('is signed so that the receiver can check it with the secret alone', () => {
    expect(signatureOf('{"a":1}', 'key')).toBe(
      'sha256=88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342',
    )
  })

  it('is written once for each webhook, whatever happens twice', async () => {
    await addWebhook(receiver.url)
    await addWebhook(receiver.url)
    await enqueue()
    await enqueue()
    await send()
    expect(receiver.received).toHaveLength(2)
  })

  it('is sent once when two senders run at the same time', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    await Promise.all([send(), send()])
    expect(receiver.received).toHaveLength(1)
  })

  it('reaches five a round at most, and the rest in the next one', async () => {
    await addWebhook(receiver.url)
    for (const no of [1, 2, 3, 4, 5, 6, 7]) await enqueue(`test:${no}`)
    await send()
    expect(receiver.received).toHaveLength(5)
    await send()
    expect(receiver.received).toHaveLength(7)
  })
})

describe('a message that is not taken', () => {
  it('is sent again after a minute, then after five, until it is', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.writeHead(500).end(`no ${'!'.repeat(5000)}`)
    await send()
    const [failed] = await logOf()
    expect(failed).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: 500 })
    expect(failed?.lastError).toMatch(/^no !+$/)
    expect(failed?.lastError).toHaveLength(200)
    wait(minuteMs - 1)
    await send()
    expect(receiver.received).toHaveLength(1)
    wait(0.2 * minuteMs + 1)
    await send()
    expect(receiver.received).toHaveLength(2)
    receiver.answer = (response) => response.end()
    wait(6 * minuteMs)
    await send()
    expect(await logOf()).toMatchObject([
      { state: 'delivered', attempts: 3, lastStatus: 200, lastError: null },
    ])
  })

  it('is given up after the seventh attempt', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.writeHead(503).end()
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await send()
      wait(29 * 60 * minuteMs)
    }
    expect(receiver.received).toHaveLength(7)
    expect(await logOf()).toMatchObject([
      { state: 'given_up', attempts: 7, nextAttemptAt: null, lastError: '503' },
    ])
  })

  it.each([
    [
      'WeCom or DingTalk',
      { errcode: 310000, errmsg: 'keywords not in content' },
      '310000 keywords not in content',
    ],
    ['Feishu', { code: 19024, msg: 'Key Words Not Found' }, '19024 Key Words Not Found'],
  ])('is one that %s answers with 200 and refuses inside', async (_robot, reply, error) => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.end(JSON.stringify(reply))
    await send()
    expect(await logOf()).toMatchObject([{ state: 'waiting', lastStatus: 200, lastError: error }])
  })

  it.each([
    { errcode: 0, errmsg: 'ok' },
    { code: 0, msg: 'success' },
    { code: 200, msg: 'ok' },
    { code: 'A1' },
    'plain words',
  ])('is none that is answered with %j', async (reply) => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.end(JSON.stringify(reply))
    await send()
    expect(await logOf()).toMatchObject([{ state: 'delivered', lastError: null }])
  })

  it('is one that is redirected: nothing goes to the other address', async () => {
    const elsewhere = await startReceiver()
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.writeHead(307, { location: elsewhere.url }).end()
    await send()
    expect(elsewhere.received).toEqual([])
    expect(await logOf()).toMatchObject([
      { state: 'waiting', lastStatus: 307, lastError: 'redirect' },
    ])
    await elsewhere.close()
  })

  it('is one that nobody answers in time', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = () => undefined
    await send({ timeoutMs: 100 })
    expect(await logOf()).toMatchObject([
      { state: 'waiting', attempts: 1, lastStatus: null, lastError: 'timeout' },
    ])
  })

  it('is one whose answer never ends', async () => {
    await addWebhook(receiver.url)
    await enqueue()
    receiver.answer = (response) => response.write('…')
    await send({ timeoutMs: 100 })
    expect(await logOf()).toMatchObject([{ state: 'waiting', lastError: 'timeout' }])
  })

  it('is one that no server listens for', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const bound = closed.address()
    const port = typeof bound === 'object' ? bound?.port : 0
    closed.close()
    await addWebhook(`http://127.0.0.1:${port}/`)
    await enqueue()
    await send()
    expect(await logOf()).toMatchObject([{ state: 'waiting', lastError: 'ECONNREFUSED' }])
  })

  it('is one to a server that speaks no TLS, however the address is written', async () => {
    await addWebhook(receiver.url.replace('http:', 'HTTPS:'))
    await enqueue()
    await send()
    expect(await logOf()).toMatchObject([
      { state: 'waiting', lastStatus: null, lastError: 'EPROTO' },
    ])
  })

  it('is one whose address became a refused one after it was set', async () => {
    await addWebhook('http://169.254.169.254/latest')
    await enqueue()
    await send()
    expect(await logOf()).toMatchObject([{ state: 'waiting', lastError: 'address-refused' }])
  })
})

describe('one address beside another', () => {
  it('is not held up by one that hangs', async () => {
    const hanging = await startReceiver()
    hanging.answer = () => undefined
    await addWebhook(hanging.url)
    await addWebhook(receiver.url)
    await enqueue()
    const sending = send({ timeoutMs: 3000 })
    await expect.poll(() => receiver.received.length).toBe(1)
    await expect.poll(async () => (await logOf(2))[0]?.state).toBe('delivered')
    expect((await logOf(1))[0]?.state).toBe('waiting')
    await hanging.close()
    await sending
  })

  it('is not told while it is paused', async () => {
    const { id, url } = await addWebhook(receiver.url)
    await enqueue()
    await test.store.write((connection) => saveWebhook(connection, id, { url, state: 'paused' }))
    await enqueue('test:2')
    await send()
    expect(receiver.received).toEqual([])
    expect(await logOf()).toHaveLength(1)
    expect(await test.store.read(listWebhooks)).toMatchObject([{ state: 'paused' }])
  })
})

it('a sender that is stopped leaves the message for the next start', async () => {
  await addWebhook(receiver.url)
  await enqueue()
  receiver.answer = () => undefined
  const stopping = new AbortController()
  const sending = send({ stop: stopping.signal })
  await expect.poll(() => receiver.received.length).toBe(1)
  stopping.abort()
  await sending
  expect(await logOf()).toMatchObject([{ state: 'waiting', attempts: 1, lastError: null }])
  receiver.answer = (response) => response.end()
  wait(minuteMs)
  await send()
  expect(await logOf()).toMatchObject([{ state: 'delivered', attempts: 2 }])
})
