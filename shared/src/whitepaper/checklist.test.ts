import { describe, expect, test } from 'vitest'
import { editionErrors, editionWarnings, finding, makeEditionChecklist } from './checklist.ts'
import { dataFindings, type EditionGround } from './data-findings.ts'
import type { EditionData } from './edition-data.ts'
import { lookUpFigures } from './figure-lookup.ts'
import type { Narratives } from './narrative.ts'
import { narrativeFindings } from './narrative-findings.ts'
import { sampleEdition } from './sample-edition.ts'

const publishedAt = '2024-11-21T17:00:00.000Z'
const quiet: EditionGround = { periods: [], reports: [], explained: [], changedRows: 0 }
const money = { project: 'F01', year: 2023, allocatedFen: 0, paidFen: 0 }

/** The sample cut down to what leaves nothing to be answered for. */
const clean: EditionData = {
  ...sampleEdition,
  plan: {
    ...sampleEdition.plan,
    startsOn: '2023-01-01',
    endsOn: '2023-12-31',
    yearlyFen: 8_000_000,
    totalFen: 8_000_000,
  },
  indicators: sampleEdition.indicators.filter(({ code }) => code !== 'I03'),
  projects: sampleEdition.projects
    .filter(({ code }) => code === 'F01')
    .map((one) => ({ ...one, totalFen: 8_000_000 })),
  money: [{ ...money, plannedFen: 8_000_000, revisedFen: 8_000_000 }],
  discrepancies: [],
}

type Named = { code: string; name: string; nameEn: string }
const named = (code: string): Named => ({ code, name: code, nameEn: code })
const late = { period: '2023-Q4', endsOn: '2023-12-31' }
const withMoney = (plannedFen: number, revisedFen: number): Partial<EditionData> => ({
  money: [{ ...money, plannedFen, revisedFen }],
})
const third = sampleEdition.indicators.filter(({ code }) => code === 'I03')
const waiting = {
  ...late,
  ...named('I02'),
  about: 'indicator',
  state: 'returned',
  periodState: 'closed',
  correctionNote: null,
} as const

const found = (data: Partial<EditionData>, ground: Partial<EditionGround>): string[] =>
  dataFindings({ ...clean, ...data }, { ...quiet, ...ground }).map(
    ({ kind, code }) => `${kind} ${code}`,
  )

describe('what the data leaves to be answered for', () => {
  test.each<[string, Partial<EditionData>, Partial<EditionGround>, string[]]>([
    ['a year without a fault leaves nothing', {}, {}, []],
    [
      'a period of the year that is not published blocks',
      {},
      { periods: [{ code: '2023', endsOn: '2023-12-31', state: 'open', publishedAt: null }] },
      ['period-unpublished 2023'],
    ],
    [
      'a period that was published after the day of the edition is left out, and that blocks',
      {},
      { periods: [{ code: '2023', endsOn: '2023-12-31', state: 'published', publishedAt }] },
      ['period-left-out 2023'],
    ],
    [
      'nothing is asked of single indicators before the data of any period are gathered',
      { period: null, periods: [], observations: [] },
      { periods: [{ code: '2023', endsOn: '2023-12-31', state: 'published', publishedAt }] },
      ['period-left-out 2023'],
    ],
    [
      'a period of the next year is no matter',
      {},
      { periods: [{ code: '2024-Q1', endsOn: '2024-03-31', state: 'open', publishedAt: null }] },
      [],
    ],
    [
      'a period that is told of is no matter, though it is under correction',
      {},
      { periods: [{ code: '2023-Q4', endsOn: '2023-12-31', state: 'published', publishedAt }] },
      [],
    ],
    ['a returned report blocks', {}, { reports: [waiting] }, ['open-report I02']],
    [
      'one that waits for a decision too',
      {},
      { reports: [{ ...waiting, state: 'submitted' }] },
      ['open-report I02'],
    ],
    [
      'one that was open when its period was published all the same does not',
      {},
      { reports: [{ ...waiting, periodState: 'published' }] },
      [],
    ],
    [
      'one that the center asked to correct after publication blocks',
      {},
      { reports: [{ ...waiting, periodState: 'published', correctionNote: '请核实' }] },
      ['open-report I02'],
    ],
    ['a verified one does not', {}, { reports: [{ ...waiting, state: 'verified' }] }, []],
    [
      'one of the next year does not',
      {},
      { reports: [{ ...waiting, period: '2024-Q1', endsOn: '2024-03-31' }] },
      [],
    ],
    [
      'a returned report on a project blocks',
      {},
      { reports: [{ ...waiting, about: 'project', code: 'F01' }] },
      ['open-project-report F01'],
    ],
    [
      'a binding indicator without a value blocks',
      { indicators: [...clean.indicators, ...third] },
      {},
      ['binding-unverified I03'],
    ],
    [
      'one whose unit gave a reason informs',
      { indicators: [...clean.indicators, ...third] },
      { explained: ['I03'] },
      ['no-data I03'],
    ],
    [
      'an expected one informs',
      {
        indicators: [
          ...clean.indicators,
          ...third.map((one) => ({ ...one, kind: 'expected' as const })),
        ],
      },
      {},
      ['no-data I03'],
    ],
    [
      'without any published period every indicator is without a value',
      { period: null, periods: [], observations: [] },
      {},
      ['binding-unverified I01', 'no-data I02'],
    ],
    [
      'a project whose years do not add up blocks, and so do the year and the whole',
      withMoney(7_000_000, 7_000_000),
      {},
      ['money-unbalanced F01', 'money-unbalanced 2023', 'money-unbalanced sample'],
    ],
    [
      'a year that revisions take from the plan’s amount informs',
      withMoney(8_000_000, 9_000_000),
      {},
      ['revised-total 2023'],
    ],
    [
      'a reserve project may have a sum and no years',
      {
        projects: [
          ...clean.projects,
          ...sampleEdition.projects.filter(({ code }) => code === 'R01'),
        ],
      },
      {},
      [],
    ],
    ['data that has changed since informs', {}, { changedRows: 3 }, ['data-outdated 2024-03-01']],
    [
      'an overdue promise informs',
      { promises: sampleEdition.promises.map((one) => ({ ...one, state: 'overdue' as const })) },
      {},
      ['overdue-promise A01-P1-M1', 'overdue-promise A01-P1-M2'],
    ],
    [
      'a unit with missing reports informs',
      { units: sampleEdition.units.map((one) => ({ ...one, missing: 2 })) },
      {},
      ['missing-reports big-data-center', 'missing-reports finance'],
    ],
    [
      'a place where the plan does not agree with itself informs',
      { discrepancies: sampleEdition.discrepancies },
      {},
      ['discrepancy D01'],
    ],
  ])('%s', (_rule, data, ground, expected) => {
    expect(found(data, ground)).toEqual(expected)
  })

  test('a finding on money says what was expected and what it comes to, 万元', () => {
    const [first] = dataFindings({ ...clean, ...withMoney(7_000_000, 7_000_000) }, quiet)
    expect(first).toMatchObject({ name: '项目F01', facts: { expected: 8, sum: 7 } })
  })
})

