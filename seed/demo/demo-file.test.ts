import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeApp } from '@yardstick/server/app.ts'
import { openStore, type Store } from '@yardstick/server/db/open.ts'
import { reportEvents } from '@yardstick/server/db/reporting-tables.ts'
import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import { sessionSchema } from '@yardstick/shared/accounts/schema.ts'
import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { type Report, reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { type Indicator, indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { type Overview, overviewSchema } from '@yardstick/shared/overview/schema.ts'
import { managedLinkSchema } from '@yardstick/shared/plan/links.ts'
import { itemsOf, planSummarySchema } from '@yardstick/shared/plan/schema.ts'
import { editionChecklistSchema } from '@yardstick/shared/whitepaper/checklist.ts'
import {
  editionComparisonSchema,
  editionFileKinds,
  publishedEditionSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedDemo } from '../test-demo/shared-demo.ts'
import {
  approverLoginName,
  demoPassword,
  officeAccounts,
  reporterOf,
  shownAccounts,
} from './accounts.ts'
import { annual } from './annual.ts'
import { ensureDemo } from './demo-file.ts'
import { makePeople, type People } from './people.ts'
import { demoQuarters } from './values.ts'

const planPath = '/plans/changsha-county-2021-2025'
const buildTimeoutMs = 480_000
const reportList = itemsOf(reportSchema)

type Opened = { store: Store; app: Awaited<ReturnType<typeof makeApp>>; people: People }

const folders = ['first', 'second', 'stopped'].map((name) =>
  mkdtempSync(join(tmpdir(), `yardstick-demo-${name}-`)),
)
const [firstFolder = '', secondFolder = '', stoppedFolder = ''] = folders
const opened: Opened[] = []

const open = async (file: string): Promise<Opened> => {
  const clock = { now: new Date('2026-11-21T02:00:00.000Z') }
  const store = openStore(file)
  const app = await makeApp({
    store,
    clock: () => clock.now,
    demo: true,
    dataFolder: dirname(file),
  })
  const one = { store, app, people: makePeople(app, clock) }
  opened.push(one)
  return one
}

/** The same build by a process of its own, as `pnpm demo` runs it, at the same time. */
const buildElsewhere = async (folder: string): Promise<string> => {
  const module = fileURLToPath(new URL('./demo-file.ts', import.meta.url))
  const script = `import { ensureDemo } from ${JSON.stringify(module)}
    process.stdout.write(await ensureDemo(${JSON.stringify(folder)}, () => undefined))`
  const parts = ['--input-type=module', '--eval', script]
  return (await promisify(execFile)(process.execPath, parts)).stdout
}

const readOverview = async ({ people }: Opened, period?: string): Promise<Overview> => {
  const reply = await people.visit(`${planPath}/overview${period ? `?period=${period}` : ''}`)
  return overviewSchema.parse(reply.json())
}

const codesInState = (overview: Overview, year: number) => {
  const stateOf = ({ assessment }: Indicator): State | undefined =>
    assessment.targets.find((target) => target.year === year)?.state
  const groups = Map.groupBy(overview.indicators, stateOf)
  return (state: State): string[] => (groups.get(state) ?? []).map(({ code }) => code)
}

let file: string
let demo: Opened
let again: Opened
let autumn2023: Overview
let end2025: Overview

beforeAll(async () => {
  for (const name of ['demo-0123456789ab.db', 'building-999999999.db']) {
    writeFileSync(
      join(firstFolder, name),
      'left by an earlier version, or by a build that was killed',
    )
  }
  const built = await Promise.all([
    ensureDemo(firstFolder, () => undefined),
    // The one that other test files then need not build.
    buildElsewhere(sharedDemo()),
  ])
  cpSync(sharedDemo(), secondFolder, { recursive: true })
  file = built[0]
  demo = await open(built[0])
  again = await open(join(secondFolder, basename(built[1])))
  autumn2023 = await readOverview(demo, '2023-Q3')
  end2025 = await readOverview(demo)
}, buildTimeoutMs)

afterAll(async () => {
  for (const { app, store } of opened) {
    await app.close()
    store.close()
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the file', () => {
  test('a build leaves the complete database and the files of the white paper, and clears what earlier ones left', () => {
    const left = readdirSync(firstFolder).filter((name) => !/-(wal|shm)$/.test(name))
    expect(left.toSorted()).toEqual([basename(file), 'editions'])
  })

  test('a second start uses what is there', async () => {
    const before = statSync(file).mtimeMs
    const periods: string[] = []
    expect(await ensureDemo(firstFolder, (period) => periods.push(period))).toBe(file)
    expect(periods).toEqual([])
    expect(statSync(file).mtimeMs).toBe(before)
  })

  test('a build that is stopped leaves nothing', async () => {
    const stop = () => {
      throw new Error('stopped')
    }
    await expect(ensureDemo(stoppedFolder, stop)).rejects.toThrow('stopped')
    expect(readdirSync(stoppedFolder)).toEqual([])
  })

  test('two builds show the same overview, byte for byte', async () => {
    for (const period of ['2023-Q3', '2025-Q4']) {
      const path = `${planPath}/overview?period=${period}`
      const [one, other] = await Promise.all([demo, again].map(({ people }) => people.visit(path)))
      expect(other?.json()).toEqual(one?.json())
    }
  })
})

describe('the invented years', () => {
  test('2023-Q3 shows 14 achieved, 11 on schedule, 5 slightly behind, 3 behind, 2 not reported', () => {
    const inState = codesInState(autumn2023, 2023)
    expect(inState('achieved')).toHaveLength(14)
    expect(inState('on_schedule')).toHaveLength(11)
    expect(inState('slightly_behind')).toEqual(['I03', 'I08', 'I13', 'I23', 'I32'])
    expect(inState('behind')).toEqual(['I06', 'I20', 'I26'])
    expect(inState('not_reported')).toEqual(['I19', 'I30'])
    expect(autumn2023.verifiedCount).toBe(33)
  })

  test('2025-Q4 is the last published period and has verdicts of every kind', () => {
    expect(end2025.period).toBe('2025-Q4')
    const of2023 = codesInState(end2025, 2023)
    expect(of2023('achieved')).toHaveLength(25)
    expect(of2023('met_late')).toEqual(['I03', 'I06', 'I08', 'I13', 'I21', 'I23', 'I26', 'I32'])
    expect(of2023('missed')).toEqual(['I20'])
    expect(of2023('not_reported')).toEqual(['I30'])
    const of2025 = codesInState(end2025, 2025)
    expect(of2025('achieved')).toHaveLength(19)
    expect(of2025('missed')).toHaveLength(13)
    expect(of2025('not_reported')).toEqual(['I19'])
    expect(of2025('no_target')).toEqual(['I03', 'I18'])
  })

  test('binding and expected targets are missed, and every verdict is frozen', () => {
    const missed = codesInState(end2025, 2025)('missed')
    const kinds = end2025.indicators.filter(({ code }) => missed.includes(code))
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['binding', 'expected']))
    const verdicts = end2025.indicators
      .flatMap(({ assessment }) => assessment.targets)
      .filter(({ target }) => target !== null)
    expect(verdicts.filter(({ frozenAt }) => frozenAt === null)).toEqual([])
  })

  test('one indicator falls back on the way', async () => {
    const overview = await readOverview(demo, '2024-Q4')
    expect(codesInState(overview, 2025)('falling_back')).toEqual(['I09'])
  })

  test('one target is revised: known from the next publication on, beside the plan’s own', async () => {
    const targetIn = async (period: string) => {
      const reply = await demo.people.visit(`${planPath}/indicators/I34?period=${period}`)
      const { targets, revisions } = indicatorDetailSchema.parse(reply.json())
      expect(revisions[0]?.reason).toMatch(/^（演示）/)
      expect(revisions[0]?.documentNumber).toMatch(/^演示/)
      return targets.find(({ year }) => year === 2025)
    }
    expect(await targetIn('2023-Q4')).toMatchObject({ value: 16, revision: null })
    expect(await targetIn('2024-Q1')).toMatchObject({ value: 20, planned: { value: 16 } })
    const revised = end2025.indicators.filter((one) => one.targets.some((aim) => aim.revision))
    expect(revised.map(({ code }) => code)).toEqual(['I34'])
  })

  test('some links are confirmed, added by hand or rejected, and some wait', async () => {
    const ask = { method: 'GET', path: `${planPath}/links/managed` } as const
    const reply = await demo.people.ask(officeAccounts.center.loginName, ask)
    const links = itemsOf(managedLinkSchema).parse(reply.json()).items
    const count = (state: string) => links.filter((link) => link.state === state).length
    expect([count('confirmed'), count('proposed'), count('rejected')]).toEqual([42, 27, 1])
    const invented = links.flatMap(({ basis, note, reason }) => [
      ...(basis === 'center' && note !== null ? [note] : []),
      ...(reason === null ? [] : [reason]),
    ])
    expect(invented.length).toBe(6)
    expect(invented.filter((words) => !words.startsWith('（演示）'))).toEqual([])
  })

  test('units differ: some always in time, some often late, some leave reports out', () => {
    const { timeliness } = end2025
    expect(timeliness.filter(({ onTimeRatio }) => onTimeRatio === 1)).not.toEqual([])
    expect(timeliness.filter(({ onTimeRatio }) => onTimeRatio < 0.7).length).toBeGreaterThan(2)
    expect(timeliness.filter(({ late }) => late > 0).length).toBeGreaterThan(5)
    expect(timeliness.filter(({ missing }) => missing > 0).length).toBeGreaterThan(3)
  })

  test('every published remark says that it is invented', async () => {
    const codes = end2025.indicators.map(({ code }) => code)
    const details = await Promise.all(
      codes.map((code) => demo.people.visit(`${planPath}/indicators/${code}`)),
    )
    const notes = details
      .map((reply) => indicatorDetailSchema.parse(reply.json()))
      .flatMap(({ observations, history }) => [...observations, ...history])
      .flatMap(({ note }) => (note === null ? [] : [note]))
    expect(notes.length).toBeGreaterThan(300)
    expect(notes.filter((note) => !note.startsWith('（演示）'))).toEqual([])
  })
})

describe('the trail', () => {
  const readEvents = () =>
    demo.store.read(async (connection) => connection.select().from(reportEvents))

  const countAudit = async (action: string): Promise<number> => {
    let rows = 0
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
      const path = `/audit?limit=200&action=${action}&before=${before}`
      const ask = { method: 'GET', path } as const
      const reply = await demo.people.ask(officeAccounts.auditor.loginName, ask)
      const page = auditPageSchema.parse(reply.json())
      rows += page.items.length
      before = page.nextBefore
    }
    return rows
  }

  test('every step of a report has its audit row', async () => {
    const events = await readEvents()
    const audited = {
      save: 'report.saved',
      submit: 'report.submitted',
      withdraw: 'report.withdrawn',
      return: 'report.returned',
      verify: 'report.verified',
    } as const
    for (const [action, row] of Object.entries(audited)) {
      const steps = events.filter((event) => event.action === action).length
      expect(steps).toBeGreaterThan(0)
      expect(await countAudit(row)).toBe(steps)
    }
    expect(await countAudit('period.published')).toBe(demoQuarters.length)
    expect(await countAudit('period.opened')).toBe(demoQuarters.length + 1)
  })

  test('reports came back with a reason and were corrected', async () => {
    const lights = (await readEvents()).filter(({ value }) => value === 20.9 || value === 21.6)
    expect(lights.map(({ action, value }) => [action, value])).toEqual([
      ['save', 20.9],
      ['submit', 20.9],
      ['approve', 20.9],
      ['return', 20.9],
      ['save', 21.6],
      ['submit', 21.6],
      ['approve', 21.6],
      ['verify', 21.6],
    ])
    expect(lights[3]?.reason).toMatch(/请核对后重报。$/)
  })

  test('everybody who acts has 演示 in the name', async () => {
    const names = new Set((await readEvents()).map(({ actorName }) => actorName))
    expect([...names].filter((name) => !name.startsWith('演示·'))).toEqual([])
  })
})

