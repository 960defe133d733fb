import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmlessText, toCsv } from './csv.ts'

const bodyOf = (cells: readonly (string | number | boolean | null)[]) =>
  toCsv(['a'], [cells]).split('\r\n').slice(1).join('\r\n')

describe('a CSV file', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(toCsv(['甲', 'b'], [['一', 2]])).toBe('\uFEFF甲,b\r\n一,2\r\n')
  })

  test.each([
    ['a comma', '一,二', '"一,二"'],
    ['a quotation mark', '“五”与"六"', '"“五”与""六"""'],
    ['a new line', '第一行\n第二行', '"第一行\n第二行"'],
    ['a return', '第一行\r第二行', '"第一行\n第二行"'],
  ])('quotes a text with %s', (_what, text, written) => {
    expect(bodyOf([text])).toBe(`${written}\r\n`)
  })

  test('writes numbers, years and truth as they are, and nothing as nothing', () => {
    expect(bodyOf([-11, 312.345678, 2023, true, null])).toBe('-11,312.345678,2023,true,\r\n')
  })

  test('carries no signs that do not print', () => {
    expect(bodyOf(['发票\u202Efdp\u0000.exe'])).toBe('发票fdp.exe\r\n')
  })
})

describe('a text that begins like a formula', () => {
  test.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    ' =1+1',
    '\n=1+1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
  ])('%j gets an apostrophe', (text) => {
    expect(harmlessText(text)).toBe(`'${text}`)
  })

  test.each(['—', '≥90', '2023-Q3', '一-二', "'引号", ''])('%j is left alone', (text) => {
    expect(harmlessText(text)).toBe(text)
  })

  test('comes back as it was when one apostrophe is taken away', () => {
    const asItWas = (text: string) => (/^'+\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text)
    const starts = fc.constantFrom('', "'", "''", '=', "'=", ' ', '-', '＝', '一')
    fc.assert(
      fc.property(starts, starts, fc.string(), (first, second, rest) => {
        const text = first + second + rest
        expect(asItWas(harmlessText(text))).toBe(text)
      }),
    )
  })
})
