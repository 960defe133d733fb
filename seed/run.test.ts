import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as accountTables from '@yardstick/server/db/account-tables.ts'
import { migrateDatabase } from '@yardstick/server/db/migrate.ts'
import * as noticeTables from '@yardstick/server/db/notice-tables.ts'
import { openStore, type Store } from '@yardstick/server/db/open.ts'
import * as planTables from '@yardstick/server/db/plan-tables.ts'
import {
  milestoneStandings,
  moneyEntries,
  planLinks,
  projectStageChanges,
} from '@yardstick/server/db/project-tables.ts'
import * as reportingTables from '@yardstick/server/db/reporting-tables.ts'
import { getTableName, is, Table } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seedPlans } from './run.ts'
import { SeedError } from './seed-error.ts'
import { copyRiverside, editFile } from './test-plans/copy-plan.ts'

const tables = { ...planTables, ...accountTables, ...reportingTables, ...noticeTables }

let dataDir: string
let store: Store
let copy: ReturnType<typeof copyRiverside>

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yardstick-seed-'))
  const file = join(dataDir, 'yardstick.db')
  migrateDatabase(file)
  store = openStore(file)
  copy = copyRiverside()
})

afterEach(() => {
  store.close()
  rmSync(dataDir, { recursive: true })
  copy.remove()
})

/** Every row of every table by table name. */
const dump = () =>
  store.read(async (connection) => {
    const rows: Record<string, Record<string, unknown>[]> = {}
    for (const table of Object.values(tables)) {
      if (is(table, Table)) rows[getTableName(table)] = await connection.select().from(table)
    }
    return rows
  })

const idsOf = (rows: Record<string, unknown>[] | undefined) =>
  Object.fromEntries((rows ?? []).map(({ code, id }) => [code, id]))

const faultsOf = async (folder: string): Promise<readonly string[]> => {
  try {
    await seedPlans(store, folder)
  } catch (error) {
    if (error instanceof SeedError) return error.faults
    throw error
  }
  return []
}

const edit = (file: string, from: string, to: string) => editFile(copy.folder, file, from, to)

