import { printTables } from '@yardstick/shared/whitepaper/printed-tables.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { describe, expect, it } from 'vitest'
import { indexFigures } from './figure-index.ts'

const index = indexFigures(printTables(sampleEdition))

describe('the index of figures', () => {
  it('finds a figure by its reference', () => {
    const found = index.find('{{key-figures:indicators.total:value}}')
    expect(found?.value).toBe(String(sampleEdition.indicators.length))
    expect(index.find('{{key-figures:nothing:value}}')).toBeUndefined()
  })

  it('finds by all of several words, in both languages', () => {
    const references = (words: string) => index.search(words, '').map(({ reference }) => reference)
    expect(references('指标 indicators.total')).toContain('{{key-figures:indicators.total:value}}')
    expect(references('INDICATORS').length).toBeGreaterThan(0)
    expect(references('指标 没有这样的词')).toEqual([])
  })

  it('lists the sums of the whole before single rows', () => {
    const tables = index.search('', '').map(({ table }) => table)
    expect(tables[0]).toBe('key-figures')
    expect(tables.lastIndexOf('key-figures')).toBe(
      tables.filter((table) => table === 'key-figures').length - 1,
    )
  })

  it('can be kept to one table', () => {
    const tables = new Set(index.search('', 'money').map(({ table }) => table))
    expect([...tables]).toEqual(['money'])
  })
})
