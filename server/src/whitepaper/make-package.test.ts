import { createHash } from 'node:crypto'
import type { EditionMark, PackageDescriptor } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { plainText } from '@yardstick/shared/whitepaper/plain-text.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { Cell } from '@yardstick/shared/whitepaper/tables/table.ts'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sumsAcross } from '../../test/across-time-zones.ts'
import { dataPackageSchema } from '../../test/data-package-schema.ts'
import { hostileEdition } from '../../test/hostile-edition.ts'
import type { TestApp } from '../../test/make-app.ts'
import { asItWas, readCsv } from '../../test/read-csv.ts'
import { reportYear } from '../../test/reported-year.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { guardZip } from '../http/zip-guard.ts'
import { gatherEdition } from './gather.ts'
import { makePackage } from './make-package.ts'

const mark: EditionMark = { revision: 1, correctionNote: null }

type Field = PackageDescriptor['resources'][number]['schema']['fields'][number]

const openPackage = async (data: EditionData, of = mark) => {
  const zip = await guardZip(await makePackage(data, of), { bytes: 2 ** 24, entries: 64 })
  const textOf = (path: string): string => zip.read(path)?.toString() ?? ''
  const descriptor: PackageDescriptor = JSON.parse(textOf('datapackage.json'))
  return { zip, textOf, descriptor }
}

const ajv = addFormats.default(new Ajv({ allErrors: true, strictRequired: false }))
const isPackage = ajv.compile(dataPackageSchema)

/** A field of a CSV file as the value that its column's type says; throws where it is none. */
const casts: Record<Field['type'], (field: string) => Cell> = {
  string: asItWas,
  integer: (field) => (/^-?\d+$/.test(field) ? Number(field) : wrong(field)),
  year: (field) => (/^\d{4}$/.test(field) ? Number(field) : wrong(field)),
  number: (field) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(field) ? Number(field) : wrong(field)),
  boolean: (field) => (field === 'true' || field === 'false' ? field === 'true' : wrong(field)),
  date: (field) => (/^\d{4}-\d\d-\d\d$/.test(field) ? field : wrong(field)),
}
const wrong = (field: string): never => {
  throw new Error(`not of its type: ${field}`)
}

const readResource = async (
  { descriptor, textOf }: Awaited<ReturnType<typeof openPackage>>,
  name: string,
) => {
  const resource = descriptor.resources.find((one) => one.name === name)
  if (!resource) throw new Error(`no resource ${name}`)
  const { schema } = resource
  const [heads, ...lines] = readCsv(textOf(resource.path))
  expect(heads).toEqual(schema.fields.map((field) => field.name))
  const rows = lines.map((line) => {
    expect(line).toHaveLength(schema.fields.length)
    return schema.fields.map((field, at) => {
      const written = line[at] ?? ''
      const cell = schema.missingValues.includes(written) ? null : casts[field.type](written)
      const { required = false, enum: codes } = field.constraints ?? {}
      if (cell === null && required) throw new Error(`${name}.${field.name} is empty`)
      if (cell !== null && codes && !codes.includes(String(cell))) wrong(String(cell))
      return cell
    })
  })
  const column = (named: string): Cell[] => {
    const at = schema.fields.findIndex((field) => field.name === named)
    return rows.map((cells) => cells[at] ?? null)
  }
  return { schema, rows, column }
}

/** What a cell is without signs that do not print; an empty text is nothing. */
const printing = (cell: Cell): Cell => (typeof cell === 'string' ? plainText(cell) || null : cell)

let made: TestApp
let county: EditionData
beforeAll(async () => {
  made = await makeSeededApp()
  await made.store.write(reportYear)
  const wish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: false }
  county = await made.store.read((connection) => gatherEdition(connection, wish))
})
afterAll(() => made.close())

