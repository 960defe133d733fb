import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { describeJudgement } from './describe-judgement.ts'
import { lightValues, sampleDetail } from './sample-detail.ts'

const chinese = { text: zh, language: 'zh' } as const
const english = { text: en, language: 'en' } as const

const judge = (detail: IndicatorDetail, year: number, words: typeof chinese | typeof english) => {
  const target = detail.assessment.targets.find((one) => one.year === year)
  if (!target) throw new Error(`no target for ${year}`)
  const phaseStartsOn = year <= 2023 ? '2021-01-01' : '2024-01-01'
  return describeJudgement({ detail, target, phaseStartsOn, ...words })
}
const inChinese = (detail: IndicatorDetail, year: number) => judge(detail, year, chinese)

describe('before a target’s date', () => {
  test('the first target is judged by pace, with the piece missing to schedule', () => {
    expect(inChinese(sampleDetail(), 2023)).toEqual({
      title: '2023目标≥30%的暂评',
      state: 'slightly_behind',
      main: '速度比0.75，比序时少5.8个百分点',
      note: '尚未到期，2023-12-31的数据发布时定论',
      revision: null,
    })
  })

  test('a later target is judged by forecast, with the quarter in which it would be met', () => {
    expect(inChinese(sampleDetail(), 2025)).toEqual({
      title: '2025目标≥80%的展望',
      state: 'behind',
      main: '预测43.5%，比目标少36.5个百分点',
      note: '按现速度2029年三季度达到',
      revision: null,
    })
  })

  test('the same in English', () => {
    expect(judge(sampleDetail(), 2023, english)).toMatchObject({
      title: 'The 2023 target so far, ≥30%',
      main: 'Pace 0.75, 5.8\u00a0percentage points under schedule',
    })
    expect(judge(sampleDetail(), 2025, english)).toMatchObject({
      main: 'Forecast 43.5%, 36.5\u00a0percentage points under the target',
      note: 'At this pace met in Q3 2029',
      revision: null,
    })
  })

  test('met already, it still has to hold on its date', () => {
    const met = sampleDetail({ values: [80, 82, 84, 86], period: '2022-Q1' })
    expect(inChinese(met, 2023)).toMatchObject({
      main: '已达目标，比目标多56.0个百分点',
      note: '尚未到期，2023-12-31的数据发布时定论',
    })
    expect(inChinese(met, 2025)).toMatchObject({
      main: '已达目标，比目标多6.0个百分点',
      note: '到2025-12-31仍须核定',
      revision: null,
    })
  })

  test('with fewer than four values the pace stands in and says so', () => {
    const young = sampleDetail({ values: [4.2, 5, 6.1], period: '2021-Q4' })
    expect(inChinese(young, 2025)).toMatchObject({
      main: '速度比0.37，比序时少3.3个百分点',
      note: '核定值不足4期，展望暂按速度比',
      revision: null,
    })
  })

  test('the first value of all is the starting point and cannot be judged', () => {
    const first = sampleDetail({ values: [4.2], period: '2021-Q2' })
    expect(inChinese(first, 2023)).toMatchObject({
      state: 'not_assessable',
      main: '首个核定值就是起点，自下一期起可评',
    })
  })

  test('a start above the target leaves no growth to compare', () => {
    const high = sampleDetail({ values: [40, 28], period: '2021-Q3' })
    expect(inChinese(high, 2023)).toMatchObject({
      state: 'not_assessable',
      main: '起点已不低于目标，没有应有的增长可比',
    })
  })

  test('a fall is measured from the start', () => {
    const falling = sampleDetail({ values: [20, 21, 22, 21, 19], period: '2022-Q2' })
    expect(inChinese(falling, 2023)).toMatchObject({ state: 'falling_back' })
    expect(inChinese(falling, 2023).main).toMatch(/^速度比−0\.\d\d，比起点少1\.0个百分点$/)
    expect(inChinese(falling, 2025).note).toBe('近期没有增长，照此达不到')
  })

  test('a period without report says so', () => {
    const missing = sampleDetail({ values: [4.2, 5, null], period: '2021-Q4' })
    expect(inChinese(missing, 2023)).toMatchObject({
      state: 'not_reported',
      main: '2021年四季度未填报',
    })
  })

  test('additions are owed from the first day of their phase', () => {
    const additions = sampleDetail(
      {
        values: [1],
        first: '2023-Q1',
        period: '2023-Q1',
        targets: [
          { year: 2023, comparator: 'increment', value: 2 },
          { year: 2025, comparator: 'increment', value: 2 },
        ],
      },
      { measure: 'increment', decimals: 0, unit: '个', unitEn: 'platforms' },
    )
    expect(inChinese(additions, 2025)).toMatchObject({
      title: '2025目标新增2个的展望',
      state: 'not_assessable',
      main: '新增数自2024-01-01起算，此前无须填报',
    })
  })

  test('nothing published at all', () => {
    const empty = sampleDetail({ values: [], period: null })
    expect(inChinese(empty, 2023)).toMatchObject({
      state: 'not_reported',
      main: '尚未发布任何一期数据',
    })
  })
})

