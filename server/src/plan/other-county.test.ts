import { planSchema } from '@yardstick/shared/plan/schema.ts'
import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seedPlans } from '../../../seed/run.ts'
import { copyRiverside } from '../../../seed/test-plans/copy-plan.ts'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'
import { readDocx } from '../../test/read-docx.ts'
import { guardZip } from '../http/zip-guard.ts'
import { gatherEdition } from '../whitepaper/gather.ts'
import { makePackage } from '../whitepaper/make-package.ts'
import { renderDocx } from '../whitepaper/render-docx.ts'

const riverside = 'riverside-2026-2030'
/** Words of the plan that every installation begins with; the fictional one has none of them. */
const foreign =
  /.{0,20}(?:长沙|大数据中心|Changsha|Big Data|430121|顶层规划|附件二|[48]0?,?000).{0,20}/gi

const apiSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ security: z.unknown().optional() }))),
})
/** One of each that the fictional plan has. */
const codes: Readonly<Record<string, string>> = {
  indicators: 'I01',
  projects: 'F01',
  units: 'data-bureau',
}

let test: TestApp
let copy: ReturnType<typeof copyRiverside>

beforeAll(async () => {
  copy = copyRiverside()
  test = await makeTestApp({ now: '2027-03-01T02:00:00.000Z' })
  await seedPlans(test.store, copy.plans)
})
afterAll(async () => {
  await test.close()
  copy.remove()
})

/** Every address below a plan that anybody may read and that names no period or edition. */
const listAddresses = async (): Promise<string[]> => {
  const { paths } = apiSchema.parse((await test.app.inject('/api/openapi.json')).json())
  return Object.entries(paths)
    .filter(([path, { get }]) => path.startsWith('/api/v1/plans') && get && !get.security)
    .map(([path]) => path.slice('/api/v1'.length).replace('{plan}', riverside))
    .map((path) =>
      path.replace(/(\w+)\/\{code\}/, (all, of: string) => `${of}/${codes[of] ?? all}`),
    )
    .flatMap((path) =>
      path.includes('{table}')
        ? allTables.map(({ name }) => path.replace('{table}', name))
        : [path],
    )
    .filter((path) => !/[{]|latest/.test(path))
}

describe('the plan of another county', () => {
  it('says who runs its reporting, by the name that the unit goes by', async () => {
    const { center } = planSchema.parse((await test.send('GET', `/plans/${riverside}`)).json())
    expect(center?.name).toBe('河湾县数据局')
  })

  it('is answered about in its own words, at every address', async () => {
    const addresses = await listAddresses()
    expect(addresses.length).toBeGreaterThan(20)
    for (const address of addresses) {
      const reply = await test.send('GET', address)
      expect([address, reply.statusCode]).toEqual([address, 200])
      expect([address, reply.body.match(foreign)]).toEqual([address, null])
    }
  })

  it('has a white paper and a package of data in its own words', async () => {
    const wish = { plan: riverside, year: 2026, asOf: '2027-03-01', demo: false }
    const data: EditionData = await test.store.read((connection) => gatherEdition(connection, wish))
    const mark = { revision: 1, correctionNote: null }
    const book = await readDocx(await renderDocx(buildDocument(data, { narratives: {}, ...mark })))
    const said = [...book.parts].filter(([name]) => name.endsWith('.xml')).map(([, xml]) => xml)
    expect(said.join()).toContain('河湾县智慧城市规划')
    expect(said.flatMap((xml) => xml.replaceAll(/<[^>]+>/g, ' ').match(foreign) ?? [])).toEqual([])
    const zip = await guardZip(await makePackage(data, mark), { bytes: 2 ** 24, entries: 64 })
    for (const name of ['datapackage.json', 'README.md']) {
      expect([name, zip.read(name)?.toString().match(foreign)]).toEqual([name, null])
    }
  })
})
