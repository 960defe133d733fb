import { once } from 'node:events'
import { connect } from 'node:net'
import { type Report, reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import {
  type WorkbookCheck,
  type WorkbookColumn,
  workbookCheckSchema,
  workbookColumnLetter,
  workbookColumns,
} from '@yardstick/shared/indicators/workbook.ts'
import { desc } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { makeOpenQuarter } from '../../test/open-quarter.ts'
import { reasonOf } from '../../test/refusal.ts'
import {
  expectRefused,
  type RefusedWorkbook,
  refusedAs,
  refusedWorkbooks,
} from '../../test/refused-workbooks.ts'
import { makeZip } from '../../test/sample-files.ts'
import {
  editWorkbook,
  fillIn,
  openWorkbook,
  rowOfCode,
  sheetOf,
} from '../../test/sample-workbooks.ts'
import { countyPlan } from '../../test/seeded-app.ts'
import { sendForm } from '../../test/send-form.ts'
import { auditEntries } from '../db/account-tables.ts'
import { reportEvents } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const own = (period = '2023-Q3') => `${plan}/periods/${period}/reports/own`

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let approver: TestAccount
let stranger: TestAccount

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const open = async () => {
  ;({ test, center, reporter, approver, stranger } = await makeOpenQuarter())
}
const close = () => test.close()

const download = async (account = reporter, period = '2023-Q3'): Promise<Buffer> => {
  const reply = await test.send('GET', `${own(period)}/template`, { cookie: account.cookie })
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200)
  return reply.rawPayload
}

const upload = (path: string, bytes: Buffer, account = reporter) =>
  sendForm(test, path, account, [{ fileName: '填报表.xlsx', bytes }])

const dryRun = (bytes: Buffer, account = reporter, period = '2023-Q3') =>
  upload(`${own(period)}/workbook/check`, bytes, account)

const apply = (bytes: Buffer, basis: string, account = reporter) =>
  upload(`${own()}/workbook?basis=${basis}`, bytes, account)

const checkIn = (reply: LightMyRequestResponse): WorkbookCheck => {
  expect(reply.statusCode, reply.body).toBe(200)
  return workbookCheckSchema.parse(reply.json())
}

const ownReports = async (account = reporter): Promise<Report[]> => {
  const reply = await test.send('GET', `${plan}/reports/own`, { cookie: account.cookie })
  return reply.json().items.map((item: unknown) => reportSchema.parse(item))
}
const reportOf = async (code: string): Promise<Report | undefined> =>
  (await ownReports()).find(({ indicator }) => indicator.code === code)

const events = () => test.store.read((connection) => connection.select().from(reportEvents))
const audits = () =>
  test.store.read((connection) =>
    connection.select().from(auditEntries).orderBy(desc(auditEntries.id)),
  )
/** Everything that a refusal must leave alone. */
const traces = async () => ({ events: await events(), audits: await audits() })

const rowFor = (check: WorkbookCheck, code: string) => check.rows.find((row) => row.code === code)

const save = (code: string, body: object) =>
  test.send('PUT', `${plan}/periods/2023-Q3/reports/${code}`, { cookie: reporter.cookie, body })

