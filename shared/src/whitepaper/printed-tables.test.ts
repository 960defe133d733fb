import { describe, expect, it } from 'vitest'
import { lookUpFigures } from './figure-lookup.ts'
import { printTables } from './printed-tables.ts'
import { sampleEdition } from './sample-edition.ts'
import { allTables } from './tables/all-tables.ts'

describe('the printed tables of an edition', () => {
  it('print every cell as the book does', () => {
    const data = sampleEdition
    const find = lookUpFigures(data)
    const printed = printTables(data).flatMap(({ table, rows }) => {
      const columns = allTables.find(({ name }) => name === table)?.columns ?? []
      return rows.flatMap(({ key, cells }) =>
        cells.map((text, at) => ({
          text,
          source: { table, row: key, column: columns[at]?.name ?? '' },
        })),
      )
    })
    expect(printed.length).toBeGreaterThan(0)
    for (const { text, source } of printed) expect(find(source)?.text).toBe(text)
  })

  it('can be asked for one table, and give none for a name that no table has', () => {
    expect(printTables(sampleEdition, 'units').map(({ table }) => table)).toEqual(['units'])
    expect(printTables(sampleEdition, 'nothing')).toEqual([])
  })
})
