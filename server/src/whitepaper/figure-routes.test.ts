import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { printedTableSchema } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'

const edition = `/plans/${countyPlan}/editions/2023/1`
const tablesSchema = itemsOf(printedTableSchema)

let test: TestApp
let center: TestAccount

beforeAll(async () => {
  test = await makeSeededApp({ now: '2024-03-01T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  await test.send('POST', `/plans/${countyPlan}/editions`, {
    cookie: center.cookie,
    body: { year: 2023, asOf: '2024-03-01' },
  })
})
afterAll(() => test.close())

describe('the figures of an edition', () => {
  it('are for its editors while it is in the making', async () => {
    const path = `${edition}/draft-figures?table=plan`
    const { items } = tablesSchema.parse(
      (await test.send('GET', path, { cookie: center.cookie })).json(),
    )
    expect(items.map(({ table }) => table)).toEqual(['plan'])
    expect(items[0]?.rows).toHaveLength(1)
    expect((await test.send('GET', path)).statusCode).toBe(401)
    const refused = await test.send('GET', `${edition}/figures`)
    expect(problemSchema.parse(refused.json()).code).toBe('edition-unknown')
  })

  it('are for everybody once it is published', async () => {
    await test.store.write(async (connection) =>
      connection.run(sql`
        UPDATE editions SET state = 'published', published_by = 'head', published_at = created_at
      `),
    )
    const all = await test.send('GET', `${edition}/figures`)
    const { items } = tablesSchema.parse(all.json())
    const targets = items.find(({ table }) => table === 'targets')
    expect(targets?.rows.find(({ key }) => key === 'I08/2023')?.cells).toContain('≥30%')
  })
})
