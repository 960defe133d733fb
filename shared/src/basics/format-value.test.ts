import { describe, expect, it } from 'vitest'
import {
  formatChange,
  formatDifference,
  formatMoney,
  formatNumber,
  formatRatio,
  formatTarget,
  formatValue,
  moneyFigure,
  unitName,
} from './format-value.ts'

const percent = { unit: '%', unitEn: '%', decimals: 1 }
const stations = { unit: '个', unitEn: 'stations', decimals: 0 }
const sensors = { unit: '万个', unitEn: '10,000 units', decimals: 1 }
const records = { unit: '亿条', unitEn: '100 million records', decimals: 2 }
const output = { unit: '亿元', unitEn: 'CNY 100 million', decimals: 1 }
const speed = { unit: 'Mbps', unitEn: 'Mbps', decimals: 0 }

describe('numbers', () => {
  it.each([
    [8000, 0, '8,000'],
    [-5.8, 1, '−5.8'],
    [-0.04, 1, '0.0'],
    [0, 1, '0.0'],
  ])('%s with %s decimals is %s', (value, decimals, written) => {
    expect(formatNumber(value, decimals)).toBe(written)
  })
})

describe('values keep the precision of their indicator and say the same in both languages', () => {
  it.each([
    [21.6, percent, '21.6%', '21.6%'],
    [100, percent, '100.0%', '100.0%'],
    [5214, stations, '5,214个', '5,214\u00a0stations'],
    [45.9, sensors, '45.9万个', '459,000\u00a0units'],
    [0.53, records, '0.53亿条', '53\u00a0million records'],
    [96.3, output, '96.3亿元', 'CNY 9,630\u00a0million'],
    [812, speed, '812\u00a0Mbps', '812\u00a0Mbps'],
  ])('%s', (value, measured, chinese, english) => {
    expect(formatValue('zh', value, measured)).toBe(chinese)
    expect(formatValue('en', value, measured)).toBe(english)
  })

  it('names the unit that the figures are written in', () => {
    expect(unitName('zh', records)).toBe('亿条')
    expect(unitName('en', records)).toBe('million records')
    expect(unitName('en', sensors)).toBe('units')
  })
})

describe('differences and changes', () => {
  it('percent differs in percentage points', () => {
    expect(formatDifference('zh', -5.8, percent)).toBe('5.8个百分点')
    expect(formatDifference('en', 5.8, percent)).toBe('5.8\u00a0percentage points')
    expect(formatDifference('zh', 786, stations)).toBe('786个')
  })
  it.each([
    [3.2, '+3.2个百分点'],
    [-3.2, '−3.2个百分点'],
    [0, '0.0个百分点'],
    [-0.01, '0.0个百分点'],
  ])('a change of %s carries its sign', (change, written) => {
    expect(formatChange('zh', change, percent)).toBe(written)
  })
})

describe('targets are written as the plan means them', () => {
  it.each([
    [{ comparator: 'gte', value: 90 }, percent, '≥90%', '≥90%'],
    [{ comparator: 'eq', value: 100 }, percent, '100%', '100%'],
    [{ comparator: 'gte', value: 0.5 }, records, '≥0.5亿条', '≥50\u00a0million records'],
    [{ comparator: 'gte', value: 6000 }, stations, '≥6,000个', '≥6,000\u00a0stations'],
    [{ comparator: 'increment', value: 2 }, stations, '新增2个', '2 more stations'],
  ] as const)('%o', (aim, measured, chinese, english) => {
    expect(formatTarget('zh', aim, measured)).toBe(chinese)
    expect(formatTarget('en', aim, measured)).toBe(english)
  })
})

describe('money', () => {
  it.each([
    [8000, '8,000万元', 'CNY\u00a080\u00a0million'],
    [40000, '4亿元', 'CNY\u00a0400\u00a0million'],
    [55300, '5.53亿元', 'CNY\u00a0553\u00a0million'],
    [40001, '40,001万元', 'CNY\u00a0400.01\u00a0million'],
    [12.5, '12.5万元', 'CNY\u00a00.125\u00a0million'],
  ])('%s wanyuan in a sentence', (wanyuan, chinese, english) => {
    expect(formatMoney('zh', wanyuan)).toBe(chinese)
    expect(formatMoney('en', wanyuan)).toBe(english)
  })
  it('stands bare in a table', () => {
    expect(moneyFigure('zh', 8000)).toBe('8,000')
    expect(moneyFigure('en', 1355)).toBe('13.55')
    expect(moneyFigure('zh', -480.5)).toBe('−480.5')
    expect(moneyFigure('en', -480.5)).toBe('−4.805')
  })
})

it('a ratio becomes percent', () => {
  expect(formatRatio(0.4331)).toBe('43.3%')
  expect(formatRatio(1, 0)).toBe('100%')
})
