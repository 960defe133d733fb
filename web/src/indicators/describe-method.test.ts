import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { describeFormula } from './describe-formula.ts'
import { describeMethod } from './describe-method.ts'
import { lightValues, sampleDetail } from './sample-detail.ts'

const chinese = { text: zh, language: 'zh' } as const
const plan = {
  startsOn: '2021-01-01',
  endsOn: '2025-12-31',
  phases: [
    { startsOn: '2021-01-01', endsOn: '2023-12-31' },
    { startsOn: '2024-01-01', endsOn: '2025-12-31' },
  ],
}
const facts = (detail: IndicatorDetail): Record<string, string> =>
  Object.fromEntries(describeMethod(detail, plan, chinese).map(({ term, said }) => [term, said]))
const fact = (detail: IndicatorDetail, term: string) => facts(detail)[term]

describe('the fraction behind the pace', () => {
  test('stands with the indicator’s own numbers', () => {
    expect(describeFormula(sampleDetail(), 'zh')).toMatchObject({
      value: '21.6',
      anchor: '4.2',
      scheduled: '27.4',
      grown: '17.4',
      due: '23.2',
      pace: '0.75',
    })
  })

  test('gets more decimals where rounding would not come out at the pace', () => {
    const additions = sampleDetail(
      {
        values: [1],
        first: '2023-Q2',
        period: '2023-Q2',
        targets: [{ year: 2023, comparator: 'increment', value: 2 }],
      },
      { measure: 'increment', decimals: 0 },
    )
    const formula = describeFormula(additions, 'zh')
    expect(formula).toMatchObject({ pace: '0.60', scheduled: '1.66', due: '1.66' })
  })

  test('is missing without a pace', () => {
    expect(describeFormula(sampleDetail({ values: [] }), 'zh')).toBeNull()
    expect(describeFormula(sampleDetail({ values: [4.2], period: '2021-Q2' }), 'zh')).toBeNull()
  })

  test('what is written always comes out at the pace that is written', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(values, (tenths) => {
        const detail = sampleDetail({ values: tenths.map((one) => one / 10) })
        const last = detail.observations.at(-1)?.period ?? null
        const formula = describeFormula(
          sampleDetail({ values: tenths.map((one) => one / 10), period: last }),
          'zh',
        )
        if (!formula) return
        const number = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'))
        const recalculated = number(formula.grown) / number(formula.due)
        const size = Math.max(1, Math.abs(formula.paceRatio))
        expect(Math.abs(recalculated - formula.paceRatio) / size).toBeLessThan(0.02)
      }),
    )
  })
})

describe('the reckoning in words', () => {
  test('start, schedule, attainment and forecast', () => {
    expect(facts(sampleDetail())).toEqual({
      起点: '4.2%，2021-06-30首个核定值；规划未给基期值',
      序时: '4.2 + (30 − 4.2) × 822/914天 = 27.4%',
      完成率: '21.6 ÷ 30 = 72.0%',
      预测: expect.stringMatching(
        /^近6期最小二乘，每季\+2\.4\d个百分点；2025年末43\.5%，80%区间4\d\.\d–4\d\.\d%；只延长近期走势/,
      ),
      '2025展望': expect.stringMatching(/^预测43\.5 < 80，区间上端45\.\d < 80$/),
    })
  })

  test('a baseline is where the schedule starts', () => {
    const stations = sampleDetail({
      values: [3000],
      baseline: { value: 2410, asOf: '2020-06-30' },
      period: '2021-Q2',
      targets: [{ year: 2023, comparator: 'gte', value: 6000 }],
    })
    expect(fact(stations, '起点')).toBe('2,410.0%，2020-06-30规划基期值')
  })

  test('why a first value is not judged', () => {
    const first = sampleDetail({ values: [4.2], period: '2021-Q2' })
    expect(fact(first, '为何不评')).toBe('首个核定值就是起点，自下一期起可评')
    expect(fact(first, '预测')).toBe('核定值1期，不足4期，不作预测')
  })

  test('nothing reported: no start yet, no forecast', () => {
    expect(facts(sampleDetail({ values: [], period: null }))).toEqual({
      起点: '规划未给基期值，也还没有核定值，序时无从起算',
      预测: '本期没有核定值，不作预测',
    })
  })

  test('after its date a target is compared with the value on it', () => {
    const missed = facts(sampleDetail({ values: [...lightValues, 24.3], period: '2023-Q4' }))
    expect(missed['2023判定']).toBe('24.3 < 30')
    const silent = facts(sampleDetail({ values: [], period: null, today: '2026-05-01' }))
    expect(silent['2025判定']).toBe('到期没有核定值')
  })

  test('a pace below zero after a missed target is no fall while the value has not fallen', () => {
    const later = sampleDetail({ values: [...lightValues, 24.3, 26], period: '2024-Q1' })
    expect(fact(later, '不算倒退')).toBe('起点是没有达到的前一目标；现值不低于当时的实绩')
    expect(fact(sampleDetail(), '不算倒退')).toBeUndefined()
  })

  test('English', () => {
    const [start] = describeMethod(sampleDetail(), plan, { text: en, language: 'en' })
    expect(start).toEqual({
      term: 'Start',
      said: '4.2% on 2021-06-30, the first verified value; the plan gives no baseline',
    })
  })
})

describe('what has changed over time', () => {
  test('nothing is said while targets and method are the first ones', () => {
    expect(facts(sampleDetail())).not.toHaveProperty('目标')
    expect(facts(sampleDetail())).not.toHaveProperty('方法')
  })

  test('a revised target stands with what it was, and the reckoning uses it', () => {
    const eased = { year: 2023, comparator: 'gte', value: 22, decidedOn: '2022-06-20' } as const
    const revised = sampleDetail({ revisions: [eased] })
    expect(fact(revised, '目标')).toBe('≥22%（原目标≥30%，2022-06-20调整）')
    expect(fact(revised, '完成率')).toBe('21.6 ÷ 22 = 98.2%')
    expect(describeFormula(revised, 'zh')?.scheduled).toBe('20.2')
  })

  test('a verdict by an earlier method is named beside the present one', () => {
    const verdict = { verdict: 'missed', method: 'scheduled-v0' } as const
    const frozen = [{ year: 2023, ...verdict, frozenAt: '2024-01-25T02:00:00.000Z' }]
    const old = sampleDetail({ values: [...lightValues, 24.3], period: '2023-Q4', frozen })
    expect(fact(old, '方法')).toBe('2023年按scheduled-v0判定；现行方法scheduled-v1')
  })
})
