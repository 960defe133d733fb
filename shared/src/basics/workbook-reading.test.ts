import { describe, expect, test } from 'vitest'
import type { WorkbookCell } from './workbook-cell.ts'
import { readDay, readFigure, readText } from './workbook-reading.ts'

const text = (words: string): WorkbookCell => ({ kind: 'text', text: words })
const number = (value: number, isPercent = false): WorkbookCell => ({
  kind: 'number',
  number: value,
  isPercent,
})

describe('a day is read from', () => {
  test.each<[string, WorkbookCell, unknown]>([
    ['nothing', { kind: 'empty' }, { value: null }],
    ['a date of the sheet', { kind: 'date', on: '2023-09-30' }, { value: '2023-09-30' }],
    ['the usual way of writing', text('2023-09-30'), { value: '2023-09-30' }],
    ['strokes', text('2023/9/3'), { value: '2023-09-03' }],
    ['dots', text('2023.9.30'), { value: '2023-09-30' }],
    ['Chinese', text(' 2023年9月30日 '), { value: '2023-09-30' }],
    ['full-width digits', text('２０２３-０９-３０'), { value: '2023-09-30' }],
    ['no day that exists', text('2023-02-30'), { fault: 'day-unreadable' }],
    ['no month alone', text('2023年9月'), { fault: 'day-unreadable' }],
    ['no bare number', number(20230930), { fault: 'day-unreadable' }],
    ['no time of day', { kind: 'other' }, { fault: 'day-unreadable' }],
    ['no formula', { kind: 'formula' }, { fault: 'formula' }],
  ])('%s', (_what, cell, expected) => {
    expect(readDay(cell)).toEqual(expected)
  })
})

describe('a figure is read from', () => {
  test.each<[string, WorkbookCell, boolean, unknown]>([
    ['a number, as shown', number(20.900000000000002), false, { value: 20.9 }],
    ['a per cent where one is asked for', number(0.209, true), true, { value: 20.9 }],
    ['no per cent elsewhere', number(0.209, true), false, { fault: 'percent-unexpected' }],
    ['text with separators', text('1,200.5'), false, { value: 1200.5 }],
    ['no date', { kind: 'date', on: '2023-03-05' }, false, { fault: 'unreadable' }],
  ])('%s', (_what, cell, takesPercent, expected) => {
    expect(readFigure(cell, takesPercent)).toEqual(expected)
  })
})

describe('words are read from', () => {
  test.each<[string, WorkbookCell, unknown]>([
    ['text without the space around it', text(' 凭证\r\n一 '), { value: '凭证\n一' }],
    ['a number, as a document number may be one', number(12), { value: '12' }],
    ['blank as none', text('  '), { value: null }],
    ['no date', { kind: 'date', on: '2023-03-05' }, { fault: 'unreadable' }],
    ['not more than fits', text('一二三四五六'), { fault: 'text-too-long' }],
  ])('%s', (_what, cell, expected) => {
    expect(readText(cell, 5)).toEqual(expected)
  })
})