describe('what editors leave to be answered for', () => {
  const paragraph = (text: string) => ({
    replacesAutomatic: false,
    blocks: [{ kind: 'paragraph' as const, text }],
  })
  const list = (...items: string[]) => ({
    replacesAutomatic: false,
    blocks: [{ kind: 'list' as const, ordered: false, items }],
  })
  const sections = [
    { id: 'preface', title: '前言', hasAutomatic: true },
    { id: 'overview', title: '总体情况', hasAutomatic: true },
    { id: 'outlook', title: '下一步', hasAutomatic: false },
  ]
  const outlook = paragraph('继续推进。')
  test.each<[string, Narratives, string[]]>([
    ['where data speaks nothing has to be written', { outlook }, []],
    ['where it does not, somebody has to', {}, ['empty-section outlook']],
    [
      'automatic text put aside for nothing leaves an empty section',
      { outlook, preface: { replacesAutomatic: true, blocks: [] } },
      ['empty-section preface'],
    ],
    [
      'a figure that is there is no fault',
      { outlook, overview: paragraph('{{key-figures:indicators.total:value}}项') },
      [],
    ],
    [
      'one that is not is, once however often it is named',
      { outlook, overview: list('{{indicators:I99:no}}', '又{{indicators:I99:no}}') },
      ['unknown-figure overview {{indicators:I99:no}}'],
    ],
    [
      'faults of several sections come in the order of the book',
      { outlook: paragraph('{{a:b:c}}'), preface: paragraph('{{x:y:z}}') },
      ['unknown-figure preface {{x:y:z}}', 'unknown-figure outlook {{a:b:c}}'],
    ],
  ])('%s', (_rule, narratives, expected) => {
    const find = lookUpFigures(sampleEdition)
    const said = narrativeFindings({ sections, narratives, find }).map(({ kind, code, facts }) =>
      [kind, code, facts.reference].filter(Boolean).join(' '),
    )
    expect(said).toEqual(expected)
  })
})

describe('the checklist', () => {
  test('counts errors and warnings, and puts errors first', () => {
    const { items, ...counts } = makeEditionChecklist([
      finding('discrepancy', { code: 'D01' }),
      finding('empty-section', { code: 'preface' }),
      finding('no-data', { code: 'I01' }),
    ])
    expect(counts).toEqual({ errors: 1, warnings: 2 })
    expect(items.map(({ code }) => code)).toEqual(['preface', 'I01', 'D01'])
  })

  test('nothing is both an error and a warning', () => {
    const warnings: readonly string[] = editionWarnings
    expect(editionErrors.filter((kind) => warnings.includes(kind))).toEqual([])
  })
})

test('a period that is left out says when it was published, and by which day the data were gathered', () => {
  const ground = { code: '2023', endsOn: '2023-12-31', state: 'published', publishedAt } as const
  const [first] = dataFindings(clean, { ...quiet, periods: [ground] })
  expect(first?.facts).toEqual({ publishedOn: '2024-11-22', asOf: clean.asOf })
})
