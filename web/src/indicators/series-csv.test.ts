import { describe, expect, test } from 'vitest'
import { zh } from '../text/zh.ts'
import { describeRows } from './describe-rows.ts'
import { plannedSchedule } from './describe-series.ts'
import { explainedGap, sampleDetail } from './sample-detail.ts'
import { seriesCsv } from './series-csv.ts'

const chinese = { text: zh, language: 'zh' } as const
const plan = { demo: false, shortName: '长沙县规划', shortNameEn: 'Changsha County plan' }
const detail = sampleDetail({ values: [4.2, null, 6.1], period: '2021-Q4' })
const published = ['2021-Q2', '2021-Q3', '2021-Q4'].map((code, index) => ({
  code,
  endsOn: ['2021-06-30', '2021-09-30', '2021-12-31'][index] ?? '',
  dueOn: '2022-01-15',
  publishedAt: '2022-01-20T00:00:00.000Z',
}))
const rows = describeRows(detail, published, [])

describe('one indicator as CSV', () => {
  test('a row a published period, oldest first, missing ones empty', () => {
    const { fileName, text } = seriesCsv({ detail, rows, plan }, chinese)
    const lines = text.slice(1).trimEnd().split('\r\n')
    expect(fileName).toBe('长沙县规划-I08-智慧路灯道路覆盖率.csv')
    expect(lines[1]).toMatch(/2021-Q2,2021-06-30,4\.2,,,4\.2,,0,,2023,30,30,起点,/)
    expect(lines[2]).toMatch(/2021-Q3,2021-09-30,,,,,,,,,,,未填报,,$/)
    expect(lines[3]).toMatch(/2021-Q4,2021-12-31,6\.1,/)
  })

  test('a gap that was explained says so with its reason, and a ratio what it rests on', () => {
    const history = [
      explainedGap('2021-Q3', '平台改版'),
      {
        ...explainedGap('2021-Q4', '按台账'),
        outcome: 'value' as const,
        value: 6.1,
        numerator: 61,
        denominator: 1000,
      },
    ]
    const explained = { ...detail, history }
    const source = { detail: explained, rows: describeRows(explained, published, []), plan }
    const lines = seriesCsv(source, chinese).text.trimEnd().split('\r\n')
    expect(lines[2]).toMatch(/2021-Q3,2021-09-30,,,,,,,,,,,无数据,2021-09-30,平台改版$/)
    expect(lines[3]).toMatch(/2021-Q4,2021-12-31,6\.1,61,1000,/)
  })

  test('a revised target stands beside the plan’s own, and so do both schedules', () => {
    const revised = sampleDetail({
      revisions: [{ year: 2023, comparator: 'gte', value: 22, decidedOn: '2022-06-20' }],
    })
    const day = '2023-09-30'
    const period = { code: '2023-Q3', endsOn: day, dueOn: day, publishedAt: `${day}T08:00:00.000Z` }
    const span = { startsOn: '2021-01-01', endsOn: '2025-12-31', phases: [] }
    const shown = describeRows(revised, [period], plannedSchedule(revised, span))
    const [head, row] = seriesCsv({ detail: revised, rows: shown, plan }, chinese)
      .text.slice(1)
      .trimEnd()
      .split('\r\n')
    expect(head).toMatch(/,序时,原序时,差,速度比,所对目标,目标,原目标,状态,/)
    expect(row).toMatch(/,21\.6,,,20\.20\d*,27\.40\d*,1\.\d*,1\.\d*,2023,22,30,序时,/)
  })

  test('invented values are marked', () => {
    const { fileName, text } = seriesCsv({ detail, rows, plan: { ...plan, demo: true } }, chinese)
    expect(fileName).toMatch(/^演示数据-/)
    const lines = text.slice(1).trimEnd().split('\r\n').slice(1)
    for (const line of lines) expect(line).toMatch(/^演示数据,/)
  })
})
