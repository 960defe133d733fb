import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { editionFiles, editionSections, editions } from '../db/whitepaper-tables.ts'
import { gatherEdition } from './gather.ts'

const at = '2024-03-01T02:00:00.000Z'
let made: TestApp

const addEdition = async (revision: number, state: 'draft' | 'published') =>
  made.store.write(async (connection) => {
    const wish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: false }
    const [row] = await connection
      .insert(editions)
      .values({
        planId: countyPlan,
        year: 2023,
        revision,
        state: 'draft',
        version: 1,
        asOf: wish.asOf,
        data: await gatherEdition(connection, wish),
        gatheredAt: at,
        createdBy: '编辑',
        createdAt: at,
      })
      .returning()
    const editionId = row?.id ?? 0
    await connection.insert(editionSections).values({
      editionId,
      section: 'preface',
      version: 1,
      narrative: { replacesAutomatic: false, blocks: [] },
      savedBy: '编辑',
      savedAt: at,
    })
    await connection.insert(editionFiles).values({
      editionId,
      kind: 'docx',
      fileName: 'a.docx',
      mediaType: 'application/octet-stream',
      sha256: '0'.repeat(64),
      bytes: 1,
      createdAt: at,
    })
    await connection.run(sql`UPDATE editions SET state = ${state} WHERE id = ${editionId}`)
    return editionId
  })

let published = 0
let draft = 0
beforeAll(async () => {
  made = await makeSeededApp()
  published = await addEdition(1, 'published')
  draft = await addEdition(2, 'draft')
})
afterAll(() => made.close())

const changes = (id: number) =>
  [
    ['the edition', sql`UPDATE editions SET year = 2022, revision = ${id} WHERE id = ${id}`],
    ['a section', sql`UPDATE edition_sections SET version = 2 WHERE edition_id = ${id}`],
    ['a file', sql`UPDATE edition_files SET bytes = 2 WHERE edition_id = ${id}`],
    ['the list of files', sql`DELETE FROM edition_files WHERE edition_id = ${id}`],
    ['the list of sections', sql`DELETE FROM edition_sections WHERE edition_id = ${id}`],
  ] as const

describe('once an edition is published', () => {
  test.each([0, 1, 2, 3, 4])('nothing of it can be changed (%i)', async (which) => {
    const statement = changes(published)[which]?.[1]
    if (!statement) throw new Error('no such change')
    const changing = made.store.write(async (connection) => connection.run(statement))
    await expect(changing).rejects.toMatchObject({
      cause: { message: 'a published edition does not change' },
    })
  })

  test('the one that corrects it still can', async () => {
    for (const [, statement] of changes(draft)) {
      await made.store.write(async (connection) => connection.run(statement))
    }
    expect(await made.store.read(async (connection) => connection.$count(editions))).toBe(2)
  })
})
