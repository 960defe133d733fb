import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { describe, expect, it } from 'vitest'
import { isOfLanguage, writeCell, writeChange, writePrinted } from './write-cell.ts'

const columnsOf = (table: string) => allTables.find(({ name }) => name === table)?.columns ?? []
const columnOf = (table: string, column: string) => {
  const found = columnsOf(table).find(({ name }) => name === column)
  if (!found) throw new Error(`${table} has no ${column}`)
  return found
}

describe('a cell of the data', () => {
  it.each([
    ['verdicts', 'state', 'missed', 'zh', '未达标'],
    ['indicators', 'kind', 'binding', 'en', 'binding'],
    ['verdicts', 'value', 1234.5, 'en', '1,234.5'],
    ['verdicts', 'value', null, 'en', '–'],
    ['verdicts', 'value', null, 'zh', '–'],
  ] as const)('%s.%s of %s is written in %s as %s', (table, column, cell, language, written) => {
    expect(writeCell(cell, columnOf(table, column), language).toLowerCase()).toBe(written)
  })
})

describe('what became of a cell', () => {
  const value = columnOf('key-figures', 'value')
  const percent = { decimals: 1, unit: { zh: '%', en: '%' } }

  it.each([
    ['as the book prints it', 80.54, 80.4, '80.5', '80.4'],
    ['with all decimals where rounding would hide it', 80.44, 80.41, '80.44', '80.41'],
    ['from nothing to zero', null, 0, '–', '0.0'],
  ])('%s', (_rule, before, after, was, is) => {
    expect(writeChange({ before, after }, value, 'zh', percent)).toEqual({
      before: was,
      after: is,
      unit: '%',
    })
  })

  it('is counted in the unit of the column where the row names none', () => {
    const paid = columnOf('money', 'paidWanyuan')
    const written = writeChange({ before: 450, after: 405 }, paid, 'en', {
      decimals: null,
      unit: null,
    })
    expect(written).toEqual({ before: '450', after: '405', unit: 'CNY 10,000' })
  })
})

it('a word that the book prints for a code is told in the reader’s language', () => {
  const state = columnOf('verdicts', 'state')
  expect(writePrinted('未达标', state, 'zh')).toBe('未达标')
  expect(writePrinted('未达标', state, 'en')).toBe(state.labels?.missed?.en)
  expect(writePrinted('71.5', columnOf('verdicts', 'value'), 'en')).toBe('71.5')
})

it('of a column in two languages only the reader’s is shown', () => {
  const columns = columnsOf('indicators')
  const shown = (language: 'zh' | 'en') =>
    columns.filter((column) => isOfLanguage(column, columns, language)).map(({ name }) => name)
  expect(shown('zh')).toContain('name')
  expect(shown('zh')).not.toContain('nameEn')
  expect(shown('en')).toContain('nameEn')
  expect(shown('en')).not.toContain('name')
  expect(shown('en')).toContain('code')
})
