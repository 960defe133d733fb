import type { Occurrence } from '@yardstick/shared/plan/milestones.ts'
import { actionSchema, itemsOf } from '@yardstick/shared/plan/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { makePdf } from '../../test/sample-files.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { sendForm } from '../../test/send-form.ts'
import { auditEntries } from '../db/account-tables.ts'

const plan = `/plans/${countyPlan}`
const dated = 'A01-P2-M1'
const yearly = 'A05-P2-M4'

let test: TestApp
let center: TestAccount

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
})
afterEach(() => test.close())

const occurrences = async (code: string): Promise<Occurrence[]> => {
  const reply = await test.send('GET', `${plan}/actions`)
  const promises = itemsOf(actionSchema)
    .parse(reply.json())
    .items.flatMap(({ programmes }) => programmes.flatMap(({ milestones }) => milestones))
  return promises.find((promise) => promise.code === code)?.occurrences ?? []
}

const record = (code: string, asked: Record<string, unknown>, account = center) =>
  test.send('POST', `${plan}/promises/${code}/standings`, {
    cookie: account.cookie,
    body: { statement: '县城管局2023年9月竣工报告', seen: null, ...asked },
  })

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

describe('the plan’s own promises', () => {
  it('stand open before anything is recorded, a yearly one for each year', async () => {
    expect(await occurrences(dated)).toEqual([{ year: null, dueOn: '2023-12-31', standings: [] }])
    expect((await occurrences(yearly)).map(({ dueOn }) => dueOn)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-31`),
    )
  })

  it('are ticked with what proves it, publicly and without a name', async () => {
    expect((await record(dated, { actualOn: '2023-09-28' })).statusCode).toBe(201)
    expect((await occurrences(dated))[0]?.standings).toMatchObject([
      { actualOn: '2023-09-28', statement: '县城管局2023年9月竣工报告', recordedOn: '2023-10-20' },
    ])
    expect((await test.send('GET', `${plan}/actions`)).body).not.toContain(center.loginName)
    expect(await lastAudit()).toMatchObject({
      action: 'promise.ticked',
      actorName: center.loginName,
      subject: `promise:${countyPlan}/${dated}`,
      detail: { actualOn: '2023-09-28', year: null },
    })
  })

  it('are expected later with a reason, and a tick is taken back with one', async () => {
    await record(dated, { projectedOn: '2024-03-31', statement: '雨季停工' })
    expect(await lastAudit()).toMatchObject({ action: 'promise.projected' })
    const first = (await occurrences(dated))[0]?.standings[0]?.id
    await record(dated, { actualOn: '2023-10-19', seen: first })
    const second = (await occurrences(dated))[0]?.standings[1]?.id
    expect((await record(dated, { seen: second, statement: '验收未通过' })).statusCode).toBe(201)
    expect(await lastAudit()).toMatchObject({ action: 'promise.reopened' })
    expect((await occurrences(dated))[0]?.standings.at(-1)?.actualOn).toBeNull()
  })

  it('of every year are ticked year by year', async () => {
    expect((await record(yearly, { actualOn: '2022-12-20', year: 2022 })).statusCode).toBe(201)
    const kept = (await occurrences(yearly)).filter(({ standings }) => standings.length > 0)
    expect(kept.map(({ year }) => year)).toEqual([2022])
    expect(codeOf(await record(yearly, { actualOn: '2022-12-20' }))).toEqual([
      404,
      'promise-unknown',
    ])
    expect(codeOf(await record(dated, { actualOn: '2022-12-20', year: 2022 }))).toEqual([
      404,
      'promise-unknown',
    ])
  })

  it.each<[string, Record<string, unknown>, number, string]>([
    ['without a word', { actualOn: '2023-09-28', statement: null }, 422, 'statement-required'],
    ['of tomorrow', { actualOn: '2023-10-21' }, 422, 'date-in-future'],
    ['expected on a day that is over', { projectedOn: '2023-10-19' }, 422, 'date-too-early'],
    ['no day at all', { actualOn: '2023-13-01' }, 422, 'validation-failed'],
    ['on top of what was not there', { actualOn: '2023-09-28', seen: 5 }, 409, 'changed-meanwhile'],
  ])('are not ticked %s, and nothing is written', async (_what, asked, status, code) => {
    const before = await lastAudit()
    expect(codeOf(await record(dated, asked))).toEqual([status, code])
    expect((await occurrences(dated))[0]?.standings).toEqual([])
    expect(await lastAudit()).toEqual(before)
  })

  it('of another name are not there', async () => {
    expect(codeOf(await record('A99-P1-M1', { actualOn: '2023-09-28' }))).toEqual([
      404,
      'promise-unknown',
    ])
  })

  it('by two at once are ticked once', async () => {
    const replies = await Promise.all([
      record(dated, { actualOn: '2023-09-28' }),
      record(dated, { actualOn: '2023-09-29' }),
    ])
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  })

  it('show what is behind them to the units that lead the work, and to no other', async () => {
    const { id } = (await record(dated, { actualOn: '2023-09-28' })).json().items[0]
    const path = `${plan}/promise-standings/${id}/attachments`
    await sendForm(test, path, center, [{ fileName: '竣工报告.pdf', bytes: makePdf() }])
    expect((await occurrences(dated))[0]?.standings[0]?.files).toBe(1)
    const lead = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
    const stranger = await test.createAccount({ role: 'reporter', unitCode: 'education' })
    for (const address of [path, `${plan}/promises/${dated}/record`]) {
      const reply = await test.send('GET', address, { cookie: lead.cookie })
      expect(reply.json().items).toHaveLength(1)
      expect(codeOf(await test.send('GET', address, { cookie: stranger.cookie }))).toEqual([
        403,
        'unit-refused',
      ])
      expect((await test.send('GET', address)).statusCode).toBe(401)
    }
  })
})