describe('after a target’s date', () => {
  const until = (values: readonly (number | null)[], period: string) =>
    sampleDetail({
      values: [...lightValues, ...values],
      period,
      frozen: [
        {
          year: 2023,
          verdict: 'missed',
          method: 'scheduled-v1',
          frozenAt: '2024-01-25T02:00:00.000Z',
        },
      ],
    })

  test('a miss shows the value on the date and the day it was frozen', () => {
    expect(inChinese(until([24.3], '2023-Q4'), 2023)).toEqual({
      title: '2023目标≥30%的判定',
      state: 'missed',
      main: '到期24.3%，比目标少5.7个百分点',
      note: '2024-01-25定论，此后不改',
      revision: null,
    })
  })

  test('met late names the period in which it was met', () => {
    expect(inChinese(until([24.3, 28, 31], '2024-Q2'), 2023)).toMatchObject({
      state: 'met_late',
      main: '到期24.3%，比目标少5.7个百分点，2024年二季度才达到',
    })
  })

  test('without a value on the date nothing is said of when it was met', () => {
    const silent = until([null, 28, 31], '2024-Q2')
    expect(inChinese(silent, 2023)).toMatchObject({
      main: '到期没有核定值，2024年二季度核定值已达到',
    })
  })

  test('a date without a value stays without one', () => {
    const silent = sampleDetail({
      period: '2023-Q4',
      frozen: [
        {
          year: 2023,
          verdict: 'no_data',
          method: 'scheduled-v1',
          frozenAt: '2024-01-25T02:00:00.000Z',
        },
      ],
    })
    expect(inChinese(silent, 2023)).toMatchObject({
      state: 'not_reported',
      main: '到期没有核定值',
    })
  })

  test('nothing is frozen before the figures of the date are published', () => {
    const empty = sampleDetail({ values: [], period: null, today: '2026-05-01' })
    expect(inChinese(empty, 2025)).toMatchObject({
      main: '到期没有核定值',
      note: '目标日的数据尚未发布，判定未冻结',
      revision: null,
    })
  })

  test('a year without target is named, not judged', () => {
    const one = sampleDetail({ targets: [{ year: 2023, comparator: 'gte', value: 30 }] })
    expect(inChinese(one, 2025)).toEqual({
      title: '2025目标',
      state: 'no_target',
      main: '规划未设2025年目标值',
      note: '只列实报，不作判定',
      revision: null,
    })
  })
})

describe('a revised target', () => {
  const eased = { year: 2025, comparator: 'gte', value: 40, decidedOn: '2022-06-20' } as const

  test('the judgement is on the target in force, and says what it was', () => {
    expect(inChinese(sampleDetail({ revisions: [eased] }), 2025)).toMatchObject({
      title: '2025目标≥40%的展望',
      state: 'on_schedule',
      revision: '原目标≥80%，2022-06-20调整',
    })
  })

  test('one that the plan does not set is said to be set later', () => {
    const only = { year: 2023, comparator: 'gte', value: 30 } as const
    const given = sampleDetail({ targets: [only], revisions: [eased] })
    expect(inChinese(given, 2025).revision).toBe('规划未设，2022-06-20增设')
  })

  test('a verdict by an earlier method names it', () => {
    const verdict = { verdict: 'missed', method: 'scheduled-v0' } as const
    const frozen = [{ year: 2023, ...verdict, frozenAt: '2024-01-25T02:00:00.000Z' }]
    const old = sampleDetail({ values: [...lightValues, 24.3], period: '2023-Q4', frozen })
    expect(inChinese(old, 2023).note).toBe('2024-01-25定论，此后不改，按当时的方法scheduled-v0判定')
  })
})
