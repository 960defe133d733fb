import {
  deliveryPageSchema,
  deliverySchema,
  issuedWebhookSchema,
} from '@yardstick/shared/notices/webhook-schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'
import { type Receiver, startReceiver } from '../../test/receiver.ts'
import { codeOf } from '../../test/refusal.ts'
import { auditEntries } from '../db/account-tables.ts'
import { enqueueMessage } from './outbox.ts'
import { signatureOf } from './post-message.ts'

let test: TestApp
let receiver: Receiver
let sysadmin: string

const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
  test.send(method, path, { cookie: sysadmin, body })

const add = async (url = receiver.url, state = 'active') => {
  const reply = await send('POST', '/webhooks', { url, state })
  expect(reply.statusCode, reply.body).toBe(201)
  return issuedWebhookSchema.parse(reply.json())
}

const logOf = async (id: number, query = '') =>
  deliveryPageSchema.parse((await send('GET', `/webhooks/${id}/deliveries${query}`)).json())

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

beforeEach(async () => {
  test = await makeTestApp()
  receiver = await startReceiver()
  await test.createAccount({ role: 'auditor' })
  sysadmin = await test.signIn('sysadmin')
})
afterEach(async () => {
  await receiver.close()
  await test.close()
})

describe('adding a webhook', () => {
  it('shows its secret once; the audit row names the host, not the key in the address', async () => {
    const { webhook, secret } = await add()
    expect(secret).toMatch(/^[\w-]{43}$/)
    const list = await send('GET', '/webhooks')
    expect(list.json()).toEqual({ items: [webhook] })
    expect(list.body).not.toContain(secret)
    const row = await lastAudit()
    expect(row).toMatchObject({
      action: 'webhook.created',
      subject: `webhook:${webhook.id}`,
      detail: { host: new URL(receiver.url).host, state: 'active' },
    })
    expect(JSON.stringify(row)).not.toContain('key=k')
  })

  it.each([
    ['another scheme', 'ftp://127.0.0.1/', 'webhook-address-refused'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest', 'webhook-address-refused'],
    ['no address', 'office chat', 'webhook-address-refused'],
    ['nothing', '', 'validation-failed'],
  ])('refuses %s, names the field and leaves no row', async (_what, url, code) => {
    const before = await lastAudit()
    const reply = await send('POST', '/webhooks', { url, state: 'active' })
    expect(codeOf(reply)).toEqual([422, code])
    expect(reply.json().errors[0].path).toBe('body.url')
    expect((await send('GET', '/webhooks')).json()).toEqual({ items: [] })
    expect(await lastAudit()).toEqual(before)
  })

  it('is the system administrator’s alone', async () => {
    const center = await test.createAccount({ role: 'center_head' })
    const { cookie } = center
    const body = { url: receiver.url, state: 'active' }
    expect(codeOf(await test.send('POST', '/webhooks', { cookie, body }))).toEqual([
      403,
      'role-refused',
    ])
    expect(codeOf(await test.send('GET', '/webhooks'))).toEqual([401, 'sign-in-required'])
  })
})

describe('changing a webhook', () => {
  it('moves it and pauses it; what waited is given up', async () => {
    const { webhook } = await add()
    const at = test.clock.now.toISOString()
    await test.store.write((connection) =>
      enqueueMessage(connection, { kind: 'test' }, { key: 'test:1', at }),
    )
    const body = { url: 'https://chat.example/hook?key=secret', state: 'paused' }
    const reply = await send('PUT', `/webhooks/${webhook.id}`, body)
    expect([reply.statusCode, reply.json()]).toEqual([200, { ...webhook, ...body }])
    expect((await logOf(webhook.id)).items).toMatchObject([
      { state: 'given_up', lastError: 'paused', nextAttemptAt: null },
    ])
    expect(await lastAudit()).toMatchObject({
      action: 'webhook.changed',
      detail: {
        from: { host: new URL(receiver.url).host, state: 'active' },
        to: { host: 'chat.example', state: 'paused' },
      },
    })
  })

  it('refuses a bad address and one that does not exist', async () => {
    const { webhook } = await add()
    const bad = { url: 'http://[fe80::1]/', state: 'active' }
    expect(codeOf(await send('PUT', `/webhooks/${webhook.id}`, bad))).toEqual([
      422,
      'webhook-address-refused',
    ])
    const good = { url: receiver.url, state: 'active' }
    expect(codeOf(await send('PUT', '/webhooks/99', good))).toEqual([404, 'webhook-unknown'])
    expect((await send('GET', '/webhooks')).json()).toEqual({ items: [webhook] })
  })
})

describe('removing a webhook', () => {
  it('takes its log along and leaves an audit row', async () => {
    const { webhook } = await add()
    await send('POST', `/webhooks/${webhook.id}/test`)
    expect((await send('DELETE', `/webhooks/${webhook.id}`)).statusCode).toBe(204)
    expect((await send('GET', '/webhooks')).json()).toEqual({ items: [] })
    expect(await lastAudit()).toMatchObject({ action: 'webhook.removed' })
    expect(codeOf(await send('GET', `/webhooks/${webhook.id}/deliveries`))).toEqual([
      404,
      'webhook-unknown',
    ])
  })

  it('refuses one that does not exist', async () => {
    expect(codeOf(await send('DELETE', '/webhooks/99'))).toEqual([404, 'webhook-unknown'])
  })
})

describe('testing a webhook', () => {
  it('sends a signed message at once and says that it came', async () => {
    const { webhook, secret } = await add(receiver.url, 'paused')
    const reply = await send('POST', `/webhooks/${webhook.id}/test`)
    expect(deliverySchema.parse(reply.json())).toMatchObject({
      kind: 'test',
      text: '【星沙标尺】测试消息：已连通。',
      state: 'delivered',
      attempts: 1,
      lastStatus: 200,
    })
    const [received] = receiver.received
    expect(received?.headers['x-yardstick-signature']).toBe(
      signatureOf(received?.body ?? '', secret),
    )
    expect(await lastAudit()).toMatchObject({ action: 'webhook.tested' })
  })

  it('says what went wrong, and does not try again by itself', async () => {
    const { webhook } = await add()
    receiver.answer = (response) => response.writeHead(403).end('wrong key')
    const reply = await send('POST', `/webhooks/${webhook.id}/test`)
    expect(reply.json()).toMatchObject({
      state: 'given_up',
      attempts: 1,
      nextAttemptAt: null,
      lastStatus: 403,
      lastError: 'wrong key',
    })
  })

  it('refuses one that does not exist', async () => {
    expect(codeOf(await send('POST', '/webhooks/99/test'))).toEqual([404, 'webhook-unknown'])
  })
})

it('the log of a webhook goes page by page, newest first', async () => {
  const { webhook } = await add()
  await send('POST', `/webhooks/${webhook.id}/test`)
  receiver.answer = (response) => response.writeHead(500).end()
  await send('POST', `/webhooks/${webhook.id}/test`)
  const first = await logOf(webhook.id, '?limit=1')
  expect(first.items.map(({ state }) => state)).toEqual(['given_up'])
  const second = await logOf(webhook.id, `?limit=1&before=${first.nextBefore}`)
  expect(second.items.map(({ state }) => state)).toEqual(['delivered'])
  expect(second.nextBefore).toBeNull()
})
