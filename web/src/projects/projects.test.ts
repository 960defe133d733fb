import { describe, expect, test } from 'vitest'
import { contentsInBrief } from './brief.ts'
import { countByLead, countByStage, filterProjects } from './filter-projects.ts'
import { neighboursOf } from './neighbours.ts'
import { comparePrinted } from './printed-row.ts'
import { reserveLists } from './reserve-lists.ts'
import { sampleProjects } from './sample-projects.ts'

const [education, , reserve] = sampleProjects
const codes = (projects: readonly { code: string }[]) => projects.map(({ code }) => code)

describe('narrowing the list of projects', () => {
  test('a unit finds what it leads, alone or with others', () => {
    expect(codes(filterProjects(sampleProjects, { unit: 'big-data-center' }))).toEqual(['F02'])
    expect(codes(filterProjects(sampleProjects, { unit: 'education' }))).toEqual([
      'F01',
      'F02',
      'R01',
    ])
  })

  test('text finds names, contents and units in both languages, all words at once', () => {
    expect(codes(filterProjects(sampleProjects, { q: 'cloud' }))).toEqual(['F02'])
    expect(codes(filterProjects(sampleProjects, { q: '校园网 教育局' }))).toHaveLength(3)
    expect(filterProjects(sampleProjects, { q: '校园网 水利' })).toEqual([])
  })

  test('a stage finds the projects that are at it, and the stages are counted', () => {
    expect(codes(filterProjects(sampleProjects, { stage: 'reserve' }))).toEqual(['R01'])
    expect(countByStage(sampleProjects)).toEqual([
      { stage: 'reserve', count: 1 },
      { stage: 'construction', count: 2 },
    ])
  })

  test('units are counted once a project, who leads most first', () => {
    expect(countByLead(sampleProjects).map(({ unit, count }) => [unit.code, count])).toEqual([
      ['education', 3],
      ['big-data-center', 1],
    ])
  })
})

test('the reserve falls into its printed lists', () => {
  expect(reserveLists([reserve])).toEqual([{ name: '县财政出资', projects: [reserve] }])
})

test('contents in brief are the openings of the items, a single one is given whole', () => {
  const twice = { contents: [...education.contents, ...education.contents] }
  expect(contentsInBrief(twice, 'zh')).toBe('建智慧校园；建智慧校园')
  expect(contentsInBrief(twice, 'en')).toBe('Build smart campuses; Build smart campuses')
  expect(contentsInBrief(education, 'en')).toBe('Build smart campuses: upgrade networks.')
})

describe('what stands around a project', () => {
  test('previous and next follow the plan', () => {
    const { previous, next } = neighboursOf(sampleProjects, 'F02')
    expect([previous?.code, next?.code]).toEqual(['F01', 'R01'])
    expect(neighboursOf(sampleProjects, 'F01').previous).toBeNull()
    expect(neighboursOf(sampleProjects, 'R01').next).toBeNull()
  })

  test('a reserve project of the same name is found, and the other way round', () => {
    expect(codes(neighboursOf(sampleProjects, 'F01').namesakes)).toEqual(['R01'])
    expect(codes(neighboursOf(sampleProjects, 'R01').namesakes)).toEqual(['F01'])
    expect(neighboursOf(sampleProjects, 'F02').namesakes).toEqual([])
  })
})

test('printed cells stand beside the reading used, blanks stay blanks', () => {
  const cells = [
    { column: '2021年', text: '' },
    { column: '2022年', text: '500' },
    { column: '2023年', text: '1500' },
    { column: '小计', text: '县财政资金' },
  ]
  const rows = comparePrinted({ ...education, asPrinted: { cells, reconciliation: null } })
  expect(rows.map(({ reconciled, differs }) => [reconciled, differs])).toEqual([
    ['', false],
    ['500', false],
    ['1000', true],
    ['1500', true],
  ])
})
