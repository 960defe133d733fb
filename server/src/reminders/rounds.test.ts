import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { type Receiver, startReceiver } from '../../test/receiver.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { periodParts } from '../app.ts'
import { idempotencyKeys } from '../db/account-tables.ts'
import { notices } from '../db/notice-tables.ts'
import { insertWebhook } from '../notices/webhook-store.ts'
import { startRounds } from './rounds.ts'

let test: TestApp
let receiver: Receiver
let center: TestAccount
let faults: unknown[]

const start = () =>
  startRounds({
    periodParts,
    store: test.store,
    clock: () => test.clock.now,
    onError: (error) => faults.push(error),
    firstAfterMs: 1,
  })

const countNotices = () => test.store.read((connection) => connection.$count(notices))

beforeEach(async () => {
  faults = []
  receiver = await startReceiver()
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  await test.store.write((connection) =>
    insertWebhook(connection, {
      url: receiver.url,
      secret: 's',
      state: 'active',
      createdAt: test.clock.now.toISOString(),
    }),
  )
  const body = { code: '2023-Q3', dueOn: '2023-10-25' }
  await test.send('POST', `/plans/${countyPlan}/periods`, { cookie: center.cookie, body })
  await test.createAccount({ role: 'reporter', unitCode: await firstOwingUnit() })
})
afterEach(async () => {
  await receiver.close()
  await test.close()
})

const firstOwingUnit = async (): Promise<string> => {
  const path = `/plans/${countyPlan}/periods/2023-Q3/board`
  const reply = await test.send('GET', path, { cookie: center.cookie })
  return reply.json().rows[0].unit.code
}

describe('the rounds of a running server', () => {
  it('begin shortly after the start, send what waits and remind of what is due', async () => {
    test.clock.now = new Date('2023-10-26T02:00:00.000Z')
    const rounds = start()
    await expect.poll(countNotices).toBe(1)
    await expect.poll(() => receiver.received.length).toBeGreaterThanOrEqual(1)
    await rounds.stop()
    expect(faults).toEqual([])
  })

  it('open a planned period on its day, by day', async () => {
    const body = { code: '2023-Q4', opensOn: '2024-01-01', dueOn: '2024-01-15' }
    await test.send('POST', `/plans/${countyPlan}/periods`, { cookie: center.cookie, body })
    const stateNow = async () => {
      const rows = await test.store.read((connection) => connection.query.periods.findMany())
      return rows.find(({ code }) => code === '2023-Q4')?.state
    }
    test.clock.now = new Date('2023-12-31T20:00:00.000Z')
    const atNight = start()
    await expect.poll(() => receiver.received.length).toBe(1)
    await atNight.stop()
    expect(await stateNow()).toBe('planned')
    test.clock.now = new Date('2024-01-01T02:00:00.000Z')
    const byDay = start()
    await expect.poll(stateNow).toBe('open')
    await byDay.stop()
    expect(faults).toEqual([])
  })

  it('press nobody at night', async () => {
    test.clock.now = new Date('2023-10-26T13:00:00.000Z')
    const rounds = start()
    await expect.poll(() => receiver.received.length).toBe(1)
    await rounds.stop()
    expect(await countNotices()).toBe(0)
  })

  it('forget the answers to requests that were sent long ago', async () => {
    const countKept = () => test.store.read((connection) => connection.$count(idempotencyKeys))
    await test.store.write(async (connection) => {
      await connection.insert(idempotencyKeys).values({
        accountId: center.id,
        key: 'long-ago',
        requestHash: '',
        status: 200,
        reply: '{}',
        at: '2023-10-01T02:00:00.000Z',
      })
    })
    const rounds = start()
    await expect.poll(countKept).toBe(0)
    await rounds.stop()
    expect(faults).toEqual([])
  })

  it('stop without waiting for an address that hangs', async () => {
    receiver.answer = () => undefined
    const rounds = start()
    await expect.poll(() => receiver.received.length).toBe(1)
    await rounds.stop()
    expect(faults).toEqual([])
  })

  it('say what failed and go on', async () => {
    const rounds = startRounds({
      periodParts,
      store: { ...test.store, read: () => Promise.reject(new Error('no database')) },
      clock: () => test.clock.now,
      onError: (error) => faults.push(error),
      firstAfterMs: 1,
    })
    await expect.poll(() => faults.length).toBe(3)
    await rounds.stop()
  })
})
