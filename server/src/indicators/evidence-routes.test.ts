import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { type Evidence, mostEvidenceBytes } from '@yardstick/shared/indicators/evidence.ts'
import { type ReportDetail, reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import { desc } from 'drizzle-orm'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { makeOpenQuarter } from '../../test/open-quarter.ts'
import { codeOf } from '../../test/refusal.ts'
import {
  type FormPart,
  makeCompound,
  makeForm,
  makePackage,
  makePdf,
  makeZip,
} from '../../test/sample-files.ts'
import { countyPlan } from '../../test/seeded-app.ts'
import { sendForm } from '../../test/send-form.ts'
import { makeApp } from '../app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { evidenceFiles, reportEvidence } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/periods/2023-Q3/reports/I08`
const evidence = `${lamps}/evidence`
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let approver: TestAccount
let stranger: TestAccount

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const send = (parts: FormPart[], account = reporter, path = evidence) =>
  sendForm(test, path, account, parts)

const add = (bytes: Buffer, fileName = '统计表.pdf', account?: TestAccount, path?: string) =>
  send([{ fileName, bytes }], account, path)

const remove = (id: number, account = reporter) =>
  test.send('DELETE', `${evidence}/${id}`, { cookie: account.cookie })

const fetchContent = (id: number, account = reporter) =>
  test.send('GET', `${evidence}/${id}/content`, { cookie: account.cookie })

const reportIn = (reply: LightMyRequestResponse): ReportDetail => {
  expect([200, 201], reply.body).toContain(reply.statusCode)
  return reportDetailSchema.parse(reply.json())
}

/** The piece that an upload added. */
const addedBy = (reply: LightMyRequestResponse): Evidence => {
  const last = reportIn(reply).evidence.at(-1)
  if (!last) throw new Error('nothing was added')
  return last
}

const seenBy = async (account: TestAccount, path = lamps): Promise<ReportDetail> =>
  reportIn(await test.send('GET', path, { cookie: account.cookie }))

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const evidenceFolder = (): string => join(test.dataFolder, 'evidence')

/** Every file in the folder of the evidence, with the folder it lies in. */
const storedFiles = (): string[] => {
  if (!existsSync(evidenceFolder())) return []
  const entries = readdirSync(evidenceFolder(), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(evidenceFolder().length + 1))
}

/** Another report that the same unit owes. */
const siblingPath = async (): Promise<string> => {
  const own = await test.send('GET', `${plan}/reports/own`, { cookie: reporter.cookie })
  const codes: string[] = own
    .json()
    .items.map((report: { indicator: { code: string } }) => report.indicator.code)
  return `${plan}/periods/2023-Q3/reports/${codes.find((code) => code !== 'I08')}`
}

const open = async () => {
  ;({ test, center, reporter, approver, stranger } = await makeOpenQuarter())
}
const close = () => test.close()

describe('every kind of evidence', () => {
  beforeAll(open)
  afterAll(close)

  it.each([
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
    ['a WebP', Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'), 'image/webp'],
    ['a Word document', makePackage('docx'), docx],
    [
      'an Excel workbook',
      makePackage('xlsx'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a presentation',
      makePackage('pptx'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['an old Word document', makeCompound(['WordDocument']), 'application/msword'],
    ['an old workbook', makeCompound(['Workbook']), 'application/vnd.ms-excel'],
    ['an old presentation', makeCompound(['PowerPoint Document']), 'application/vnd.ms-powerpoint'],
  ])('%s is accepted by its content, whatever it is called', async (_what, bytes, mediaType) => {
    expect(addedBy(await add(bytes, 'x.txt'))).toMatchObject({ mediaType })
  })
})

describe('every name of evidence', () => {
  beforeAll(open)
  afterAll(close)

  it.each([
    ['../../x', 'x.pdf'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['发票\u202Efdp.exe', '发票fdp.exe.pdf'],
    ['a\u0000\u200Bb.pdf', 'ab.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a.pdf'],
    ['', 'evidence.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('makes the name %j harmless', async (given, fileName) => {
    const { id, fileName: shown } = addedBy(await add(makePdf(), given))
    expect(shown).toBe(fileName)
    expect((await fetchContent(id)).headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    expect(storedFiles()).toHaveLength(1)
    await remove(id)
  })
})

describe('handing in evidence', () => {
  beforeEach(open)
  afterEach(close)

  it('keeps the file under its own hash and shows it with the report', async () => {
    const bytes = makePdf()
    const reply = await add(bytes, '2023年三季度统计表.pdf')
    expect(reply.statusCode).toBe(201)
    expect(addedBy(reply)).toMatchObject({
      fileName: '2023年三季度统计表.pdf',
      bytes: bytes.length,
      mediaType: 'application/pdf',
      sha256: sha256Of(bytes),
      addedBy: reporter.loginName,
      addedAt: '2023-10-10T02:00:00.000Z',
    })
    const sha256 = sha256Of(bytes)
    expect(storedFiles()).toEqual([join(sha256.slice(0, 2), sha256)])
    expect(readFileSync(join(evidenceFolder(), sha256.slice(0, 2), sha256))).toEqual(bytes)
  })

  it('leaves an audit row, and the version of the report as it was', async () => {
    const reply = await add(makePdf(), 'a.pdf')
    expect(reportIn(reply).version).toBe(0)
    expect(await lastAudit()).toMatchObject({
      action: 'report.evidenceAdded',
      actorName: reporter.loginName,
      subject: `report:${countyPlan}/2023-Q3/I08`,
      detail: { fileName: 'a.pdf', mediaType: 'application/pdf', sha256: sha256Of(makePdf()) },
    })
  })

  it('accepts a file of exactly 20 MB', async () => {
    const bytes = Buffer.concat([makePdf(), Buffer.alloc(mostEvidenceBytes)])
    const reply = await add(bytes.subarray(0, mostEvidenceBytes))
    expect(addedBy(reply).bytes).toBe(mostEvidenceBytes)
  })

  it('of the same content for two reports stores it once', async () => {
    const path = await siblingPath()
    await add(makePdf(), 'a.pdf')
    addedBy(await add(makePdf(), 'b.pdf', reporter, `${path}/evidence`))
    expect(storedFiles()).toHaveLength(1)
    expect((await seenBy(reporter)).evidence.map(({ fileName }) => fileName)).toEqual(['a.pdf'])
    expect((await seenBy(reporter, path)).evidence).toMatchObject([{ fileName: 'b.pdf' }])
  })

  it('of different files at the same moment keeps both', async () => {
    const replies = await Promise.all([add(makePdf('1'), '1.pdf'), add(makePdf('2'), '2.pdf')])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect((await seenBy(reporter)).evidence).toHaveLength(2)
    expect(storedFiles()).toHaveLength(2)
  })

  it('of one file twice at the same moment keeps one', async () => {
    const replies = await Promise.all([add(makePdf()), add(makePdf())])
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
    expect((await seenBy(reporter)).evidence).toHaveLength(1)
    expect(storedFiles()).toHaveLength(1)
  })
})

describe('what is refused as evidence and leaves nothing behind', () => {
  beforeAll(open)
  afterAll(close)

  /** The state of everything that a refusal must leave alone. */
  const state = async () => ({
    files: storedFiles(),
    audit: await lastAudit(),
    rows: await test.store.read((connection) => connection.select().from(reportEvidence)),
  })

  const macro = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const bomb = { name: 'word/media.bin', content: Buffer.alloc(257 * 1024 * 1024) }
  const tooLarge = Buffer.concat([makePdf(), Buffer.alloc(mostEvidenceBytes + 1)])

  it.each<[string, () => Buffer, number, string]>([
    ['a program called .pdf', () => Buffer.from('MZ\x90\x00'), 415, 'evidence-type-refused'],
    ['a web page called .pdf', () => Buffer.from('<html>'), 415, 'evidence-type-refused'],
    ['a drawing with scripts', () => Buffer.from('<svg xmlns=""/>'), 415, 'evidence-type-refused'],
    ['a plain archive', () => makeZip([{ name: 'x' }]), 415, 'evidence-type-refused'],
    ['a document with macros', () => makePackage('docx', [macro]), 415, 'evidence-type-refused'],
    [
      'a document with macros under another name',
      () => makePackage('docx', [{ ...macro, name: 'word/VBAPROJECT.BIN' }]),
      415,
      'evidence-type-refused',
    ],
    [
      'a document of a type with macros',
      () => makeZip([{ name: '[Content_Types].xml', content: `"${macroType}"` }]),
      415,
      'evidence-type-refused',
    ],
    [
      'a document with another one with macros in it',
      () => makePackage('docx', [{ name: 'word/embeddings/a.xlsm' }]),
      415,
      'evidence-type-refused',
    ],
    [
      'an old document with macros',
      () => makeCompound(['WordDocument', 'Macros']),
      415,
      'evidence-type-refused',
    ],
    ['an installer', () => makeCompound(['_Tables']), 415, 'evidence-type-refused'],
    ['a locked document', () => makeCompound(['EncryptedPackage']), 422, 'file-suspicious'],
    ['a bomb', () => makePackage('docx', [bomb]), 422, 'file-suspicious'],
    ['a broken document', () => makePackage('docx').subarray(0, 300), 422, 'file-suspicious'],
    ['an empty file', () => Buffer.alloc(0), 422, 'evidence-empty'],
    [
      'a file of 20 MB and a byte',
      () => tooLarge.subarray(0, mostEvidenceBytes + 1),
      413,
      'file-too-large',
    ],
    ['a file of 21 MB', () => Buffer.alloc(21 * 1024 * 1024), 413, 'file-too-large'],
  ])('%s', async (_what, make, status, code) => {
    const before = await state()
    expect(codeOf(await add(make(), '统计表.pdf'))).toEqual([status, code])
    expect(await state()).toEqual(before)
  })

  it('says what would be accepted', async () => {
    const reply = await add(Buffer.from('MZ'), 'x.pdf')
    const problem = problemSchema.parse(reply.json())
    expect(problem.errors[0]?.path).toBe('body.file')
    expect(problem.detail).toContain('PDF、PNG、JPEG、WebP、Word (docx, doc)')
  })

  it.each<[string, FormPart[]]>([
    ['no file', []],
    ['text in place of a file', [{ bytes: 'text' }]],
    ['another field', [{ field: 'other', fileName: 'a.pdf', bytes: makePdf() }]],
    [
      'two files',
      [
        { fileName: 'a.pdf', bytes: makePdf('1') },
        { fileName: 'b.pdf', bytes: makePdf('2') },
      ],
    ],
    [
      'a field behind the file',
      [
        { fileName: 'a.pdf', bytes: makePdf() },
        { field: 'note', bytes: 'x' },
      ],
    ],
    ['a line break in the name', [{ fileName: 'a\nb.pdf', bytes: makePdf() }]],
  ])('a form with %s', async (_what, parts) => {
    const before = await state()
    expect(codeOf(await send(parts))).toEqual([422, 'upload-invalid'])
    expect(await state()).toEqual(before)
  })

  it('what is no form', async () => {
    for (const type of ['application/json', 'application/pdf', 'multipart/form-data']) {
      const reply = await test.send('POST', evidence, {
        cookie: reporter.cookie,
        body: {},
        headers: { 'content-type': type },
      })
      expect(codeOf(reply), type).toEqual([422, 'upload-invalid'])
    }
  })

  it('a form from another site', async () => {
    const { headers, payload } = makeForm([{ fileName: 'a.pdf', bytes: makePdf() }])
    const sent = { ...headers, host: 'localhost', origin: 'http://evil.example' }
    const reply = await test.app.inject({
      method: 'POST',
      url: `/api/v1${evidence}`,
      headers: { ...sent, cookie: reporter.cookie },
      payload,
    })
    expect(codeOf(reply)).toEqual([403, 'origin-refused'])
  })
})

describe('what is refused once there is something', () => {
  beforeEach(open)
  afterEach(close)

  it('the same content twice on one report, by its name', async () => {
    await add(makePdf(), 'a.pdf')
    const reply = await add(makePdf(), 'b.pdf')
    expect(codeOf(reply)).toEqual([409, 'evidence-exists'])
    expect(reply.json().facts).toEqual({ fileName: 'a.pdf' })
  })

  it('an eleventh piece', async () => {
    for (let no = 1; no <= 10; no += 1) addedBy(await add(makePdf(String(no))))
    const reply = await add(makePdf('11'))
    expect(codeOf(reply)).toEqual([409, 'evidence-too-many'])
    expect(storedFiles()).toHaveLength(10)
  })

  it('an eleventh piece at the same moment as the tenth', async () => {
    for (let no = 1; no <= 9; no += 1) addedBy(await add(makePdf(String(no))))
    const replies = await Promise.all(['10', '11'].map((text) => add(makePdf(text))))
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
    expect((await seenBy(reporter)).evidence).toHaveLength(10)
  })

  it('anything for the report of another unit', async () => {
    expect(codeOf(await add(makePdf(), 'a.pdf', stranger))).toEqual([403, 'unit-refused'])
    expect(storedFiles()).toEqual([])
  })

  it.each(['center', 'approver'] as const)('anything from the %s', async (role) => {
    const account = { center, approver }[role]
    expect(codeOf(await add(makePdf(), 'a.pdf', account))).toEqual([403, 'role-refused'])
  })

  it('anything once the report is submitted, or its period closed', async () => {
    const kept = addedBy(await add(makePdf()))
    await test.send('PUT', lamps, {
      cookie: reporter.cookie,
      body: { version: 0, value: 20.9, note: null },
    })
    await post(reporter, `${lamps}/submit`, { version: 1 })
    expect(codeOf(await add(makePdf('2')))).toEqual([409, 'report-state-refused'])
    expect(codeOf(await remove(kept.id))).toEqual([409, 'report-state-refused'])
    await post(reporter, `${lamps}/withdraw`, { version: 2 })
    await post(center, `${plan}/periods/2023-Q3/close`)
    expect(codeOf(await add(makePdf('2')))).toEqual([409, 'period-locked'])
    expect(codeOf(await remove(kept.id))).toEqual([409, 'period-locked'])
  })
})

describe('taking evidence off', () => {
  beforeEach(open)
  afterEach(close)

  it('hides it and its content, and leaves an audit row', async () => {
    const { id, sha256 } = addedBy(await add(makePdf(), 'a.pdf'))
    expect(reportIn(await remove(id)).evidence).toEqual([])
    expect(await lastAudit()).toMatchObject({
      action: 'report.evidenceRemoved',
      subject: `report:${countyPlan}/2023-Q3/I08`,
      detail: { fileName: 'a.pdf', sha256 },
    })
    expect(codeOf(await fetchContent(id))).toEqual([404, 'evidence-unknown'])
    expect(codeOf(await remove(id))).toEqual([404, 'evidence-unknown'])
  })

  it('keeps the row and the bytes, and lets the same file be added again', async () => {
    const { id } = addedBy(await add(makePdf()))
    await remove(id)
    const [row] = await test.store.read((connection) => connection.select().from(reportEvidence))
    expect(row).toMatchObject({ id, removedAt: '2023-10-10T02:00:00.000Z' })
    expect(storedFiles()).toHaveLength(1)
    const again = addedBy(await add(makePdf()))
    expect(again.id).not.toBe(id)
    const files = await test.store.read((connection) => connection.select().from(evidenceFiles))
    expect(files).toHaveLength(1)
  })

  it('is refused for another unit, another report and what is not there', async () => {
    const { id } = addedBy(await add(makePdf()))
    const before = await lastAudit()
    expect(codeOf(await remove(id, stranger))).toEqual([403, 'unit-refused'])
    expect(codeOf(await remove(id + 1))).toEqual([404, 'evidence-unknown'])
    const elsewhere = `${await siblingPath()}/evidence/${id}`
    const reply = await test.send('DELETE', elsewhere, { cookie: reporter.cookie })
    expect(codeOf(reply)).toEqual([404, 'evidence-unknown'])
    expect(await lastAudit()).toEqual(before)
  })
})

describe('downloading evidence', () => {
  beforeEach(open)
  afterEach(close)

  it('gives the bytes to be saved, never to be shown or run in place', async () => {
    const bytes = makePackage('docx')
    const { id } = addedBy(await add(bytes, '说明（一）.docx'))
    const reply = await fetchContent(id)
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload).toEqual(bytes)
    expect(reply.headers).toMatchObject({
      'content-disposition': `attachment; filename="_____.docx"; filename*=UTF-8''${encodeURIComponent('说明（一）.docx')}`,
      'content-length': String(bytes.length),
      'content-type': docx,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('is for the unit at once, for the center once the report is submitted, for no one else', async () => {
    const { id } = addedBy(await add(makePdf()))
    expect((await fetchContent(id, approver)).statusCode).toBe(200)
    expect(codeOf(await fetchContent(id, stranger))).toEqual([403, 'unit-refused'])
    expect(codeOf(await fetchContent(id, center))).toEqual([404, 'evidence-unknown'])
    expect((await seenBy(center)).evidence).toEqual([])
    const desk = `${plan}/periods/2023-Q3/reports`
    expect((await test.send('GET', desk, { cookie: center.cookie })).body).not.toContain('统计表')
    const draft = { version: 0, value: 20.9, note: null }
    await test.send('PUT', lamps, { cookie: reporter.cookie, body: draft })
    expect((await seenBy(center)).evidence).toEqual([])
    await post(reporter, `${lamps}/submit`, { version: 1 })
    expect((await fetchContent(id, center)).statusCode).toBe(200)
    expect((await seenBy(center)).evidence).toMatchObject([{ id }])
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await fetchContent(id, leader))).toEqual([403, 'role-refused'])
    expect((await test.send('GET', `${evidence}/${id}/content`)).statusCode).toBe(401)
  })

  it('of a file that the disk has lost says that it is our fault, and no more', async () => {
    const { id } = addedBy(await add(makePdf()))
    await test.store.write(async (connection) => {
      await connection.insert(evidenceFiles).values({
        sha256: 'f'.repeat(64),
        bytes: 1,
        mediaType: 'application/pdf',
        storedAt: '2023-10-10T02:00:00.000Z',
      })
      await connection.update(reportEvidence).set({ sha256: 'f'.repeat(64) })
    })
    const reply = await fetchContent(id)
    expect(codeOf(reply)).toEqual([500, 'internal-error'])
    expect(reply.body).not.toContain(evidenceFolder())
    expect(reply.headers['content-disposition']).toBeUndefined()
  })
})

describe('what is interrupted', () => {
  beforeEach(open)
  afterEach(close)

  const listen = async (app: FastifyInstance): Promise<number> => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const [bound] = app.addresses()
    return typeof bound === 'object' ? bound.port : 0
  }

  it('leaves nothing when the sender goes away half-way', async () => {
    const port = await listen(test.app)
    const { headers, payload } = makeForm([{ fileName: 'a.pdf', bytes: Buffer.alloc(500_000) }])
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const lines = [
      `POST /api/v1${evidence} HTTP/1.1`,
      `host: 127.0.0.1:${port}`,
      `origin: http://127.0.0.1:${port}`,
      `cookie: ${reporter.cookie}`,
      `content-type: ${headers['content-type']}`,
      `content-length: ${payload.length}`,
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.write(payload.subarray(0, 400_000))
    await vi.waitFor(() => expect(storedFiles()).toHaveLength(1))
    socket.destroy()
    await vi.waitFor(() => expect(storedFiles()).toEqual([]))
    expect((await seenBy(reporter)).evidence).toEqual([])
  })

  it('by a kill is cleaned away by the next server that gets its port, and nothing else is', async () => {
    const { sha256 } = addedBy(await add(makePdf()))
    writeFileSync(join(evidenceFolder(), 'incoming', 'left'), '%PDF-1.7')
    const { store, dataFolder } = test
    const options = { store, clock: () => test.clock.now, demo: false, dataFolder }
    const next = await makeApp(options)
    expect(storedFiles()).toHaveLength(2)
    await listen(next)
    const kept = [join(sha256.slice(0, 2), sha256)]
    await vi.waitFor(() => expect(storedFiles()).toEqual(kept))
    await next.close()
  })
})