describe('seeding', () => {
  test('brings in the plans of the repository', async () => {
    expect(await seedPlans(store)).toEqual([
      { planId: 'changsha-county-2021-2025', outcome: 'created' },
    ])
  })

  test('a second plan of another county and other years stands beside the first', async () => {
    await seedPlans(store)
    const before = await dump()
    await seedPlans(store, copy.plans)
    const after = await dump()
    expect(after.plans?.map(({ id }) => id)).toEqual([
      'changsha-county-2021-2025',
      'riverside-2026-2030',
    ])
    expect(after.indicators?.filter(({ planId }) => planId !== 'riverside-2026-2030')).toEqual(
      before.indicators,
    )
    expect(after.units?.length).toBe((before.units?.length ?? 0) + 4)
    expect(after.project_budgets?.length).toBe((before.project_budgets?.length ?? 0) + 8)
  })

  test('twice the same files change nothing at all', async () => {
    await seedPlans(store, copy.plans)
    const before = await dump()
    expect(await seedPlans(store, copy.plans)).toEqual([
      { planId: 'riverside-2026-2030', outcome: 'unchanged' },
    ])
    expect(await dump()).toEqual(before)
  })

  test('appends one audit row for each seed that changes something', async () => {
    await seedPlans(store, copy.plans)
    await seedPlans(store, copy.plans)
    edit('actions.csv', 'Living water', 'Flowing water')
    await seedPlans(store, copy.plans)
    const { audit_entries: entries, plans } = await dump()
    expect(entries).toMatchObject([
      { detail: { outcome: 'created' } },
      { detail: { outcome: 'updated', seedHash: plans?.[0]?.seedHash } },
    ])
    for (const entry of entries ?? []) {
      expect(entry).toMatchObject({
        accountId: null,
        actorName: 'seed',
        actorRole: 'system',
        action: 'plan.seeded',
        subject: 'plan:riverside-2026-2030',
        requestId: 'seed',
      })
    }
  })

  test('an update keeps ids by code and follows the files', async () => {
    await seedPlans(store, copy.plans)
    const before = await dump()
    edit('indicators.csv', '≥ 40', '≥ 45')
    edit('projects.csv', 'Connected quays', 'Quays on line')
    edit('units.csv', '灯塔学校,Light', '灯塔小学,Light')
    edit('units.csv', 'public_institution,,', 'public_institution,灯塔学校,')
    edit('work_items.csv', '河湾港务处；各河湾镇', '河湾港务处')
    expect(await seedPlans(store, copy.plans)).toEqual([
      { planId: 'riverside-2026-2030', outcome: 'updated' },
    ])
    const after = await dump()
    for (const table of ['indicators', 'projects', 'units']) {
      expect(idsOf(after[table])).toEqual(idsOf(before[table]))
    }
    expect(after.targets?.filter(({ value }) => value === 45)).toHaveLength(1)
    expect(after.projects?.[0]).toMatchObject({ nameEn: 'Quays on line' })
    expect(after.units?.map(({ name }) => name)).toContain('灯塔小学')
    expect(after.work_item_units?.length).toBe((before.work_item_units?.length ?? 0) - 1)
  })

  test('what is gone from the files and rests on nothing is gone from the database', async () => {
    await seedPlans(store, copy.plans)
    edit('work_items.csv', '；各河湾镇', '')
    edit('units.csv', 'all-towns,各河湾镇,Riverside towns,各镇,collective,,,plan,第三章,,\n', '')
    await seedPlans(store, copy.plans)
    expect((await dump()).units?.map(({ code }) => code)).not.toContain('all-towns')
  })
})

describe('bad input', () => {
  test('writes nothing, not even the sound plan beside it; every plan’s faults are named', async () => {
    for (const name of ['second', 'sound']) {
      cpSync(copy.folder, join(copy.plans, name), { recursive: true })
      editFile(join(copy.plans, name), 'plan.json', 'riverside-2026-2030', name)
    }
    edit('actions.csv', 'Living water', '')
    editFile(join(copy.plans, 'second'), 'plan.json', '"2025-11"', '"last year"')
    expect(await faultsOf(copy.plans)).toEqual([
      'riverside-2026-2030/actions.csv, row 2, nameEn 英文名称: is empty',
      'second/plan.json, issuedOn: is not a date such as 2020, 2020-10 or 2020-10-29',
    ])
    expect(Object.values(await dump()).flat()).toEqual([])
  })

  test('two folders with one and the same plan are refused', async () => {
    cpSync(copy.folder, join(copy.plans, 'once-more'), { recursive: true })
    expect(await faultsOf(copy.plans)).toEqual([
      `${copy.plans}: two folders hold the plan "riverside-2026-2030"`,
    ])
  })

  test('a folder without plans is refused', async () => {
    expect(await faultsOf(dataDir)).toEqual([`${dataDir}: holds no plan folder`])
  })

  test('a refusal in the middle of the writing rolls everything back', async () => {
    await seedPlans(store, copy.plans)
    const before = await dump()
    edit('units.csv', 'all-towns', 'every-town')
    edit('indicators.csv', '≥ 40', '≥ 45')
    expect(await faultsOf(copy.plans)).toEqual([
      'units.csv: "各河湾镇" is kept under the code "all-towns", not "every-town"; the code of a unit does not change',
    ])
    expect(await dump()).toEqual(before)
  })

  test('a plan does not move to another jurisdiction', async () => {
    await seedPlans(store, copy.plans)
    edit('plan.json', '990101', '990102')
    expect(await faultsOf(copy.plans)).toEqual([
      'plan.json, jurisdiction.code: riverside-2026-2030 belongs to "990101" and cannot move to "990102"',
    ])
  })
})

