import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import type { Report } from './reporting.ts'
import type { WorkbookRow } from './workbook.ts'
import { judgeRow } from './workbook-comparison.ts'
import { outcomeWords } from './workbook-words.ts'

const empty: WorkbookCell = { kind: 'empty' }
const text = (words: string): WorkbookCell => ({ kind: 'text', text: words })
const number = (value: number): WorkbookCell => ({
  kind: 'number',
  number: value,
  isPercent: false,
})
const percent = (value: number): WorkbookCell => ({
  kind: 'number',
  number: value,
  isPercent: true,
})

const ratio = {
  code: 'I08',
  no: 8,
  name: '智慧路灯占比',
  nameEn: 'Share of roads with smart street lights',
  unit: '%',
  unitEn: '%',
  decimals: 1,
  measure: 'ratio',
  kind: 'expected',
  growsOnly: true,
  targets: [],
  note: null,
  noteEn: null,
} as const
const count = { ...ratio, unit: '个', measure: 'cumulative', decimals: 0 } as const

const report: Report = {
  period: '2023-Q3',
  periodState: 'open',
  dueOn: '2023-10-25',
  periodDueOn: '2023-10-25',
  periodClosedOn: null,
  indicator: { ...ratio, targets: [] },
  unit: { code: 'city-management', name: '县城市管理局', nameEn: 'City Management' },
  state: 'expected',
  version: 0,
  outcome: null,
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  checks: [],
  correctionNote: null,
  unitHasApprover: false,
  returnReason: null,
  firstSubmittedAt: null,
  updatedAt: '2023-10-10T02:00:00.000Z',
  history: [{ period: '2023-Q2', value: 18 }],
  evidence: [],
  commentCount: 0,
  hasOpenQuestion: false,
  followUp: false,
}
const counted: Report = { ...report, indicator: { ...count, targets: [] } }
const drafted: Report = {
  ...report,
  state: 'draft',
  version: 2,
  outcome: 'value',
  value: 20,
  note: '年报',
}
const asTemplate = {
  outcome: text('填报数值'),
  version: number(2),
  value: number(20),
  note: text('年报'),
}

const judge = (cells: Partial<WorkbookRow>, of = report) =>
  judgeRow(
    {
      row: 5,
      code: text('I08'),
      version: number(0),
      outcome: empty,
      value: empty,
      numerator: empty,
      denominator: empty,
      note: empty,
      ...cells,
    },
    of,
    '填报',
  )

const codesOf = (cells: Partial<WorkbookRow>, of?: Report) =>
  judge(cells, of).faults.map(({ cell, code }) => `${cell} ${code}`)
const hintsOf = (cells: Partial<WorkbookRow>, of?: Report) =>
  judge(cells, of).hints.map(({ cell, code }) => `${cell} ${code}`)

describe('what a row does', () => {
  it.each<[string, Partial<WorkbookRow>, Report, string]>([
    ['as it was handed out: nothing', { outcome: text('填报数值') }, report, 'unchanged'],
    ['empty: nothing', {}, report, 'unchanged'],
    ['with a first value: new', { value: number(20) }, report, 'new'],
    ['with a note alone: new', { note: text('待核') }, report, 'new'],
    ['with no data: new', { outcome: text('暂无数据'), note: text('待核') }, report, 'new'],
    ['with what is stored: nothing', asTemplate, drafted, 'unchanged'],
    ['with another value: changed', { ...asTemplate, value: number(21) }, drafted, 'changed'],
    ['with another note: changed', { ...asTemplate, note: text('月报') }, drafted, 'changed'],
    ['emptied: changed', {}, drafted, 'changed'],
    ['as last time: new', { outcome: text('与上期相同') }, report, 'new'],
    [
      'untouched though submitted: nothing',
      asTemplate,
      { ...drafted, state: 'submitted' },
      'unchanged',
    ],
  ])('%s', (_what, cells, of, outcome) => {
    expect(judge(cells, of).outcome).toBe(outcome)
  })

  it('is told with what is stored before and after', () => {
    expect(judge({ ...asTemplate, value: text(' 21.5 ％') }, drafted)).toMatchObject({
      sheet: '填报',
      cell: 'K5',
      code: 'I08',
      before: { value: 20, note: '年报' },
      after: { outcome: 'value', value: 21.5, note: '年报' },
    })
  })

  it('takes the last value where it is as last time', () => {
    expect(judge({ outcome: text('与上期相同') }).after?.value).toBe(18)
  })

  it('computes the value from its fraction, also over the one left from before', () => {
    const fraction = { numerator: number(215), denominator: number(1000) }
    expect(judge(fraction).after?.value).toBe(21.5)
    expect(judge({ ...asTemplate, ...fraction }, drafted).after?.value).toBe(21.5)
  })
})

describe('how a figure is read', () => {
  it.each<[string, WorkbookCell, number]>([
    ['a number', number(21.6), 21.6],
    ['a number that is shown in per cent', percent(0.216), 21.6],
    ['a number with binary noise', number(21.599999999999998), 21.6],
    ['full-width digits with a sign', text('２１．６％'), 21.6],
    ['digits with separators and spaces', text(' 2 1,6 00 '), 21600],
  ])('%s', (_what, value, expected) => {
    const of = expected > 100 ? counted : report
    expect(judge({ value }, of).after?.value).toBe(expected)
  })
})

