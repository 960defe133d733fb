import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { editionChecklistSchema } from '@yardstick/shared/whitepaper/checklist.ts'
import { documentTreeSchema } from '@yardstick/shared/whitepaper/document-schema.ts'
import {
  type EditionDetail,
  editionComparisonSchema,
  editionDetailSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { reportYear } from '../../test/reported-year.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'

const editions = `/plans/${countyPlan}/editions`
const first = `${editions}/2023/1`

let test: TestApp
let center: TestAccount
let head: TestAccount

beforeAll(async () => {
  test = await makeSeededApp({ now: '2024-03-01T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
  await test.store.write(reportYear)
})
afterAll(() => test.close())

const get = (path: string, account = center) => test.send('GET', path, { cookie: account.cookie })

const post = (path: string, body: unknown, account = center) =>
  test.send('POST', path, { cookie: account.cookie, body })

const write = (section: string, body: unknown, account = center) =>
  test.send('PUT', `${first}/sections/${section}`, { cookie: account.cookie, body })

const read = async (path = first): Promise<EditionDetail> =>
  editionDetailSchema.parse((await get(`${path}/desk`)).json())

const lastAudit = async () => {
  const auditor = await test.createAccount({ role: 'auditor' })
  const page = await test.send('GET', '/audit?action=edition.&limit=1', { cookie: auditor.cookie })
  return auditPageSchema.parse(page.json()).items[0]
}

const paragraph = (text: string, replacesAutomatic = false) => ({
  replacesAutomatic,
  blocks: [{ kind: 'paragraph', text }],
})

const errorsOf = async () =>
  editionChecklistSchema
    .parse((await get(`${first}/checklist`)).json())
    .items.filter(({ severity }) => severity === 'error')
    .map(({ kind, code }) => `${kind} ${code}`)

/** The unit says why it has no value, and the center accepts it. */
const explain = (code: string) =>
  test.store.write(async (connection) =>
    connection.run(sql`
      UPDATE reports SET state = 'verified', outcome = 'no_data', note = '系统改造'
      WHERE indicator_id = (SELECT id FROM indicators WHERE code = ${code})
    `),
  )

describe('beginning an edition', () => {
  it('gathers the data of the year, and is in the trail', async () => {
    const reply = await post(editions, { year: 2023, asOf: '2024-03-01' })
    expect(reply.statusCode, reply.body).toBe(201)
    expect(editionDetailSchema.parse(reply.json())).toMatchObject({
      year: 2023,
      revision: 1,
      state: 'draft',
      version: 1,
      asOf: '2024-03-01',
      createdBy: center.loginName,
      files: [],
      events: [{ action: 'create', actorName: center.loginName }],
    })
    expect(await lastAudit()).toMatchObject({
      action: 'edition.created',
      subject: `edition:${countyPlan}/2023/1`,
      detail: { asOf: '2024-03-01' },
    })
  })

  it.each([
    ['a year that has one', { year: 2023, asOf: '2024-03-01' }, [409, 'edition-exists']],
    ['a year after the plan', { year: 2026, asOf: '2024-03-01' }, [422, 'edition-year-refused']],
    ['a day to come', { year: 2022, asOf: '2024-03-02' }, [422, 'edition-date-refused']],
    ['a day that does not exist', { year: 2022, asOf: '2024-02-30' }, [422, 'validation-failed']],
    [
      'more than is asked',
      { year: 2022, asOf: '2024-03-01', state: 'published' },
      [422, 'validation-failed'],
    ],
  ])('is refused for %s', async (_case, body, answer) => {
    expect(codeOf(await post(editions, body))).toEqual(answer)
  })

  it('is nothing the public sees', async () => {
    expect((await test.send('GET', editions)).json()).toEqual({ items: [] })
    expect(codeOf(await test.send('GET', first))).toEqual([404, 'edition-unknown'])
    expect(codeOf(await test.send('GET', `${first}/desk`))).toEqual([401, 'sign-in-required'])
  })
})

describe('writing', () => {
  it('offers every section with what data says by itself', async () => {
    const { sections } = await read()
    expect(sections.map(({ id }) => id)).toContain('overview.indicators')
    expect(sections[0]).toMatchObject({ id: 'preface', narrative: null, version: 0 })
    expect(sections[0]?.automatic.length).toBeGreaterThan(1)
  })

  it('is saved with its version, counted, and in the trail', async () => {
    const reply = await write('overview', { version: 0, narrative: paragraph('一季度以来，') })
    expect(reply.statusCode, reply.body).toBe(200)
    expect(reply.json()).toMatchObject({
      section: { id: 'overview', version: 1, savedBy: center.loginName },
      editionVersion: 2,
    })
    expect((await read()).sections.find(({ id }) => id === 'overview')?.narrative).toEqual(
      paragraph('一季度以来，'),
    )
    expect(await lastAudit()).toMatchObject({
      action: 'edition.written',
      detail: { section: 'overview', version: 1, blocks: 1 },
    })
  })

  it('over what somebody else has saved since is refused, and changes nothing', async () => {
    const late = await write('overview', { version: 0, narrative: paragraph('后来者') }, head)
    expect(codeOf(late)).toEqual([409, 'changed-meanwhile'])
    const kept = (await read()).sections.find(({ id }) => id === 'overview')
    expect(kept).toMatchObject({ version: 1, narrative: paragraph('一季度以来，') })
  })

  it('of two people in two sections is no conflict', async () => {
    const replies = await Promise.all([
      write('units', { version: 0, narrative: paragraph('甲') }),
      write('actions', { version: 0, narrative: paragraph('乙') }, head),
    ])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  })

  it.each([
    ['an unknown section', 'weather', paragraph('晴'), [404, 'section-unknown']],
    [
      'a block of no kind',
      'units',
      { replacesAutomatic: false, blocks: [{ kind: 'script' }] },
      [422, 'validation-failed'],
    ],
    [
      'a paragraph beyond the limit',
      'units',
      paragraph('长'.repeat(20_001)),
      [422, 'validation-failed'],
    ],
  ])('refuses %s', async (_case, section, narrative, answer) => {
    expect(codeOf(await write(section, { version: 1, narrative }))).toEqual(answer)
  })

  it('takes a section as long as it may be, and refuses what no section is', async () => {
    const blocks = Array.from({ length: 10 }, () => paragraph('长'.repeat(20_000)).blocks).flat()
    const long = await write('method.rules', {
      version: 0,
      narrative: { replacesAutomatic: false, blocks },
    })
    expect(long.statusCode).toBe(200)
    const narrative = paragraph('长'.repeat(400_000))
    expect(codeOf(await write('method.rules', { version: 1, narrative }))).toEqual([
      413,
      'body-too-large',
    ])
    await write('method.rules', { version: 1, narrative: paragraph('短') })
  })

  it('shows in the preview, beside what data says', async () => {
    const tree = documentTreeSchema.parse((await get(`${first}/preview`)).json())
    const overview = tree.chapters.find(({ id }) => id === 'overview')
    expect(JSON.stringify(overview)).toContain('一季度以来，')
    expect(tree.chapters).toHaveLength(8)
  })
})

describe('the checklist', () => {
  it('finds what blocks: binding indicators without a verified answer, figures that are not there', async () => {
    await write('units', { version: 1, narrative: paragraph('共{{units:nobody:missing}}次') })
    await write('actions', { version: 1, narrative: paragraph('', true) })
    expect(await errorsOf()).toEqual([
      'binding-unverified I18',
      'binding-unverified I27',
      'unknown-figure units',
      'empty-section actions',
    ])
  })

  it('keeps an edition with errors out of review', async () => {
    const { version } = await read()
    const reply = await post(`${first}/submit`, { version })
    expect(codeOf(reply)).toEqual([409, 'edition-blocked'])
    expect(problemSchema.parse(reply.json()).facts).toEqual({ errors: 4 })
    expect((await read()).state).toBe('draft')
  })

  it('is shorter when things are put right', async () => {
    for (const code of ['I18', 'I27']) await explain(code)
    await write('units', {
      version: 2,
      narrative: paragraph('共{{key-figures:units.total:value}}个'),
    })
    await write('actions', { version: 2, narrative: paragraph('', false) })
    expect(await errorsOf()).toEqual([])
  })

  it('says when a period is not published, or was not when the data was gathered', async () => {
    const year = await post(`/plans/${countyPlan}/periods`, { code: '2023', dueOn: '2024-03-15' })
    expect(year.statusCode, year.body).toBe(201)
    expect(await errorsOf()).toEqual(['period-unpublished 2023'])
    const published = { reason: '年报并入四季度' }
    await post(`/plans/${countyPlan}/periods/2023/publish`, published, head)
    expect(await errorsOf()).toEqual(['period-left-out 2023'])
  })
})

describe('gathering anew', () => {
  it('takes what was published since, keeps what was written, and is in the trail', async () => {
    test.clock.now = new Date('2024-03-01T02:10:00.000Z')
    const { version } = await read()
    const reply = await post(`${first}/gather`, { version, asOf: '2024-01-24' })
    expect(reply.statusCode, reply.body).toBe(200)
    const after = editionDetailSchema.parse(reply.json())
    expect(after).toMatchObject({ asOf: '2024-01-24', version: version + 1 })
    expect(after.sections.find(({ id }) => id === 'overview')?.version).toBe(1)
    expect(await lastAudit()).toMatchObject({
      action: 'edition.gathered',
      detail: { asOf: '2024-01-24' },
    })
    expect(await errorsOf()).toContain('period-left-out 2023-Q4')
  })

  it('is refused for a day to come, and to who has not seen the newest version', async () => {
    const { version } = await read()
    const ahead = await post(`${first}/gather`, { version, asOf: '2024-03-02' })
    expect(codeOf(ahead)).toEqual([422, 'edition-date-refused'])
    const stale = await post(`${first}/gather`, { version: version - 1, asOf: '2024-03-01' })
    expect(codeOf(stale)).toEqual([409, 'changed-meanwhile'])
    expect((await read()).version).toBe(version)
  })

  it('back to the day it was leaves the same data', async () => {
    const { version } = await read()
    expect((await post(`${first}/gather`, { version, asOf: '2024-03-01' })).statusCode).toBe(200)
    const list = editionChecklistSchema.parse((await get(`${first}/checklist`)).json())
    expect(list.errors).toBe(0)
    expect(list.items.filter(({ kind }) => kind === 'data-outdated')).toEqual([])
  })
})

describe('review', () => {
  it('begins when it is handed in; from then on nothing is written', async () => {
    const { version } = await read()
    const reply = await post(`${first}/submit`, { version })
    expect(reply.json()).toMatchObject({ state: 'in_review', version: version + 1 })
    expect(await lastAudit()).toMatchObject({ action: 'edition.submitted' })
    const late = await write('units', { version: 3, narrative: paragraph('迟') })
    expect(codeOf(late)).toEqual([409, 'edition-state-refused'])
  })

  it('ends with a return and its reason, or never without one', async () => {
    const { version } = await read()
    expect(codeOf(await post(`${first}/return`, { version, reason: ' ' }, head))).toEqual([
      422,
      'validation-failed',
    ])
    const reply = await post(`${first}/return`, { version, reason: '前言请写明依据' }, head)
    expect(reply.json()).toMatchObject({ state: 'draft' })
    expect((await read()).events.at(-1)).toMatchObject({ action: 'return', note: '前言请写明依据' })
    expect(await lastAudit()).toMatchObject({
      action: 'edition.returned',
      detail: { reason: '前言请写明依据' },
    })
  })

  it('is the center’s alone', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await get(`${first}/desk`, leader))).toEqual([403, 'role-refused'])
    expect(codeOf(await post(editions, { year: 2022, asOf: '2024-03-01' }, leader))).toEqual([
      403,
      'role-refused',
    ])
  })
})

