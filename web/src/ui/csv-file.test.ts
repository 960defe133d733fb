import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText, markedRows, planCsv } from './csv-file.ts'

describe('CSV for spreadsheets', () => {
  test('starts with a byte order mark and ends every row with CRLF', () => {
    expect(
      csvText([
        ['指标', '值'],
        ['覆盖率', 21.6],
      ]),
    ).toBe('\ufeff指标,值\r\n覆盖率,21.6\r\n')
  })

  test('quotes commas, quotation marks and line breaks', () => {
    expect(csvText([['a,b', 'say "x"', 'two\nlines']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines"\r\n',
    )
  })

  test('missing is empty, never zero', () => {
    expect(csvText([[null, 0]])).toBe('\ufeff,0\r\n')
  })

  test.each(['=1+1', '+1', '-1', '@SUM', '\tx'])('text %j cannot run as a formula', (cell) => {
    expect(csvText([[cell]])).toBe(`\ufeff'${cell}\r\n`)
  })

  test('a negative number stays a number', () => {
    expect(csvText([[-5.8]])).toBe('\ufeff-5.8\r\n')
  })

  test('no text cell ever begins like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const written = csvText([[cell]]).slice(1)
        expect(written.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)
      }),
    )
  })

  test('a mark stands in every row', () => {
    const marked = markedRows([['值'], [1], [2]], { title: '数据性质', value: '演示数据' })
    expect(marked).toEqual([
      ['数据性质', '值'],
      ['演示数据', 1],
      ['演示数据', 2],
    ])
  })

  test.each([
    [false, 'a.csv', '\ufeff值\r\n1\r\n'],
    [true, '演示数据-a.csv', '\ufeff数据性质,值\r\n演示数据,1\r\n'],
  ])('a plan whose demo is %j marks its files accordingly', (demo, fileName, text) => {
    const mark = { title: '数据性质', value: '演示数据', fileStart: '演示数据-' }
    const file = { fileName: 'a.csv', rows: [['值'], [1]] }
    expect(planCsv({ demo }, file, mark)).toEqual({ fileName, text })
  })
})
