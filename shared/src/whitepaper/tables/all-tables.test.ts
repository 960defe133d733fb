import { describe, expect, test } from 'vitest'
import { editionDataSchema } from '../edition-data.ts'
import { sampleEdition } from '../sample-edition.ts'
import { allTables } from './all-tables.ts'
import type { Cell, CellType, Column, DataTable } from './table.ts'

const rowsOf = (table: DataTable) => table.rows(sampleEdition)

const fits: Record<CellType, (cell: Exclude<Cell, null>) => boolean> = {
  string: (cell) => typeof cell === 'string',
  integer: (cell) => Number.isInteger(cell),
  year: (cell) => Number.isInteger(cell),
  number: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  boolean: (cell) => typeof cell === 'boolean',
  date: (cell) => typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell),
}

const faultOf = (column: Column, cell: Cell | undefined): string | null => {
  if (cell === undefined) return 'no cell'
  if (cell === null) return column.required ? 'empty' : null
  if (!fits[column.type](cell)) return `not ${column.type}: ${cell}`
  if (column.labels && !(String(cell) in column.labels)) return `unknown code ${cell}`
  return null
}

test('the sample is an edition', () => {
  expect(editionDataSchema.parse(sampleEdition)).toEqual(sampleEdition)
})

test('names of tables are unique and fit for files', () => {
  const names = allTables.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

describe.each(allTables.map((table) => [table.name, table] as const))('%s', (_name, table) => {
  test('every cell is of its column’s type, and filled where it must be', () => {
    const rows = rowsOf(table)
    expect(rows.length).toBeGreaterThan(0)
    const faults = rows.flatMap(({ key, cells }) =>
      table.columns.flatMap((column, at) => {
        const fault = faultOf(column, cells[at])
        return fault ? [`${key} ${column.name}: ${fault}`] : []
      }),
    )
    expect(faults).toEqual([])
    expect(rows.filter(({ cells }) => cells.length !== table.columns.length)).toEqual([])
  })

  test('names of columns are unique, and every column has both names', () => {
    const names = table.columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(table.columns.filter(({ title }) => title.zh === '' || title.en === '')).toEqual([])
  })

  test('the primary key exists, is required and tells rows apart', () => {
    const keys = table.columns.filter(({ name }) => table.primaryKey.includes(name))
    expect(keys).toHaveLength(table.primaryKey.length)
    expect(keys.filter(({ required }) => !required)).toEqual([])
    const rows = rowsOf(table)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('foreign keys meet a row of the other table', () => {
    for (const { column, table: other, references } of table.foreignKeys) {
      const target = allTables.find(({ name }) => name === other)
      if (!target) throw new Error(`${table.name} refers to ${other}, which is no table`)
      const at = target.columns.findIndex(({ name }) => name === references)
      const known = new Set(rowsOf(target).map(({ cells }) => cells[at]))
      const own = table.columns.findIndex(({ name }) => name === column)
      const strangers = rowsOf(table)
        .map(({ cells }) => cells[own] ?? null)
        .filter((cell) => cell !== null && !known.has(cell))
      expect(strangers).toEqual([])
    }
  })
})

test('money is exact to the 分', () => {
  const money = allTables.find(({ name }) => name === 'money')
  const paid = money?.columns.findIndex(({ name }) => name === 'paidWanyuan') ?? -1
  expect(money?.rows(sampleEdition)[0]?.cells[paid]).toBe(312.345678)
})