describe('the white paper', () => {
  const listPublished = async ({ people }: Opened) =>
    itemsOf(publishedEditionSchema).parse((await people.visit(`${planPath}/editions`)).json()).items

  test('of 2024 is published and corrected, every file marked as invented', async () => {
    const published = await listPublished(demo)
    expect(published.map(({ year, revision, isLatest }) => [year, revision, isLatest])).toEqual([
      [2024, 2, true],
      [2024, 1, false],
    ])
    const files = published.flatMap((edition) => edition.files)
    expect(files.map(({ kind }) => kind)).toEqual([...editionFileKinds, ...editionFileKinds])
    expect(files.filter(({ fileName }) => !fileName.startsWith('【演示数据】'))).toEqual([])
  })

  test('comes out the same to the byte in both builds', async () => {
    const [one, other] = await Promise.all([demo, again].map(listPublished))
    expect(other).toEqual(one)
  })

  test('says in its correction what was corrected', async () => {
    const reply = await demo.people.visit(`${planPath}/editions/2024/2/changes?since=2024-1`)
    const { tables, sections } = editionComparisonSchema.parse(reply.json())
    const money = tables.find(({ table }) => table === 'money')?.rows
    expect(money).toMatchObject([
      { key: 'F06/2024', cells: [{ column: 'paidWanyuan', before: 450, after: 405 }, {}] },
    ])
    expect(sections.map(({ id }) => id)).toEqual(['projects.money'])
  })

  test('of 2025 is a draft, with errors to put right', async () => {
    const path = `${planPath}/editions/2025/1/checklist`
    const ask = { method: 'GET', path } as const
    const reply = await demo.people.ask(officeAccounts.center.loginName, ask)
    const { items } = editionChecklistSchema.parse(reply.json())
    const kinds = new Set(
      items.filter(({ severity }) => severity === 'error').map((one) => one.kind),
    )
    expect([...kinds]).toEqual([
      'period-unpublished',
      'open-report',
      'open-project-report',
      'unknown-figure',
    ])
  })
})