describe('the descriptor', () => {
  test('is a Data Package of version 2 with a Table Schema for every table', async () => {
    const { descriptor } = await openPackage(county)
    isPackage(descriptor)
    expect(isPackage.errors ?? []).toEqual([])
    expect(descriptor.resources.map(({ name }) => name)).toEqual(allTables.map(({ name }) => name))
  })

  test.each([
    ['a package without tables', (one: PackageDescriptor) => ({ ...one, resources: [] })],
    ['a day that is no instant', (one: PackageDescriptor) => ({ ...one, created: '2024-03-01' })],
    [
      'a path that leads out',
      (one: PackageDescriptor) => ({
        ...one,
        resources: one.resources.map((resource) => ({ ...resource, path: '../a.csv' })),
      }),
    ],
    [
      'a type that the standard does not know',
      (one: PackageDescriptor) => ({
        ...one,
        resources: one.resources.map((resource) => ({
          ...resource,
          schema: { ...resource.schema, fields: [{ name: 'a', type: 'text' }] },
        })),
      }),
    ],
  ])('%s would be found', async (_what, spoil) => {
    const { descriptor } = await openPackage(sampleEdition)
    expect(isPackage(spoil(descriptor))).toBe(false)
  })

  test('names size and SHA-256 of every file', async () => {
    const { descriptor, zip } = await openPackage(county)
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = zip.read(path) ?? Buffer.alloc(0)
      expect(bytes).toBe(file.length)
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`)
    }
  })

  test('names the documents of the plan, the publisher and the licence', async () => {
    const { descriptor } = await openPackage(county)
    expect(descriptor.sources).toHaveLength(county.documents.length)
    expect(descriptor.contributors).toEqual([{ title: county.plan.issuer, roles: ['publisher'] }])
    expect(descriptor.licenses[0]?.name).toBe('CC-BY-4.0')
  })

  test('says what a correction corrects, and counts the revisions', async () => {
    const of = { revision: 2, correctionNote: '更正第4季度一个值' }
    const { descriptor, textOf } = await openPackage(sampleEdition, of)
    expect(descriptor.version).toBe('2023.2.0')
    expect(descriptor.description).toContain('更正第4季度一个值')
    expect(textOf('README.md')).toContain('第1次修订，更正：更正第4季度一个值')
    expect(textOf('README.md')).toContain('This is revision 1, which corrects: 更正第4季度一个值')
  })

  test('marks invented data, and only those', async () => {
    const invented = await openPackage({ ...sampleEdition, demo: true })
    expect(invented.descriptor).toMatchObject({ demo: true })
    expect(invented.descriptor.title).toContain('演示数据')
    expect(invented.textOf('README.md')).toContain('演示数据，并非真实填报')
    const real = await openPackage(sampleEdition)
    expect(real.descriptor.demo).toBe(false)
    expect(real.textOf('README.md') + real.textOf('datapackage.json')).not.toContain('并非真实')
  })
})

describe.each([
  ['of the county', () => county],
  ['of the sample', () => sampleEdition],
  ['full of hostile text', () => hostileEdition],
])('a package %s', (_which, edition) => {
  test('is read back under its own schemas as it was', async () => {
    const opened = await openPackage(edition())
    for (const table of allTables) {
      const { rows } = await readResource(opened, table.name)
      const expected = table.rows(edition()).map(({ cells }) => cells.map(printing))
      expect(rows, table.name).toEqual(expected)
    }
  })

  test('tells rows apart by the primary key and joins tables by foreign keys', async () => {
    const opened = await openPackage(edition())
    for (const { name } of allTables) {
      const { schema, rows, column } = await readResource(opened, name)
      const keys = schema.primaryKey.map(column)
      const told = rows.map((_, at) => JSON.stringify(keys.map((cells) => cells[at])))
      expect(new Set(told).size).toBe(rows.length)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const other = await readResource(opened, reference.resource)
        const known = new Set(other.column(reference.fields[0] ?? ''))
        const strangers = column(fields[0] ?? '').filter(
          (cell) => cell !== null && !known.has(cell),
        )
        expect(strangers).toEqual([])
      }
    }
  })

  test('holds no field that a spreadsheet takes for a formula', async () => {
    const { descriptor, textOf } = await openPackage(edition())
    const fields = descriptor.resources.flatMap(({ path }) => readCsv(textOf(path)).flat())
    const risky = fields.filter((field) => /^\s*[=+\-@＝＋－＠]/.test(field))
    expect(risky.filter((field) => !/^-\d+(\.\d+)?$/.test(field))).toEqual([])
  })

  test('is made twice with the same bytes', async () => {
    const once = await makePackage(edition(), mark)
    expect((await makePackage(structuredClone(edition()), mark)).equals(once)).toBe(true)
  })
})

test('hostile text loses what does not print and says what was cut', async () => {
  const { textOf } = await openPackage(hostileEdition)
  const observations = textOf('data/observations.csv')
  expect(observations).not.toMatch(/(?!\r?\n)\p{Cc}|\u202e/u)
  expect(observations).toContain('…（以下从略）')
  expect(textOf('README.md')).not.toMatch(/(?<!\\)<script/)
})

test('the bytes do not depend on the time zone', async () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'UTC']
  const sums = await sumsAcross(zones, () => makePackage(sampleEdition, mark))
  expect(sums.size).toBe(1)
})

test('the dictionary names every column of every table in both languages', async () => {
  const { textOf } = await openPackage(sampleEdition)
  for (const [language, path] of [
    ['zh', 'data-dictionary.zh-CN.md'],
    ['en', 'data-dictionary.en.md'],
  ] as const) {
    const lines = textOf(path).split('\n')
    for (const { columns } of allTables) {
      for (const { name, title } of columns) {
        const line = lines.find((one) => one.startsWith(`| \`${name}\` | ${title[language]} |`))
        expect(line, `${name} ${title[language]}`).toBeDefined()
      }
    }
  }
})
