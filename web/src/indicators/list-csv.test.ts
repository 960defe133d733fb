import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { listCsv } from './list-csv.ts'
import { sampleDetail } from './sample-detail.ts'

const plan = { demo: false, shortName: '长沙县规划', shortNameEn: 'Changsha County plan' }
const chinese = { text: zh, language: 'zh' } as const
const lines = (text: string) => text.slice(1).trimEnd().split('\r\n')

describe('the list as CSV', () => {
  const lights = sampleDetail()

  test('a row says what stands on screen, unrounded and in its unit', () => {
    const { fileName, text } = listCsv([lights], plan, chinese)
    expect(fileName).toBe('长沙县规划-指标-2023-Q3.csv')
    const [head, row] = lines(text)
    expect(head).toBe(
      '序号,编码,分组,指标,性质,责任单位,责任依据,计量单位,2023目标,2023原目标,2023调整文号,2025目标,2025原目标,2025调整文号,截至,最新值,填报期,序时值,速度比,2023暂评,2025展望',
    )
    expect(row).toMatch(
      /^8,I08,新型基础设施指标,智慧路灯道路覆盖率,预期性,县城市管理局,据规划,%,≥30%,≥30%,,≥80%,≥80%,,2023-09-30,21\.6,2023-Q3,27\.40/,
    )
    expect(row).toMatch(/,0\.749\d*,略滞后,滞后$/)
  })

  test('what is not known is empty', () => {
    const bare = sampleDetail(
      { values: [], targets: [{ year: 2023, comparator: 'eq', value: 100 }] },
      { responsibleUnit: null },
    )
    const [, row] = lines(listCsv([bare], plan, chinese).text)
    expect(row).toBe(
      '8,I08,新型基础设施指标,智慧路灯道路覆盖率,预期性,,,%,100%,100%,,,,,2023-09-30,,,,,未填报,无目标',
    )
  })

  test('a revised target stands beside the plan’s own, with the document', () => {
    const revisions = [
      { year: 2025, comparator: 'gte', value: 60, decidedOn: '2022-06-20' },
    ] as const
    const [, row] = lines(listCsv([sampleDetail({ revisions })], plan, chinese).text)
    expect(row).toMatch(/,≥30%,≥30%,,≥60%,≥80%,演示〔2022〕1号,2023-09-30,/)
  })

  test('invented reports are marked in the file name and in every row', () => {
    const { fileName, text } = listCsv([lights, lights], { ...plan, demo: true }, chinese)
    expect(fileName).toBe('演示数据-长沙县规划-指标-2023-Q3.csv')
    const [head, ...rows] = lines(text)
    expect(head).toMatch(/^数据性质,/)
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatch(/^演示数据,/)
  })

  test('English keeps the Chinese mark beside its own', () => {
    const { fileName, text } = listCsv(
      [lights],
      { ...plan, demo: true },
      { text: en, language: 'en' },
    )
    expect(fileName).toMatch(/^演示数据-demonstration-/)
    expect(lines(text)[1]).toMatch(/^演示数据 demonstration data,/)
  })
})