/** Publishing itself is told of elsewhere; here it only has to have happened. */
const publish = (revision: number) =>
  test.store.write(async (connection) =>
    connection.run(sql`
      UPDATE editions SET state = 'published', published_at = '2024-03-02T02:00:00.000Z'
      WHERE year = 2023 AND revision = ${revision}
    `),
  )

describe('a correction', () => {
  it('is the next revision, with the data and the words of the one before and a note', async () => {
    await publish(1)
    const { version } = await read()
    const reply = await post(`${first}/correct`, { version, note: '更正第二章一处数字' })
    expect(reply.statusCode, reply.body).toBe(201)
    const next = editionDetailSchema.parse(reply.json())
    expect(next).toMatchObject({
      revision: 2,
      lastRevision: 2,
      state: 'draft',
      version: 1,
      asOf: '2024-03-01',
      correctionNote: '更正第二章一处数字',
    })
    expect(next.sections.find(({ id }) => id === 'overview')).toMatchObject({
      version: 1,
      narrative: paragraph('一季度以来，'),
    })
    expect(await lastAudit()).toMatchObject({
      action: 'edition.corrected',
      subject: `edition:${countyPlan}/2023/2`,
      detail: { note: '更正第二章一处数字' },
    })
  })

  it('is refused of a revision that another one follows, and of what is not published', async () => {
    const { version } = await read()
    expect(codeOf(await post(`${first}/correct`, { version, note: '再改' }))).toEqual([
      409,
      'edition-superseded',
    ])
    expect(codeOf(await post(`${editions}/2023/2/correct`, { version: 1, note: '再改' }))).toEqual([
      409,
      'edition-state-refused',
    ])
    expect(codeOf(await post(`${editions}/2023/3/correct`, { version: 1, note: '再改' }))).toEqual([
      404,
      'edition-unknown',
    ])
  })

  it('leaves the public with the published one, as it was', async () => {
    const { items } = (await test.send('GET', editions)).json()
    expect(items).toMatchObject([{ year: 2023, revision: 1, isLatest: true }])
    expect((await test.send('GET', first)).statusCode).toBe(200)
    expect(codeOf(await test.send('GET', `${editions}/2023/2`))).toEqual([404, 'edition-unknown'])
  })

  it('can be compared with what it corrects: by rows and by sections', async () => {
    await test.store.write(async (connection) =>
      connection.run(sql`UPDATE projects SET short_name = '改名' WHERE code = 'F01'`),
    )
    const second = `${editions}/2023/2`
    await post(`${second}/gather`, { version: 1, asOf: '2024-03-01' })
    await test.send('PUT', `${second}/sections/units`, {
      cookie: center.cookie,
      body: { version: 1, narrative: paragraph('改写') },
    })
    const reply = await get(`${second}/comparison?since=2023-1`)
    const { tables, sections } = editionComparisonSchema.parse(reply.json())
    expect(sections).toMatchObject([{ id: 'units', title: '单位履责情况', after: ['改写'] }])
    expect(tables.map(({ table }) => table)).toContain('projects')
    const rows = tables.find(({ table }) => table === 'projects')?.rows
    expect(rows).toMatchObject([{ key: 'F01', kind: 'changed', cells: [{ after: '改名' }] }])
    expect(codeOf(await test.send('GET', `${second}/changes?since=2023-1`))).toEqual([
      404,
      'edition-unknown',
    ])
    await publish(2)
    const changes = await test.send('GET', `${second}/changes?since=2023-1`)
    expect(editionComparisonSchema.parse(changes.json()).tables).toEqual(tables)
  })
})
