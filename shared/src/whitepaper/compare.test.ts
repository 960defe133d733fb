import { expect, test } from 'vitest'
import { compareEditions, countChangedRows } from './compare.ts'
import type { EditionData } from './edition-data.ts'
import { sampleEdition } from './sample-edition.ts'

const [first, ...others] = sampleEdition.observations
if (!first) throw new Error('the sample has observations')

const changesIn = (table: string, after: Partial<EditionData>) =>
  compareEditions(sampleEdition, { ...sampleEdition, ...after }).find((one) => one.table === table)
    ?.rows

test('an edition does not differ from itself', () => {
  expect(compareEditions(sampleEdition, { ...sampleEdition })).toEqual([])
})

test('a changed row tells which cells, before and after', () => {
  const observations = [{ ...first, value: 91.5, version: 2 }, ...others]
  expect(changesIn('observations', { observations })).toEqual([
    {
      key: 'I01/2023-Q3',
      title: { zh: '指标I01 · 2023-Q3', en: 'Indicator I01 · 2023-Q3' },
      kind: 'changed',
      decimals: 1,
      unit: { zh: '%', en: null },
      cells: [
        { column: 'value', before: 91, after: 91.5 },
        { column: 'version', before: 1, after: 2 },
      ],
    },
  ])
})

test('the order of rows is no change', () => {
  expect(changesIn('observations', { observations: [...others, first] })).toBeUndefined()
})

test('a row that came is added with its cells, one that went is removed', () => {
  const coming = { ...first, period: '2023-Q2', endsOn: '2023-06-30' }
  const rows = changesIn('observations', { observations: [coming, ...others] })
  expect(rows?.map(({ key, kind }) => [key, kind])).toEqual([
    ['I01/2023-Q2', 'added'],
    ['I01/2023-Q3', 'removed'],
  ])
  expect(rows?.[0]?.cells).toContainEqual({ column: 'value', before: null, after: 91 })
  expect(rows?.[1]?.cells).toContainEqual({ column: 'value', before: 91, after: null })
})

test('a row with a name of its own is called by it', () => {
  const [project, ...rest] = sampleEdition.projects
  if (!project) throw new Error('the sample has projects')
  const projects = [{ ...project, stage: 'acceptance' as const }, ...rest]
  expect(changesIn('projects', { projects })?.[0]?.title).toEqual({
    zh: '项目F01',
    en: 'Project F01',
  })
})

test('rows are counted over all tables', () => {
  const nothing: EditionData = { ...sampleEdition, observations: [] }
  const changes = compareEditions(nothing, sampleEdition)
  const ofObservations = changes.find(({ table }) => table === 'observations')?.rows
  expect(ofObservations).toHaveLength(sampleEdition.observations.length)
  expect(countChangedRows(changes)).toBeGreaterThan(sampleEdition.observations.length)
})

test('what was added one way was removed the other way, in every table', () => {
  const poorer: EditionData = { ...sampleEdition, units: [], promises: [], verdicts: [], money: [] }
  const kinds = (before: EditionData, after: EditionData, kind: string) =>
    compareEditions(before, after).flatMap(({ table, rows }) =>
      rows.filter((row) => row.kind === kind).map(({ key }) => `${table} ${key}`),
    )
  expect(kinds(poorer, sampleEdition, 'added')).toEqual(kinds(sampleEdition, poorer, 'removed'))
})