describe('trying it out', () => {
  const readReports = async (loginName: string, path: string): Promise<Report[]> => {
    const reply = await demo.people.ask(loginName, { method: 'GET', path: planPath + path })
    return reportList.parse(reply.json()).items
  }

  test('the plan and every answer say that this is the demo', async () => {
    const reply = await demo.app.inject({ url: '/api/v1/plans' })
    expect(reply.headers['x-data-nature']).toBe('demo')
    expect(reply.json()).toMatchObject({ dataNature: '演示数据' })
    expect(
      itemsOf(planSummarySchema)
        .parse(reply.json())
        .items.map((plan) => plan.demo),
    ).toEqual([true])
  })

  test('each role has an account that signs in with the printed password at once', async () => {
    const roles = await Promise.all(
      shownAccounts.map(async ({ loginName }) => {
        const reply = await demo.people.ask(loginName, { method: 'GET', path: '/session' })
        const { account } = sessionSchema.parse(reply.json())
        expect(account).toMatchObject({ loginName, mustChangePassword: false })
        return account?.role
      }),
    )
    expect(roles).toEqual([
      'center',
      'center_head',
      'leader',
      'reporter',
      'reporter',
      'approver',
      'sysadmin',
      'secadmin',
      'auditor',
    ])
    expect(demoPassword.length).toBeGreaterThan(0)
  })

  test('everybody has a few notices to read, the newest ones', async () => {
    const { center, head, leader } = officeAccounts
    const offices = [center, head, leader].map(({ loginName }) => loginName)
    for (const loginName of [...offices, reporterOf('city-management'), approverLoginName]) {
      const reply = await demo.people.ask(loginName, { method: 'GET', path: '/notices' })
      const { items, unread } = noticePageSchema.parse(reply.json())
      expect(unread).toBeGreaterThan(0)
      expect(unread).toBeLessThan(9)
      expect(items.map(({ readAt }) => readAt === null)).toEqual(
        items.map((_notice, place) => place < unread),
      )
    }
  })

  test('the annual return is open, with something to report and something to check', async () => {
    const path = `/periods/${annual.period}/reports`
    const all = await readReports(officeAccounts.center.loginName, path)
    const states = Map.groupBy(all, ({ state }) => state)
    const counts = [...states].map(([state, reports]) => [state, reports.length])
    expect(Object.fromEntries(counts)).toEqual({
      expected: 8,
      draft: 5,
      submitted: 10,
      returned: 3,
      verified: 9,
    })
    const owed = await readReports(reporterOf('city-management'), '/reports/own')
    expect(owed.map(({ indicator, state }) => [indicator.code, state])).toEqual([
      ['I06', 'returned'],
      ['I08', 'draft'],
    ])
    expect(owed[0]?.returnReason).toBeTruthy()
  })
})
