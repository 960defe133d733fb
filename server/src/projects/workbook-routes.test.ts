import type { CellValue } from '@cj-tech-master/excelts'
import { letterOf, workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import { moneyEntrySchema } from '@yardstick/shared/projects/money-schema.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import {
  emptyRows,
  entryColumns,
  milestoneColumns,
  type ProjectWorkbookCheck,
  projectWorkbookCheckSchema,
} from '@yardstick/shared/projects/workbook.ts'
import { desc } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { reasonOf } from '../../test/refusal.ts'
import {
  expectRefused,
  type RefusedWorkbook,
  refusedAs,
  refusedWorkbooks,
  withOrigin,
} from '../../test/refused-workbooks.ts'
import { editWorkbook, openWorkbook, sheetOf } from '../../test/sample-workbooks.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { sendForm } from '../../test/send-form.ts'
import { auditEntries } from '../db/account-tables.ts'

const plan = `/plans/${countyPlan}`
const path = `${plan}/projects-workbook`

let test: TestApp
let center: TestAccount
let reporter: TestAccount

const open = async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  reporter = await test.createAccount({ role: 'reporter', unitCode: 'finance' })
}
const close = () => test.close()

const download = async (account = center): Promise<Buffer> => {
  const reply = await test.send('GET', path, { cookie: account.cookie })
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200)
  return reply.rawPayload
}
const upload = (to: string, bytes: Buffer, account = center) =>
  sendForm(test, to, account, [{ fileName: '项目.xlsx', bytes }])
const dryRun = (bytes: Buffer, account = center) => upload(`${path}/check`, bytes, account)
const apply = (bytes: Buffer, basis: string, account = center) =>
  upload(`${path}?basis=${basis}`, bytes, account)
const checkIn = (reply: LightMyRequestResponse): ProjectWorkbookCheck => {
  expect(reply.statusCode, reply.body).toBe(200)
  return projectWorkbookCheckSchema.parse(reply.json())
}
const writeAll = async (bytes: Buffer) => {
  const { basis } = checkIn(await dryRun(bytes))
  return checkIn(await apply(bytes, basis))
}
type Cells<Column extends string> = Partial<Record<Column, CellValue>>
/** Fills in rows of both sheets by the hidden ids of the rows. */
const fillIn = (
  bytes: Buffer,
  {
    entries = {},
    milestones = {},
  }: {
    entries?: Record<string, Cells<(typeof entryColumns)[number]>>
    milestones?: Record<string, Cells<(typeof milestoneColumns)[number]>>
  },
): Promise<Buffer> =>
  editWorkbook(bytes, (workbook) => {
    const fill = (
      name: string,
      columns: readonly string[],
      rows: Record<string, Cells<string>>,
    ) => {
      const sheet = sheetOf(workbook, name)
      for (const [id, cells] of Object.entries(rows)) {
        for (let row = workbookHeadRow + 1; row <= sheet.rowCount; row += 1) {
          if (sheet.getCell(`A${row}`).value !== id) continue
          for (const [column, value] of Object.entries(cells)) {
            sheet.getCell(`${letterOf(columns, column)}${row}`).value = value ?? null
          }
        }
      }
    }
    fill('资金分录', entryColumns, entries)
    fill('里程碑', milestoneColumns, milestones)
  })

const day = (on: string) => new Date(`${on}T00:00:00Z`)
const payment = {
  project: 'F01 项目',
  kind: '支付',
  year: 2023,
  on: day('2023-09-30'),
  amount: 12.5,
  documentNumber: '凭证一',
}
const acceptance = { project: 'F01', name: '初验', plannedOn: day('2023-12-31') }

const post = async (to: string, body: object) => {
  const reply = await test.send('POST', `${plan}${to}`, { cookie: center.cookie, body })
  expect(reply.statusCode, reply.body).toBeLessThan(300)
}
const enteredMoney = async () =>
  (await test.send('GET', `${plan}/projects/F01/money-entries`))
    .json()
    .items.map((item: unknown) => moneyEntrySchema.parse(item))
const milestonesOf = async () =>
  projectDetailSchema.parse((await test.send('GET', `${plan}/projects/F01`)).json()).milestones
const audits = () =>
  test.store.read((connection) =>
    connection.select().from(auditEntries).orderBy(desc(auditEntries.id)),
  )
/** Everything that a refusal must leave alone. */
const traces = async () => ({
  money: await enteredMoney(),
  milestones: await milestonesOf(),
  audits: (await audits()).length,
})

