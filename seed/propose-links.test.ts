import { fileURLToPath } from 'node:url'
import type { PlanWording } from '@yardstick/shared/plan/link-grounds.ts'
import { type EndReference, endKey, pairKey } from '@yardstick/shared/plan/links.ts'
import { proposeLinks } from '@yardstick/shared/plan/propose-links.ts'
import type { Citation } from '@yardstick/shared/plan/schema.ts'
import { plainWording, quotedNames } from '@yardstick/shared/plan/wording.ts'
import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { riversideFolder } from './test-plans/copy-plan.ts'

const wordingOf = (folder: string): PlanWording => {
  const { plan, projects, indicators, ...chapters } = readPlan(folder)
  const actionNames = new Map(chapters.actions.map(({ code, name }) => [code, name]))
  return {
    jurisdictionName: plan.jurisdiction.name,
    projects: projects.map(({ project }) => project),
    programmes: chapters.programmes.map((programme) => ({
      ...programme,
      actionName: actionNames.get(programme.actionCode) ?? '',
      workItems: chapters.workItems
        .map(({ workItem }) => workItem)
        .filter(({ programmeCode }) => programmeCode === programme.code),
      milestones: chapters.milestones
        .filter(({ programmeCode }) => programmeCode === programme.code)
        .map(({ indicatorCode, ...milestone }) => ({ ...milestone, indicator: indicatorCode })),
    })),
    indicators: indicators.map(({ indicator }) => indicator),
  }
}

const countyWording = wordingOf(
  fileURLToPath(new URL('./plans/changsha-county-2021-2025', import.meta.url)),
)
const county = proposeLinks(countyWording)
const pairsOf = (links: typeof county) => links.map(({ from, to }) => `${from.code} ${to.code}`)

/** Read by hand against the plan: what drives what by its own words. */
const expected = {
  'projects drive programmes': `
    F01 A02-P3, F02 A02-P2, F03 A06-P1, F03 A06-P2, F04 A04-P1, F05 A05-P2, F07 A05-P1, F08 A01-P2,
    F10 A04-P2, F12 A02-P3, F13 A03-P2, F14 A03-P3, F15 A01-P1, F16 A02-P1, F17 A03-P4, F19 A02-P1,
    R10 A07-P2, R12 A10-P5, R16 A01-P1, R17 A02-P1, R18 A03-P5, R19 A04-P3, R20 A03-P4, R21 A01-P2,
    R22 A04-P2, R23 A05-P2, R24 A03-P2, R25 A10-P5, R27 A07-P1, R29 A01-P3`,
  'projects drive indicators': `
    F02 I12, F03 I18, F13 I25, F17 I31, R02 I11, R02 I24, R09 I19, R10 I07, R11 I34, R18 I28,
    R19 I21, R19 I23, R20 I31, R21 I06, R21 I07, R21 I08, R21 I30, R29 I03`,
  'programmes drive indicators': `
    A01-P2 I06, A01-P2 I07, A01-P2 I08, A01-P2 I30, A01-P3 I03, A02-P2 I12, A03-P2 I25, A03-P4 I31,
    A03-P5 I28, A04-P3 I21, A04-P3 I23, A06-P1 I18, A06-P2 I18, A08-P1 I35, A08-P2 I35, A08-P3 I35,
    A08-P4 I35`,
}
const listed = (text: string) => text.split(',').map((pair) => pair.trim())

describe('what the county plan’s wording ties together', () => {
  test.each([
    ['projects drive programmes', 'project', 'programme'],
    ['projects drive indicators', 'project', 'indicator'],
    ['programmes drive indicators', 'programme', 'indicator'],
  ] as const)('%s: these pairs and no others', (title, from, to) => {
    const found = county.filter((link) => link.from.kind === from && link.to.kind === to)
    expect(pairsOf(found).sort()).toEqual(listed(expected[title]).sort())
  })

  test.each([
    ['智慧道路运输物流 is about lorries, not about 智慧道路', 'R13 I21'],
    ['政务服务 is not 政务系统', 'R02 I01'],
    ['a farm’s 有机智慧园区 is not the programme of 智慧园区', 'F06 A07-P2'],
    ['a chain for food safety is not the 区块链产业', 'F18 A08-P2'],
    ['a base that is modelled is not built by the model', 'R17 A09-P3'],
    ['the offices’ car parks are not the county’s 智慧停车场', 'F19 I22'],
    ['the 城市运行管理中心 is not a 感知单元', 'F16 I05'],
    ['a wording on 监测预警 alone ties nothing', 'F07 I20'],
    ['towns that use “互联网+医疗” do not build it', 'R28 A03-P3'],
  ])('%s', (_why, pair) => expect(pairsOf(county)).not.toContain(pair))

  test('each pair once, with a note in both languages and the places where it stands', () => {
    expect(new Set(county.map(pairKey)).size).toBe(county.length)
    for (const { note, noteEn, citations } of county) {
      expect(note).toMatch(/“.+”/)
      expect(noteEn).toMatch(/“.+”/)
      expect(citations.length).toBeGreaterThan(0)
    }
  })

  describe('cites what is really there', () => {
    type Stated = { texts: string[]; citations: Citation[] }
    const of = (texts: (string | null)[], cited: readonly { citations: Citation[] }[]): Stated => ({
      texts: texts.flatMap((text) => (text === null ? [] : [plainWording(text)])),
      citations: cited.flatMap(({ citations }) => citations),
    })
    const { projects, programmes, indicators } = countyWording
    const stated = new Map<string, Stated>([
      ...projects.map((one): [string, Stated] => [
        endKey({ kind: 'project', code: one.code }),
        of([one.name, ...one.contents.map(({ text }) => text)], [one, ...one.contents]),
      ]),
      ...programmes.map((one): [string, Stated] => {
        const { name, actionName, workItems, milestones } = one
        const promised = milestones.flatMap(({ text, measure }) => [text, measure])
        return [
          endKey({ kind: 'programme', code: one.code }),
          of(
            [name, actionName, ...workItems.map((item) => item.name), ...promised],
            [one, ...workItems, ...milestones],
          ),
        ]
      }),
      ...indicators.map((one): [string, Stated] => [
        endKey({ kind: 'indicator', code: one.code }),
        of([one.name, one.note], [one]),
      ]),
    ])
    const statedBy = (end: EndReference): Stated => stated.get(endKey(end)) ?? of([], [])

    test.each(county.map((link) => [pairKey(link), link] as const))('%s', (_pair, link) => {
      const ends = [statedBy(link.from), statedBy(link.to)]
      const texts = ends.flatMap((end) => end.texts)
      const citations = ends.flatMap((end) => end.citations)
      for (const words of quotedNames(link.note)) {
        expect(texts.some((text) => text.includes(words))).toBe(true)
      }
      for (const cite of link.citations) expect(citations).toContainEqual(cite)
    })
  })

  test('the note quotes the wording', () => {
    const noteOf = (pair: string) =>
      county.find(({ from, to }) => `${from.code} ${to.code}` === pair)?.note
    expect(noteOf('F08 A01-P2')).toBe('专项的建设内容“智慧管网优化升级”含“智慧管网”，与项目一致。')
    expect(noteOf('A01-P3 I03')).toBe('专项的承诺“5G基站”即以这项指标衡量。')
  })
})

test('another plan is read by the same rules', () => {
  expect(pairsOf(proposeLinks(wordingOf(riversideFolder)))).toEqual([
    'F01 I01',
    'F02 I02',
    'A01-P1 I01',
    'A01-P1 I03',
    'A01-P2 I02',
  ])
})
