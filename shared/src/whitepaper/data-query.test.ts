import { describe, expect, it } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import { askTable, type RawQuery, readDataQuery } from './data-query.ts'
import { sampleEdition } from './sample-edition.ts'
import { defineTable, number, text, year } from './tables/table.ts'

type Row = { code: string; year: number; value: number | null }
const table = defineTable<Row>({
  name: 'made-up',
  title: { zh: '表', en: 'Table' },
  description: { zh: '', en: '' },
  primaryKey: ['code', 'year'],
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code),
    year('year', ['年', 'Year'], (row) => row.year),
    number('value', ['值', 'Value'], (row) => row.value),
  ],
  rowsOf: () => [
    { code: 'B', year: 2023, value: 10 },
    { code: 'A', year: 2023, value: 9 },
    { code: 'A', year: 2025, value: null },
  ],
})

const ask = (raw: RawQuery) => askTable(table.rows(sampleEdition), readDataQuery(table, raw))

describe('asking a table', () => {
  it.each<[string, RawQuery, unknown[][]]>([
    [
      'nothing gives all of it',
      {},
      [
        ['B', 2023, 10],
        ['A', 2023, 9],
        ['A', 2025, null],
      ],
    ],
    [
      'a value keeps the rows that have it',
      { code: 'A' },
      [
        ['A', 2023, 9],
        ['A', 2025, null],
      ],
    ],
    ['several values keep the rows with any', { code: ['A', 'C'], year: '2023' }, [['A', 2023, 9]]],
    ['an empty value keeps the rows without one', { value: '' }, [['A', 2025, null]]],
    ['a number is the same however it is written', { value: '9.0' }, [['A', 2023, 9]]],
    [
      'bounds include themselves and leave out what is empty',
      { 'value.min': '10' },
      [['B', 2023, 10]],
    ],
    ['an upper bound likewise', { 'year.max': '2023', 'value.max': '9' }, [['A', 2023, 9]]],
    ['fields come in the order of the table', { fields: 'value,code', limit: '1' }, [['B', 10]]],
    [
      'numbers are ordered as numbers, what is empty last',
      { sort: 'value', fields: 'value' },
      [[9], [10], [null]],
    ],
    ['descending too', { sort: '-value', fields: 'value' }, [[10], [9], [null]]],
    ['a page begins where it is asked to', { offset: '1', limit: '1' }, [['A', 2023, 9]]],
    ['a page beyond the end is empty', { offset: '9' }, []],
  ])('%s', (_rule, raw, rows) => {
    expect(ask(raw).rows).toEqual(rows)
  })

  it('counts what there is in all, beyond the page', () => {
    expect(ask({ limit: '1', code: 'A' }).total).toBe(2)
  })

  it.each<[string, RawQuery, string]>([
    ['an unknown column', { colour: 'red' }, 'colour'],
    ['an unknown field', { fields: 'code,colour' }, 'fields'],
    ['an unknown column to sort by', { sort: '-colour' }, 'sort'],
    ['no rows', { limit: '0' }, 'limit'],
    ['too many rows', { limit: '1001' }, 'limit'],
    ['an unknown form', { format: 'xml' }, 'format'],
    ['half a row', { offset: '1.5' }, 'offset'],
    ['a word for a number', { value: 'ten' }, 'value'],
    ['two lower bounds', { 'value.min': ['1', '2'] }, 'value.min'],
    ['two limits', { limit: ['1', '2'] }, 'limit'],
    ['a word of the language itself', { constructor: '1' }, 'constructor'],
  ])('%s is refused', (_what, raw, parameter) => {
    const tried = () => ask(raw)
    expect(tried).toThrow(RuleError)
    expect(tried).toThrow(expect.objectContaining({ code: 'data-query-invalid', path: parameter }))
  })
})