describe('what makes a row wrong, and where', () => {
  it.each<[string, Partial<WorkbookRow>, Report, string[]]>([
    ['a formula', { value: { kind: 'formula' } }, report, ['K5 formula']],
    [
      'formulas elsewhere',
      { note: { kind: 'formula' }, outcome: { kind: 'formula' } },
      report,
      ['J5 formula', 'N5 formula'],
    ],
    ['a date', { value: { kind: 'other' } }, report, ['K5 unreadable']],
    ['a word', { value: text('约20') }, report, ['K5 unreadable']],
    ['per cent of a count', { value: percent(0.2) }, counted, ['K5 percent-unexpected']],
    ['per cent of a part', { numerator: percent(0.2) }, report, ['L5 percent-unexpected']],
    ['a negative part', { numerator: number(-1) }, report, ['L5 negative']],
    ['an unknown kind of answer', { outcome: text('大概') }, report, ['J5 outcome-unknown']],
    [
      'a value that is no data',
      { outcome: text('暂无数据'), value: number(1) },
      report,
      ['K5 value-beside-outcome'],
    ],
    [
      'a part that is no data',
      { outcome: text('不适用'), numerator: number(1) },
      report,
      ['L5 value-beside-outcome'],
    ],
    [
      'another value than last time',
      { outcome: text('无变化'), value: number(19) },
      report,
      ['K5 value-beside-no-change'],
    ],
    [
      'as last time, when there was none',
      { outcome: text('无变化') },
      { ...report, history: [] },
      ['K5 value-beside-no-change'],
    ],
    [
      'a fraction of a count',
      { numerator: number(1), denominator: number(2) },
      counted,
      ['L5 no-fraction', 'M5 no-fraction'],
    ],
    [
      'a value beside another fraction',
      { value: number(30), numerator: number(1), denominator: number(5) },
      report,
      ['K5 fraction-mismatch'],
    ],
    [
      'more than the whole',
      { numerator: number(3), denominator: number(2) },
      report,
      ['M5 numerator-over-denominator'],
    ],
    [
      'a whole of nothing',
      { numerator: number(3), denominator: number(0) },
      report,
      ['M5 denominator-zero'],
    ],
    ['more than a hundred', { value: number(101) }, report, ['K5 over-hundred']],
    ['half a thing', { value: number(1.5) }, counted, ['K5 not-whole']],
    ['too long a note', { note: text('长'.repeat(2001)) }, report, ['N5 text-too-long']],
    [
      'a change of what is submitted',
      { value: number(21) },
      { ...drafted, state: 'submitted' },
      ['K5 report-locked'],
    ],
    [
      'a change in a closed period',
      { value: number(21) },
      { ...drafted, periodState: 'closed' },
      ['K5 period-locked'],
    ],
  ])('%s', (_what, cells, of, faults) => {
    expect(judge(cells, of).outcome).toBe('wrong')
    expect(codesOf(cells, of)).toEqual(faults)
  })
})

describe('what a row may be saved with', () => {
  it.each<[string, Partial<WorkbookRow>, Report, string[]]>([
    ['a fall without a note', { value: number(17) }, report, ['N5 fall']],
    ['a fall that is explained', { value: number(17), note: text('口径调整') }, report, []],
    ['no data without a reason', { outcome: text('暂无数据') }, report, ['N5 reason-missing']],
    [
      'half a fraction beside a value',
      { value: number(20), numerator: number(1) },
      report,
      ['K5 half-fraction'],
    ],
    [
      'a bare fraction of a hundred',
      { value: number(0.216), note: text('年报') },
      report,
      ['K5 maybe-fraction'],
    ],
    [
      'the same without a note, which it needs',
      { value: number(0.216) },
      { ...report, indicator: { ...report.indicator, growsOnly: false } },
      ['K5 maybe-fraction', 'N5 reason-missing'],
    ],
    [
      'a value that was changed meanwhile',
      { ...asTemplate, version: number(1), value: number(22) },
      drafted,
      ['K5 changed-since-download'],
    ],
  ])('%s', (_what, cells, of, hints) => {
    expect(judge(cells, of).faults).toEqual([])
    expect(hintsOf(cells, of)).toEqual(hints)
  })
})

it('a row that was written changes nothing when it comes again', () => {
  const value = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10))
  const part = fc.option(fc.integer({ min: 0, max: 50 }))
  const outcome = fc.constantFrom(...Object.values(outcomeWords).map(({ zh }) => zh))
  const note = fc.option(fc.string({ maxLength: 20 }))
  const cell = (figure: number | null): WorkbookCell => (figure === null ? empty : number(figure))
  fc.assert(
    fc.property(
      fc.record({ outcome, value, numerator: part, denominator: part, note }),
      (typed) => {
        const cells = {
          outcome: text(typed.outcome),
          value: cell(typed.value),
          numerator: cell(typed.numerator),
          denominator: cell(typed.denominator),
          note: typed.note === null ? empty : text(typed.note),
        }
        const first = judge(cells)
        if (first.outcome !== 'new' || !first.after) return
        const stored: Report = { ...report, ...first.after, state: 'draft', version: 1 }
        expect(judge(cells, stored).outcome).toBe('unchanged')
      },
    ),
  )
})