describe('the workbook', () => {
  beforeAll(async () => {
    await open()
    await post('/projects/F01/money-entries', {
      ...{ kind: 'paid', year: 2023, amountWanyuan: 8.000001, on: '2023-05-31' },
      documentNumber: '凭证零',
    })
    await post('/projects/F01/milestones', { name: '开工', plannedOn: '2023-12-31' })
  })
  afterAll(close)

  it('shows projects with their planned years, entries and milestones, and how to fill in', async () => {
    const workbook = await openWorkbook(await download())
    const projects = sheetOf(workbook, '项目')
    expect(projects.getCell('B4').value).toBe('F01')
    expect(projects.getCell('F3').value).toBe('2021年计划')
    expect(projects.rowCount).toBe(workbookHeadRow + 48)
    const entries = sheetOf(workbook, '资金分录')
    const first = workbookHeadRow + emptyRows.entry + 1
    expect(entries.getCell(`A${first}`).value).toMatch(/^E\d+$/)
    expect(entries.getCell(`F${first}`).value).toBe(8.000001)
    expect(sheetOf(workbook, '里程碑').getCell('D4').value).toBe('开工')
    expect(sheetOf(workbook, '填写说明').rowCount).toBeGreaterThan(5)
  })

  it('locks everything but what is to be filled in, and keeps ids out of sight', async () => {
    const workbook = await openWorkbook(await download())
    const entries = sheetOf(workbook, '资金分录')
    expect(entries.sheetProtection).toMatchObject({ sheet: true })
    expect(sheetOf(workbook, '项目').sheetProtection).toMatchObject({ sheet: true })
    expect(entries.getColumn(1).hidden).toBe(true)
    expect(sheetOf(workbook, '_template').state).toBe('veryHidden')
    const isOpen = (cell: string) => entries.getCell(cell).protection?.locked === false
    const last = workbookHeadRow + emptyRows.entry + 1
    expect([isOpen('B4'), isOpen('F4'), isOpen('A4'), isOpen(`F${last}`)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    const milestones = sheetOf(workbook, '里程碑')
    const locked = (cell: string) => milestones.getCell(cell).protection?.locked !== false
    expect([locked('D4'), locked('E4'), locked('F4'), locked('G4')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('offers projects, kinds and years to choose from', async () => {
    const entries = sheetOf(await openWorkbook(await download()), '资金分录')
    expect(entries.getCell('B4').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'项目'!$A$4:$A$51"],
    })
    expect(entries.getCell('C4').dataValidation).toMatchObject({ formulae: ['"下达,支付"'] })
    expect(entries.getCell('D4').dataValidation).toMatchObject({
      formulae: ['"2021,2022,2023,2024,2025"'],
    })
  })

  it('is in English if asked for, is for the center, and is not to be kept', async () => {
    const { cookie } = center
    const reply = await test.send('GET', `${path}?language=en`, { cookie })
    expect(sheetOf(await openWorkbook(reply.rawPayload), 'Money entries').getCell('B3').value).toBe(
      'Project',
    )
    expect(reply.headers['cache-control']).toBe('no-store')
    const refused = await test.send('GET', path, { cookie: reporter.cookie })
    expect(reasonOf(refused)[1]).toBe('role-refused')
  })

  it('untouched, changes nothing', async () => {
    const { counts } = checkIn(await dryRun(await download()))
    expect(counts).toEqual({ new: 0, changed: 0, wrong: 0, unchanged: 2 })
  })
})

describe('a filled-in workbook', () => {
  beforeEach(open)
  afterEach(close)

  const fill = async () =>
    fillIn(await download(), {
      entries: { N1: payment, N5: { ...payment, kind: '下达', amount: 100 } },
      milestones: {
        N1: acceptance,
        N2: { ...acceptance, name: '终验', actualOn: day('2023-10-10') },
      },
    })

  it('is first tried: rows with sheet and cell, and nothing is written', async () => {
    const before = await traces()
    const { rows, counts } = checkIn(await dryRun(await fill()))
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, wrong: 0 })
    expect(rows[0]).toMatchObject({ of: 'entry', sheet: '资金分录', cell: 'B4', outcome: 'new' })
    expect(rows[0]?.after).toMatchObject({ project: 'F01', amountWanyuan: 12.5, on: '2023-09-30' })
    expect(await traces()).toEqual(before)
  })

  it('is then written whole, by the same steps and with the same audit rows as the pages', async () => {
    await writeAll(await fill())
    expect(await enteredMoney()).toMatchObject([
      { kind: 'paid', amountWanyuan: 12.5, on: '2023-09-30', documentNumber: '凭证一' },
      { kind: 'allocated', amountWanyuan: 100 },
    ])
    expect(await milestonesOf()).toMatchObject([
      { name: '初验', actualOn: null },
      { name: '终验', actualOn: '2023-10-10', state: 'kept' },
    ])
    const written = (await audits()).slice(0, 6).map(({ action }) => action)
    expect(written.toReversed()).toEqual([
      'money.entered',
      'money.entered',
      'milestone.added',
      'milestone.added',
      'milestone.standingSet',
      'project.imported',
    ])
    expect((await audits())[0]).toMatchObject({
      subject: `plan:${countyPlan}`,
      detail: { new: 4, wrong: 0 },
    })
  })

  it('sent twice, changes nothing the second time', async () => {
    const file = await fill()
    await writeAll(file)
    const before = await traces()
    const again = await writeAll(file)
    expect(again.counts).toEqual({ new: 0, changed: 0, wrong: 0, unchanged: 4 })
    expect(await traces()).toEqual(before)
  })

  it('keeps its rows apart from those of another copy', async () => {
    await writeAll(await fillIn(await download(), { entries: { N1: payment } }))
    await writeAll(await fillIn(await download(), { entries: { N1: payment } }))
    expect(await enteredMoney()).toHaveLength(2)
  })

  it('does not edit what it brought in before, also when that was reversed since', async () => {
    const file = await fill()
    await writeAll(file)
    const [{ id }] = await enteredMoney()
    await post(`/projects/F01/money-entries/${id}/reverse`, {
      ...{ on: '2023-10-20', documentNumber: '凭证二', note: '重复登记' },
    })
    expect(checkIn(await dryRun(file)).counts).toMatchObject({ new: 0, wrong: 0 })
    const edited = await fillIn(file, { entries: { N1: { amount: 13 } } })
    const { rows } = checkIn(await dryRun(edited))
    expect(rows.find(({ id }) => id === 'N1')).toMatchObject({
      outcome: 'wrong',
      faults: [{ code: 'row-imported' }],
    })
  })

  it('moves the dates of a milestone, and not those that others moved since', async () => {
    await post('/projects/F01/milestones', { name: '初验', plannedOn: '2023-12-31' })
    const untouched = await download()
    const [milestone] = await milestonesOf()
    const edit = { milestones: { M1: { projectedOn: day('2024-02-29'), statement: '供货推迟' } } }
    const file = await fillIn(untouched, edit)
    expect((await writeAll(file)).counts).toMatchObject({ changed: 1, wrong: 0 })
    expect((await milestonesOf())[0]).toMatchObject({
      no: milestone?.no,
      projectedOn: '2024-02-29',
    })
    expect(checkIn(await dryRun(file)).counts).toMatchObject({ changed: 0, unchanged: 1 })
    expect(checkIn(await dryRun(untouched)).counts).toMatchObject({ changed: 0, unchanged: 1 })
    const other = await fillIn(untouched, {
      milestones: { M1: { actualOn: day('2023-10-10') } },
    })
    const { rows } = checkIn(await dryRun(other))
    expect(rows[0]).toMatchObject({ outcome: 'wrong', faults: [{ code: 'changed-meanwhile' }] })
  })

  it('with one wrong row writes none of the others', async () => {
    const file = await fillIn(await download(), {
      entries: { N1: payment, N2: { ...payment, on: day('2023-10-21') } },
      milestones: { N1: acceptance },
    })
    const { counts, basis, rows } = checkIn(await dryRun(file))
    expect(counts).toMatchObject({ new: 2, wrong: 1 })
    expect(rows[1]?.faults).toMatchObject([{ cell: 'E5', code: 'money-date-invalid' }])
    const before = await traces()
    const reply = await apply(file, basis)
    expect(reasonOf(reply)).toEqual([422, 'workbook-rows-wrong', null])
    expect(reply.json().facts).toEqual({ count: 1, cells: ['资金分录!E5'] })
    expect(await traces()).toEqual(before)
  })

  it('is not applied once money was entered since the dry run, nor with another file’s basis', async () => {
    const file = await fill()
    const { basis } = checkIn(await dryRun(file))
    await post('/projects/F02/money-entries', {
      ...{ kind: 'paid', year: 2023, amountWanyuan: 1, on: '2023-05-31', documentNumber: '凭证零' },
    })
    const before = await traces()
    expect(reasonOf(await apply(file, basis))).toEqual([409, 'workbook-outdated', null])
    const other = checkIn(await dryRun(await download()))
    expect(reasonOf(await apply(file, other.basis))).toEqual([409, 'workbook-outdated', null])
    expect(await traces()).toEqual(before)
  })

  it('never edits an entry on record, also with the protection taken off', async () => {
    await writeAll(await fill())
    const [{ id }] = await enteredMoney()
    const file = await fillIn(await download(), { entries: { [`E${id}`]: { amount: 99 } } })
    const { rows } = checkIn(await dryRun(file))
    expect(rows.find((row) => row.id === `E${id}`)).toMatchObject({
      outcome: 'wrong',
      faults: [{ code: 'entry-locked' }],
    })
  })

  it('is for the center alone', async () => {
    const file = await download()
    expect(reasonOf(await dryRun(file, reporter))[1]).toBe('role-refused')
    expect(reasonOf(await apply(file, '0'.repeat(64), reporter))[1]).toBe('role-refused')
  })
})

describe('what is refused with a sentence and leaves nothing behind', () => {
  beforeAll(open)
  afterAll(close)

  const reports = 'xingsha-yardstick/indicator-reports'
  const from = async (key: string, value: string) => withOrigin(await download(), key, value)

  it.each<RefusedWorkbook>([
    ...refusedWorkbooks(() => download(), { sheet: '里程碑', cell: 'D3' }),
    ['a template of reports', () => from('template', reports), refusedAs('not-template')],
    ['one without its copy', () => from('copy', "%' --"), refusedAs('not-template')],
  ])('%s', async (_what, make, refusal) => {
    const file = await make()
    const ways = [() => dryRun(file), () => apply(file, '0'.repeat(64))]
    await expectRefused(ways, refusal, traces)
  })
})