describe('the template', () => {
  beforeAll(open)
  afterAll(close)

  it('has the rows of the unit, and of no other', async () => {
    const sheet = sheetOf(await openWorkbook(await download()), '填报')
    const codes = (await ownReports()).map(({ indicator }) => indicator.code)
    expect(codes.length).toBeGreaterThan(1)
    const found = codes.map((_, no) => sheet.getCell(`A${4 + no}`).value)
    expect(found.toSorted()).toEqual(codes.toSorted())
    expect(sheet.getCell(`A${4 + codes.length}`).value).toBeNull()
  })

  it('is a file that names plan, unit and period, and is not to be kept by anybody between', async () => {
    const reply = await test.send('GET', `${own()}/template`, { cookie: reporter.cookie })
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toMatch(
      /_县.*_2023年三季度填报表\.xlsx/,
    )
    expect(reply.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it('locks every cell but those to fill in, of ratios with their fraction', async () => {
    const sheet = sheetOf(await openWorkbook(await download()), '填报')
    expect(sheet.sheetProtection).toMatchObject({ sheet: true })
    const openOf = (code: string): WorkbookColumn[] => {
      const row = rowOfCode(sheet, code)
      return workbookColumns.filter(
        (column) =>
          sheet.getCell(`${workbookColumnLetter(column)}${row}`).protection?.locked === false,
      )
    }
    expect(openOf('I08')).toEqual(['outcome', 'value', 'numerator', 'denominator', 'note'])
    const count = (await ownReports()).find(({ indicator }) => indicator.measure !== 'ratio')
    if (count) expect(openOf(count.indicator.code)).toEqual(['outcome', 'value', 'note'])
  })

  it('keeps code and version out of sight, and offers the kinds of answer to choose from', async () => {
    const workbook = await openWorkbook(await download())
    const sheet = sheetOf(workbook, '填报')
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).hidden]).toEqual([true, true])
    expect(sheetOf(workbook, '_template').state).toBe('veryHidden')
    const { dataValidation } = sheet.getCell(`J${rowOfCode(sheet, 'I08')}`)
    expect(dataValidation).toMatchObject({ type: 'list', formulae: ['"填报数值,暂无数据,不适用"'] })
  })

  it('is the same, byte for byte, as long as nothing changes', async () => {
    expect((await download()).equals(await download())).toBe(true)
  })

  it('is for the approver too, in English if asked for, not for units that owe nothing', async () => {
    await download(approver)
    const english = await test.send('GET', `${own()}/template?language=en`, reporter)
    const sheet = sheetOf(await openWorkbook(english.rawPayload), 'Report')
    expect(sheet.getCell('D3').value).toBe('Indicator')
    const idle = await test.createAccount({ role: 'reporter', unitCode: 'finance' })
    const none = await test.send('GET', `${own()}/template`, { cookie: idle.cookie })
    expect(reasonOf(none)).toEqual([404, 'nothing-owed', null])
    const missing = await test.send('GET', `${own('2022-Q1')}/template`, {
      cookie: reporter.cookie,
    })
    expect(reasonOf(missing)).toEqual([404, 'period-unknown', null])
  })
})