describe('the command', { timeout: 60_000 }, () => {
  const command = (folder: string) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('./run.ts', import.meta.url)), folder], {
      env: { ...process.env, DATA_DIR: join(dataDir, 'new') },
      encoding: 'utf8',
    })

  test('makes the database and prints one line a plan', () => {
    expect(command(copy.plans)).toMatchObject({
      status: 0,
      stdout: 'riverside-2026-2030: created\n',
      stderr: '',
    })
  })

  test('prints every fault and exits with 1', () => {
    edit('actions.csv', 'Living water', '')
    edit('phases.csv', '2030-12-31', 'soon')
    expect(command(copy.plans)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: [
        'riverside-2026-2030/phases.csv, row 3, endsOn 结束日期: "soon" is not a date such as 2023-12-31',
        'riverside-2026-2030/actions.csv, row 2, nameEn 英文名称: is empty',
        'Nothing was written.\n',
      ].join('\n'),
    })
  })
})

/** An account, a published period with a verified value, a verdict, and a charge by the center. */
const reportSomething = () =>
  store.write(async (connection) => {
    const at = '2026-04-10T02:00:00.000Z'
    const { indicators, units } = await dump()
    const indicatorId = Number(idsOf(indicators).I02)
    const unitId = Number(idsOf(units)['harbour-office'])
    await connection.insert(tables.accounts).values({
      id: 1,
      loginName: 'harbour',
      displayName: '港务填报员',
      role: 'reporter',
      unitId,
      state: 'active',
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: at,
    })
    await connection.insert(tables.periods).values({
      id: 1,
      planId: 'riverside-2026-2030',
      code: '2026-Q1',
      endsOn: '2026-03-31',
      opensOn: '2026-04-01',
      dueOn: '2026-04-15',
      state: 'published',
      publishedAt: at,
    })
    await connection.insert(tables.reports).values({
      id: 1,
      periodId: 1,
      indicatorId,
      unitId,
      state: 'verified',
      version: 3,
      value: 12,
      updatedAt: at,
    })
    await connection.insert(tables.reportEvents).values({
      reportId: 1,
      action: 'verify',
      state: 'verified',
      version: 3,
      value: 12,
      accountId: 1,
      actorName: '港务填报员',
      at,
    })
    await connection
      .insert(tables.observations)
      .values({ reportId: 1, indicatorId, periodId: 1, value: 12, verifiedAt: at })
    await connection.insert(tables.verdicts).values({
      indicatorId,
      year: 2028,
      verdict: 'missed',
      method: 'scheduled-v1',
      inputs: {},
      frozenAt: at,
    })
    await connection.insert(tables.indicatorCharges).values({
      indicatorId,
      unitId,
      basis: 'set',
      reason: { zh: '定', en: 'set' },
      since: '2026-02-01',
      citations: [],
    })
  })

describe('reported data', () => {
  const reported = [
    'accounts',
    'periods',
    'reports',
    'report_events',
    'observations',
    'verdicts',
  ] as const

  test('stays as it is when the plan is seeded anew', async () => {
    await seedPlans(store, copy.plans)
    await reportSomething()
    const before = await dump()
    edit('indicators.csv', '≥ 40', '≥ 45')
    await seedPlans(store, copy.plans)
    const after = await dump()
    for (const table of reported) {
      expect(before[table]).not.toEqual([])
      expect(after[table]).toEqual(before[table])
    }
  })

  test('keeps its indicator: an indicator with reports is not dropped', async () => {
    await seedPlans(store, copy.plans)
    await reportSomething()
    const before = await dump()
    edit('indicators.csv', 'I02,2,', 'I05,2,')
    edit('indicator_charges.csv', 'I02,', 'I05,')
    expect(await faultsOf(copy.plans)).toEqual([
      'indicators.csv: I02 is gone from the files but has 1 reports, 1 frozen verdicts, 1 charges set by the center; put it back',
    ])
    expect(await dump()).toEqual(before)
  })

  test('keeps its unit: a unit with accounts and reports is not dropped', async () => {
    await seedPlans(store, copy.plans)
    await reportSomething()
    const before = await dump()
    edit('units.csv', 'harbour-office,河湾港务处', 'ferry-office,河湾渡口处')
    edit('units.csv', '港务处（河湾）', '河湾港务处；港务处（河湾）')
    edit('discrepancies.csv', 'unit:harbour-office', 'unit:ferry-office')
    expect(await faultsOf(copy.plans)).toEqual([
      'units.csv: "河湾港务处" (harbour-office) is gone from the files but has 1 accounts, 1 reports, 2 charges; put it back',
    ])
    expect(await dump()).toEqual(before)
  })
})

