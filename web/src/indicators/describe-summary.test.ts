import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { describeLabels } from './describe-labels.ts'
import { describeSeries } from './describe-series.ts'
import { describeSummary } from './describe-summary.ts'
import { sampleDetail } from './sample-detail.ts'

const chinese = { text: zh, language: 'zh' } as const
const english = { text: en, language: 'en' } as const
const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31', phases: [] }

describe('the chart in words', () => {
  const lights = sampleDetail()
  const series = describeSeries(lights, plan)

  test('first and latest value, targets and forecast', () => {
    expect(describeSummary(lights, series, chinese)).toBe(
      '智慧路灯道路覆盖率：2021年二季度4.2%，2023年三季度21.6%；2023目标≥30%，2025目标≥80%；预测2025年末43.5%。',
    )
    expect(describeSummary(lights, series, english)).toBe(
      'Share of roads with smart street lights: 4.2% in Q2 2021, 21.6% in Q3 2023; target 2023 ≥30%, target 2025 ≥80%; forecast for the end of 2025 43.5%.',
    )
  })

  test('nothing reported', () => {
    const empty = sampleDetail({ values: [], period: null })
    expect(describeSummary(empty, describeSeries(empty, plan), chinese)).toBe(
      '智慧路灯道路覆盖率：还没有核定值；2023目标≥30%，2025目标≥80%。',
    )
  })

  test('labels carry figures, what is missing stands apart in its colour', () => {
    const labels = describeLabels(lights, series, chinese)
    expect(labels).toMatchObject({
      asOf: '截至 2023-09-30',
      value: '实报 21.6',
      scheduled: [
        { text: '序时 27.4', tone: 'quiet' },
        { text: ' 少 5.8', tone: 'slightly_behind' },
      ],
      targets: [{ full: '2023目标 ≥30', short: '2023 ≥30' }, { full: '2025目标 ≥80' }],
      forecast: { value: '预测 43.5' },
    })
    expect(labels.gaps.map(({ text }) => text)).toEqual(['差 36.5'])
    expect(labels.hint('2023-09-30')).toBe('2023年三季度 实报 21.6')
  })

  test('additions and missing reports have words of their own', () => {
    const additions = sampleDetail(
      {
        values: [1, null],
        first: '2023-Q1',
        period: '2023-Q2',
        targets: [{ year: 2023, comparator: 'increment', value: 2 }],
      },
      { measure: 'increment', decimals: 0 },
    )
    const labels = describeLabels(additions, describeSeries(additions, plan), chinese)
    expect(labels).toMatchObject({ value: '最近 1', targets: [{ full: '2023目标 新增2' }] })
  })

  test('before the first publication the line says today', () => {
    const empty = sampleDetail({ values: [], period: null, today: '2022-03-01' })
    const labels = describeLabels(empty, describeSeries(empty, plan), english)
    expect(labels).toMatchObject({ asOf: 'Today 2022-03-01', value: null, forecast: null })
  })
})

describe('a revised target in words', () => {
  const eased = { year: 2025, comparator: 'gte', value: 60, decidedOn: '2022-06-20' } as const
  const revised = sampleDetail({ revisions: [eased] })
  const series = describeSeries(revised, plan)

  test('the summary says what it was', () => {
    expect(describeSummary(revised, series, chinese)).toContain('2025目标≥60%（原≥80%）')
    expect(describeSummary(revised, series, english)).toContain(
      'target 2025 ≥60% (originally ≥80%)',
    )
  })

  test('the chart names the original and the day of the decision', () => {
    expect(describeLabels(revised, series, chinese)).toMatchObject({
      targets: [{ full: '2023目标 ≥30' }, { full: '2025目标 ≥60' }],
      planned: [{ full: '原目标 ≥80', short: '原 ≥80' }],
      events: [{ full: '目标调整 2022-06-20', short: '目标调整' }],
    })
  })
})