describe('a filled-in template', () => {
  beforeEach(open)
  afterEach(close)

  it('untouched, changes nothing', async () => {
    const check = checkIn(await dryRun(await download()))
    expect(check.counts).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    expect(check.counts.unchanged).toBe((await ownReports()).length)
  })

  it('is first tried: every row with sheet and cell, and nothing is written', async () => {
    const before = await traces()
    const check = checkIn(await dryRun(await fillIn(await download(), { I08: { value: 20.9 } })))
    expect(rowFor(check, 'I08')).toMatchObject({
      sheet: '填报',
      cell: expect.stringMatching(/^K\d+$/),
      outcome: 'new',
      before: null,
      after: { outcome: 'value', value: 20.9, numerator: null, denominator: null, note: null },
    })
    expect(check.counts).toMatchObject({ new: 1, changed: 0, wrong: 0 })
    expect(await traces()).toEqual(before)
  })

  it('is written as drafts through the same door as the form, with its audit rows', async () => {
    const file = await fillIn(await download(), {
      I08: { numerator: 209, denominator: 1000, note: '统计年报' },
    })
    const check = checkIn(await dryRun(file))
    expect(checkIn(await apply(file, check.basis)).counts).toEqual(check.counts)
    expect(await reportOf('I08')).toMatchObject({
      state: 'draft',
      version: 1,
      outcome: 'value',
      value: 20.9,
      numerator: 209,
      denominator: 1000,
      note: '统计年报',
    })
    expect((await events()).map(({ action }) => action)).toEqual(['save'])
    const [imported, saved] = await audits()
    expect(imported).toMatchObject({
      action: 'report.imported',
      actorName: reporter.loginName,
      subject: `period:${countyPlan}/2023-Q3`,
      detail: { new: 1, changed: 0, wrong: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(saved).toMatchObject({
      action: 'report.saved',
      subject: `report:${countyPlan}/2023-Q3/I08`,
    })
  })

  it('changes nothing the second time', async () => {
    const file = await fillIn(await download(), { I08: { value: 20.9, note: '统计年报' } })
    checkIn(await apply(file, checkIn(await dryRun(file)).basis))
    const before = await traces()
    const again = checkIn(await dryRun(file))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    checkIn(await apply(file, again.basis))
    expect(await traces()).toEqual(before)
  })

  it('comes back from a template that holds what is stored', async () => {
    await save('I08', { version: 0, value: 20.9, note: '第一行\n第二行' })
    const file = await download()
    expect(checkIn(await dryRun(file)).counts).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    const changed = checkIn(await dryRun(await fillIn(file, { I08: { value: 21.5 } })))
    expect(rowFor(changed, 'I08')).toMatchObject({
      outcome: 'changed',
      before: { value: 20.9 },
      after: { value: 21.5, note: '第一行\n第二行' },
    })
  })

  it('with one wrong row writes none of the others', async () => {
    const [other] = (await ownReports()).filter(({ indicator }) => indicator.code !== 'I08')
    const code = other?.indicator.code ?? ''
    const file = await fillIn(await download(), { I08: { value: 20.9 }, [code]: { value: '约20' } })
    const check = checkIn(await dryRun(file))
    expect(check.counts).toMatchObject({ new: 1, wrong: 1 })
    const wrong = rowFor(check, code)
    expect(wrong?.faults).toMatchObject([{ cell: wrong?.cell, code: 'unreadable' }])
    const before = await traces()
    const reply = await apply(file, check.basis)
    expect(reasonOf(reply)).toEqual([422, 'workbook-rows-wrong', null])
    expect(reply.json().facts).toEqual({ count: 1, cells: [wrong?.cell] })
    expect(await traces()).toEqual(before)
  })

  it('is not applied once a report has changed since the dry run', async () => {
    const file = await fillIn(await download(), { I08: { value: 20.9 } })
    const { basis } = checkIn(await dryRun(file))
    await save('I08', { version: 0, value: 19.5, note: null })
    const before = await traces()
    expect(reasonOf(await apply(file, basis))).toEqual([409, 'workbook-outdated', null])
    expect(await traces()).toEqual(before)
    const row = rowFor(checkIn(await dryRun(file)), 'I08')
    expect(row).toMatchObject({ outcome: 'changed', before: { value: 19.5 } })
    expect(row?.hints.map(({ code }) => code)).toContain('changed-since-download')
  })

  it('is not applied with the basis of another file', async () => {
    const { basis } = checkIn(await dryRun(await download()))
    const other = await fillIn(await download(), { I08: { value: 20.9 } })
    expect(reasonOf(await apply(other, basis))).toEqual([409, 'workbook-outdated', null])
  })

  it('leaves a submitted row alone, and says why it cannot be changed', async () => {
    await save('I08', { version: 0, value: 20.9, note: '统计年报' })
    await post(reporter, `${plan}/periods/2023-Q3/reports/I08/submit`, { version: 1 })
    const file = await download()
    const sheet = sheetOf(await openWorkbook(file), '填报')
    const row = rowOfCode(sheet, 'I08')
    expect(sheet.getCell(`K${row}`).protection?.locked).not.toBe(false)
    expect(sheet.getCell(`P${row}`).value).toBe('已提交')
    expect(rowFor(checkIn(await dryRun(file)), 'I08')?.outcome).toBe('unchanged')
    const edited = checkIn(await dryRun(await fillIn(file, { I08: { value: 30 } })))
    expect(rowFor(edited, 'I08')).toMatchObject({
      outcome: 'wrong',
      faults: [{ code: 'report-locked', facts: { state: 'submitted' } }],
    })
  })

  it('of a closed period can no longer be changed', async () => {
    const file = await fillIn(await download(), { I08: { value: 20.9 } })
    await post(center, `${plan}/periods/2023-Q3/close`)
    expect(rowFor(checkIn(await dryRun(file)), 'I08')?.faults).toMatchObject([
      { code: 'period-locked', facts: { state: 'closed' } },
    ])
  })

  it('may lack rows, which stay as they are, and hold sheets of its own', async () => {
    const [other] = (await ownReports()).filter(({ indicator }) => indicator.code !== 'I08')
    await save(other?.indicator.code ?? '', { version: 0, value: null, note: '待核' })
    const file = await editWorkbook(
      await fillIn(await download(), { I08: { value: 20.9 } }),
      (book) => {
        const sheet = sheetOf(book, '填报')
        sheet.spliceRows(rowOfCode(sheet, other?.indicator.code ?? ''), 1)
        book.addWorksheet('底稿').getCell('A1').value = { formula: '1+1', result: 2 }
      },
    )
    const check = checkIn(await dryRun(file))
    expect(check.rows.map(({ code }) => code)).not.toContain(other?.indicator.code)
    checkIn(await apply(file, check.basis))
    expect((await reportOf(other?.indicator.code ?? ''))?.note).toBe('待核')
    expect((await reportOf('I08'))?.value).toBe(20.9)
  })

  it('is for the reporter of the unit alone', async () => {
    const file = await download()
    expect(reasonOf(await dryRun(file, approver))[1]).toBe('role-refused')
    expect(reasonOf(await apply(file, '0'.repeat(64), approver))[1]).toBe('role-refused')
    expect(reasonOf(await dryRun(file, center))[1]).toBe('role-refused')
    expect(reasonOf(await dryRun(file, stranger))).toEqual([422, 'workbook-refused', 'other-unit'])
  })
})

describe('cells of a filled-in template', () => {
  beforeAll(open)
  afterAll(close)

  const readValue = async (cells: Parameters<typeof fillIn>[1][string], numFmt?: string) => {
    const filled = await fillIn(await download(), { I08: cells })
    const file = await editWorkbook(filled, (book) => {
      const sheet = sheetOf(book, '填报')
      if (numFmt) sheet.getCell(`K${rowOfCode(sheet, 'I08')}`).numFmt = numFmt
    })
    const row = rowFor(checkIn(await dryRun(file)), 'I08')
    return row?.faults[0]?.code ?? row?.after?.value
  }

  it.each<[string, Parameters<typeof readValue>[0], string | undefined, unknown]>([
    ['a number', { value: 20.9 }, undefined, 20.9],
    ['a number with the noise of binary fractions', { value: 20.900000000000002 }, undefined, 20.9],
    ['full-width digits', { value: '２０．９％' }, undefined, 20.9],
    ['a number shown in per cent', { value: 0.209 }, '0.0%', 20.9],
    ['a number with the sign as plain text', { value: 20.9 }, '0.0"%"', 20.9],
    ['a date, as 3-5 becomes', { value: 45000 }, 'm"月"d"日"', 'unreadable'],
    [
      'a formula, whatever it came to',
      { value: { formula: '1+1', result: 2 } },
      undefined,
      'formula',
    ],
    ['a word', { value: '约20' }, undefined, 'unreadable'],
    ['more than a hundred per cent', { value: 120 }, undefined, 'over-hundred'],
    ['less than nothing', { value: -1 }, undefined, 'negative'],
    ['a value beside 无数据', { outcome: '无数据', value: 20 }, undefined, 'value-beside-outcome'],
    ['another kind of answer', { outcome: '大概', value: 20 }, undefined, 'outcome-unknown'],
    [
      'more of a part than there is',
      { numerator: 3, denominator: 2 },
      undefined,
      'numerator-over-denominator',
    ],
  ])('%s', async (_what, cells, numFmt, expected) => {
    expect(await readValue(cells, numFmt)).toBe(expected)
  })
})

describe('what is refused with a sentence and leaves nothing behind', () => {
  beforeAll(async () => {
    await open()
    await post(center, `${plan}/periods`, { code: '2023-Q2', dueOn: '2023-10-25' })
  })
  afterAll(close)

  it.each<RefusedWorkbook>([
    ...refusedWorkbooks(() => download(), { sheet: '填报', cell: 'K3' }),
    ['the template of another unit', () => download(stranger), refusedAs('other-unit')],
    [
      'the template of another period',
      () => download(reporter, '2023-Q2'),
      refusedAs('other-period'),
    ],
  ])('%s', async (_what, make, refusal) => {
    const file = await make()
    const ways = [() => dryRun(file), () => apply(file, '0'.repeat(64))]
    await expectRefused(ways, refusal, traces)
  })

  it('rows of other units, of nobody, and rows that stand twice', async () => {
    const theirs = (await ownReports(stranger))[0]?.indicator.code ?? ''
    const file = await editWorkbook(await download(), (book) => {
      const sheet = sheetOf(book, '填报')
      const end = sheet.rowCount
      for (const [no, code] of [theirs, 'I99', 'I08'].entries()) {
        sheet.getCell(`A${end + 1 + no}`).value = code
        sheet.getCell(`K${end + 1 + no}`).value = 50
      }
      sheet.getCell(`K${end + 4}`).value = 50
    })
    const check = checkIn(await dryRun(file))
    const faults = check.rows.flatMap((row) => row.faults.map((fault) => fault.code))
    expect(faults.toSorted()).toEqual([
      'row-of-other-unit',
      'row-twice',
      'row-twice',
      'row-unknown',
      'row-unknown',
    ])
    expect(reasonOf(await apply(file, check.basis))[1]).toBe('workbook-rows-wrong')
  })

  const openXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const wrap = (sheet: string, names = '') =>
    makeZip([
      {
        name: '[Content_Types].xml',
        content: `<Types><Override ContentType="${openXml}.sheet.main+xml"/></Types>`,
      },
      {
        name: 'xl/workbook.xml',
        content: `<workbook><sheets><sheet name="_template" r:id="r1"/></sheets>${names}</workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ])
  const cell = '<c r="A1"><v>1</v></c>'

  it.each<[string, string, string, string]>([
    [
      'ranges over everything',
      `<worksheet><sheetData>${cell}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      '<definedNames><definedName name="x">S!$A$1:$XFD$1048576</definedName></definedNames>',
      'not-template',
    ],
    ['too many cells', `<worksheet>${cell.repeat(200_000)}</worksheet>`, '', 'unpacks-too-large'],
    ['elements without end', '<a>'.repeat(100_000), '', 'file-malformed'],
    [
      'entities that grow',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><c r="A1" t="str"><v>&b;</v></c></worksheet>`,
      '',
      'file-malformed',
    ],
    [
      'a cell beyond every sheet',
      '<worksheet><c r="ZZZZ99999999"><v>1</v></c></worksheet>',
      '',
      'file-malformed',
    ],
  ])('%s, at once and in little memory', async (_what, sheet, names, reason) => {
    const file = wrap(sheet, names)
    const started = performance.now()
    const heap = process.memoryUsage().rss
    expect(reasonOf(await dryRun(file))[2]).toBe(reason)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(process.memoryUsage().rss - heap).toBeLessThan(200 * 1024 * 1024)
  })

  it('100 MB, after the first few, whatever the sender says of its length', async () => {
    await test.app.listen({ host: '127.0.0.1', port: 0 })
    const [bound] = test.app.addresses()
    const port = typeof bound === 'object' ? bound.port : 0
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const reply: Buffer[] = []
    socket.on('data', (piece) => reply.push(piece))
    socket.on('error', () => undefined)
    const ended = new Promise((resolve) => socket.once('close', resolve))
    const lines = [
      `POST /api/v1${own()}/workbook/check HTTP/1.1`,
      `host: 127.0.0.1:${port}`,
      `origin: http://127.0.0.1:${port}`,
      `cookie: ${reporter.cookie}`,
      'content-type: multipart/form-data; boundary=b',
      'transfer-encoding: chunked',
      'connection: close',
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    const send = (piece: Buffer) =>
      socket.write(
        Buffer.concat([
          Buffer.from(`${piece.length.toString(16)}\r\n`),
          piece,
          Buffer.from('\r\n'),
        ]),
      )
    send(
      Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'),
    )
    const piece = Buffer.alloc(1024 * 1024)
    let sent = 0
    while (sent < 100 && reply.length === 0 && !socket.destroyed) {
      const drained = new Promise((resolve) => socket.once('drain', resolve))
      if (!send(piece)) await Promise.race([drained, ended])
      sent += 1
    }
    socket.end()
    await ended
    expect(sent).toBeLessThan(100)
    expect(Buffer.concat(reply).toString()).toContain('"code":"file-too-large"')
  })
})