describe('who answers for an indicator', () => {
  const chargesOf = async (code: string) => {
    const { indicators, units, indicator_charges: charges } = await dump()
    const unitCode = (id: unknown) => units?.find((unit) => unit.id === id)?.code
    return (charges ?? [])
      .filter(({ indicatorId }) => indicatorId === idsOf(indicators)[code])
      .map(({ id, basis, since, unitId }) => [id, unitCode(unitId), basis, since])
  }

  test('is proposed from the first day of the plan', async () => {
    await seedPlans(store, copy.plans)
    expect(await chargesOf('I01')).toEqual([[1, 'data-bureau', 'cited', '2026-01-01']])
    expect(await chargesOf('I04')).toEqual([])
  })

  test('follows the files as long as the center has not decided', async () => {
    await seedPlans(store, copy.plans)
    edit('indicator_charges.csv', 'I01,县数据局,cited', 'I01,灯塔学校,assumed')
    edit('indicator_charges.csv', 'I03,', 'I04,')
    await seedPlans(store, copy.plans)
    expect(await chargesOf('I01')).toEqual([[1, 'lighthouse-school', 'assumed', '2026-01-01']])
    expect(await chargesOf('I03')).toEqual([])
    expect(await chargesOf('I04')).toEqual([
      [expect.any(Number), 'harbour-office', 'cited', '2026-01-01'],
    ])
  })

  test('stays as the center has set it, the proposal before it too', async () => {
    await seedPlans(store, copy.plans)
    await reportSomething()
    const before = await chargesOf('I02')
    expect(before.map(([, , basis]) => basis)).toEqual(['assumed', 'set'])
    edit('indicator_charges.csv', 'I02,河湾港务处', 'I02,灯塔学校')
    await seedPlans(store, copy.plans)
    expect(await chargesOf('I02')).toEqual(before)
  })
})

