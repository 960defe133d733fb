import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrateDatabase } from '../src/db/migrate.ts'
import { openStore, type Store } from '../src/db/open.ts'
import { plans } from '../src/db/plan-tables.ts'
import { describeFailure, StartError } from '../src/start-failure.ts'
import { preparePlans } from './prepare-plans.ts'

const plansFolder = fileURLToPath(new URL('../../seed/plans', import.meta.url))
let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
  const file = join(folder, 'test.db')
  migrateDatabase(file)
  store = openStore(file)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const countPlans = () => store.read((connection) => connection.$count(plans))

test('the plan files beside the program are loaded, and again without a change', async () => {
  await preparePlans(store)
  const version = store.version()
  await preparePlans(store)
  expect(await countPlans()).toBe(1)
  expect(store.version()).toBe(version)
})

test('faults in the files stop the start; each is printed on a line of its own', async () => {
  const copy = join(folder, 'plans')
  cpSync(plansFolder, copy, { recursive: true })
  const projects = join(copy, 'changsha-county-2021-2025', 'projects.csv')
  const rows = readFileSync(projects, 'utf8')
  const spoilt = rows
    .replace('F01,1,funded', 'F01,one,funded')
    .replace('F02,2,funded', 'F02,2,kept')
  expect(spoilt).not.toBe(rows)
  writeFileSync(projects, spoilt)
  const failure: unknown = await preparePlans(store, copy).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartError)
  const [line, ...faults] = describeFailure(failure, null).split('\n')
  expect(line).toBe('Cannot start: the plan files have faults. 无法启动：规划数据文件有误。')
  expect(faults.some((fault) => /projects\.csv.*row 2/.test(fault))).toBe(true)
  expect(faults.some((fault) => /projects\.csv.*row 3/.test(fault))).toBe(true)
  expect(await countPlans()).toBe(0)
})
