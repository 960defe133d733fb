import { describe, expect, it } from 'vitest'
import { zh } from '../text/zh.ts'
import { dateMarks, type RulerDates, shareOf } from './ruler-marks.ts'

const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31', targetYears: [2023, 2025] }
const words = { text: zh, language: 'zh' } as const
const at = (on: string, kind: 'asOf' | 'today' = 'today'): RulerDates => ({
  ...plan,
  at: { kind, on },
})
const textsAt = (on: string, kind: 'asOf' | 'today' = 'today') =>
  dateMarks(at(on, kind), words).map(({ texts }) => texts[0])

describe('marks of the ruler', () => {
  it('before a target date the days left are counted', () => {
    expect(textsAt('2023-09-30', 'asOf')).toEqual([
      '截至 2023-09-30',
      '2023目标日 还有92天',
      '2025目标日 还有823天',
    ])
  })

  it('after a target date the days past are counted', () => {
    expect(textsAt('2024-01-09')).toEqual([
      '2023目标日 已过9天',
      '今天 2024-01-09',
      '2025目标日 还有722天',
    ])
  })

  it('figures of the target date share its mark', () => {
    expect(textsAt('2023-12-31', 'asOf')[0]).toBe('截至 2023-12-31 · 2023目标日 到期')
    expect(textsAt('2025-12-31', 'asOf').at(-1)).toBe('截至 2025-12-31 · 2025目标日 到期')
  })

  it('a day after the plan stands at its end', () => {
    expect(textsAt('2026-11-21')).toEqual([
      '2023目标日 已过1,056天',
      '今天 2026-11-21 · 2025目标日 已过325天',
    ])
  })

  it('a day before the plan stands at its start', () => {
    expect(shareOf('2020-11-21', at('2020-11-21'))).toBe(0)
    expect(textsAt('2020-11-21')[0]).toBe('今天 2020-11-21，规划尚未开始')
  })
})
