import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { describeValue } from './describe-value.ts'
import { sampleDetail } from './sample-detail.ts'

const chinese = { text: zh, language: 'zh' } as const

describe('the value of the shown period', () => {
  test('with its change since the period before and the day it was verified', () => {
    expect(describeValue(sampleDetail(), chinese)).toEqual({
      title: '2023年三季度实报',
      parts: { figure: '21.6', unit: '%' },
      gap: null,
      main: '比上期+3.2个百分点',
      note: '2023-09-30核定',
    })
  })

  test('after a gap the change names the period it is measured from', () => {
    const gap = sampleDetail({ values: [4.2, null, 6.1], period: '2021-Q4' })
    expect(describeValue(gap, chinese).main).toBe('比2021年二季度+1.9个百分点')
  })

  test('the first value has no change', () => {
    const first = sampleDetail({ values: [4.2], period: '2021-Q2' })
    expect(describeValue(first, chinese).main).toBe('首个核定值')
  })

  test('additions start anew with their phase', () => {
    const additions = sampleDetail(
      {
        values: [2, 1],
        first: '2023-Q4',
        period: '2024-Q1',
        targets: [
          { year: 2023, comparator: 'increment', value: 2 },
          { year: 2025, comparator: 'increment', value: 2 },
        ],
      },
      { measure: 'increment', decimals: 0 },
    )
    expect(describeValue(additions, chinese).main).toBe('本阶段首个核定值')
  })

  test('a missing report shows the last known value and who owes it', () => {
    const missing = sampleDetail({ values: [4.2, 5, null], period: '2021-Q4' })
    expect(describeValue(missing, chinese)).toEqual({
      title: '2021年四季度实报',
      parts: null,
      gap: null,
      main: '最近一次：2021年三季度 5.0%',
      note: '应由县城市管理局填报',
    })
  })

  test('an answer without a value says what was answered and why', () => {
    const verified = {
      period: '2021-Q4',
      at: '2022-01-18T02:00:00.000Z',
      action: 'verified',
      unit: '县城市管理局',
      unitEn: 'County City Management Bureau',
      outcome: 'no_data',
      value: null,
      numerator: null,
      denominator: null,
      note: '台账迁移，2022年一季度补报。',
      correction: null,
    } as const
    const explained = sampleDetail(
      { values: [4.2, 5, null], period: '2021-Q4' },
      { history: [verified] },
    )
    expect(describeValue(explained, chinese)).toEqual({
      title: '2021年四季度实报',
      parts: null,
      gap: '无数据',
      main: '已说明：台账迁移，2022年一季度补报。',
      note: '2022-01-18核定',
    })
  })

  test('never reported, and never published', () => {
    expect(describeValue(sampleDetail({ values: [] }), chinese).main).toBe('还没有任何核定值')
    const empty = sampleDetail({ values: [], period: null })
    expect(describeValue(empty, { text: en, language: 'en' })).toEqual({
      title: 'Latest report',
      parts: null,
      gap: null,
      main: 'Nothing has been published yet',
      note: '',
    })
  })
})