describe('a second plan of the same jurisdiction', () => {
  let second: ReturnType<typeof copyRiverside>
  beforeEach(async () => {
    await seedPlans(store, copy.plans)
    second = copyRiverside('riverside-next')
    editFile(second.folder, 'plan.json', 'riverside-2026-2030', 'riverside-next')
  })
  afterEach(() => second.remove())

  test('reuses a unit of the same code and name and adds its aliases', async () => {
    const before = await dump()
    editFile(second.folder, 'units.csv', '县数据局；数据局（河湾）', '县数据局；老数据局')
    editFile(second.folder, 'units.csv', 'Riverside Data Bureau', 'Another rendering')
    await seedPlans(store, second.plans)
    const after = await dump()
    expect(idsOf(after.units)).toEqual(idsOf(before.units))
    expect(after.units?.[0]).toEqual({
      ...before.units?.[0],
      aliases: ['县数据局', '数据局（河湾）', '老数据局'],
    })
  })

  test('is refused when a code has another name', async () => {
    editFile(second.folder, 'units.csv', 'lighthouse-school,灯塔', 'lighthouse-school,灯台')
    editFile(second.folder, 'units.csv', 'public_institution,,', 'public_institution,灯塔学校,')
    expect(await faultsOf(second.plans)).toEqual([
      'units.csv: the code "lighthouse-school" stands for "灯塔学校" in another plan of the jurisdiction, not for "灯台学校"',
    ])
  })

  test('is refused when an alias would name two units', async () => {
    editFile(second.folder, 'units.csv', '县数据局；数据局（河湾）', '县数据局')
    editFile(second.folder, 'units.csv', '港务处（河湾）', '港务处（河湾）；数据局（河湾）')
    expect(await faultsOf(second.plans)).toEqual([
      'units.csv: "数据局（河湾）" would name two units of the jurisdiction, "data-bureau" and "harbour-office"',
    ])
  })

  test('keeps the units that only the other plan names', async () => {
    editFile(second.folder, 'work_items.csv', '；各河湾镇', '')
    editFile(second.folder, 'units.csv', 'all-towns,各河湾镇', 'new-towns,各新河湾镇')
    await seedPlans(store, second.plans)
    const codes = (await dump()).units?.map(({ code }) => code)
    expect(codes).toContain('all-towns')
    expect(codes).toContain('new-towns')
  })
})

describe('a life that people have entered', () => {
  const at = '2026-04-10T02:00:00.000Z'
  const enter = () =>
    store.write(async (connection) => {
      const { projects } = await dump()
      const by = { accountId: 1, actorName: '港务填报员', at }
      await connection.insert(projectStageChanges).values({
        projectId: Number(idsOf(projects).F02),
        stage: 'application',
        on: '2026-04-01',
        ...by,
      })
      const kept = { planId: 'riverside-2026-2030', actualOn: '2026-04-01', ...by }
      await connection.insert(milestoneStandings).values({ ...kept, promiseCode: 'A01-P2-M1/2026' })
    })
  const dropProject = () => {
    for (const file of ['projects.csv', 'project_contents.csv']) edit(file, 'F02,', 'F03,')
    edit('discrepancies.csv', 'project:F02', 'project:F03')
  }

  beforeEach(async () => {
    await seedPlans(store, copy.plans)
    await reportSomething()
    await enter()
  })

  test('keeps its project', async () => {
    await store.write(async (connection) => {
      const { projects } = await dump()
      await connection.insert(moneyEntries).values({
        projectId: Number(idsOf(projects).F02),
        kind: 'allocated',
        year: 2026,
        amountFen: 100,
        on: '2026-04-01',
        documentNumber: '1号',
        accountId: 1,
        actorName: '港务填报员',
        at,
      })
    })
    const before = await dump()
    dropProject()
    expect(await faultsOf(copy.plans)).toEqual([
      'projects.csv: "河面监测" (F02) is gone from the files but has 1 stage changes, 1 money entries; put it back',
    ])
    expect(await dump()).toEqual(before)
  })

  test('keeps both ends of what was tied together', async () => {
    await store.write(async (connection) =>
      connection.insert(planLinks).values({
        planId: 'riverside-2026-2030',
        fromKind: 'project',
        fromCode: 'F02',
        toKind: 'indicator',
        toCode: 'I01',
        state: 'confirmed',
        note: '监测数据',
        noteEn: 'monitoring',
        madeBy: '港务填报员',
        madeByRole: 'center',
        madeAt: at,
      }),
    )
    dropProject()
    expect(await faultsOf(copy.plans)).toEqual([
      'projects.csv: F02 is gone from the files but has 1 links; put it back',
    ])
  })

  test('keeps its promise, also a year of it', async () => {
    edit('milestones.csv', 'A01-P2-M1,A01-P2,1,', 'A01-P2-M2,A01-P2,2,')
    expect(await faultsOf(copy.plans)).toEqual([
      'milestones.csv: A01-P2-M1 is gone from the files but has 1 standings; put it back',
    ])
  })
})
