import { expect, test } from 'vitest'
import type { ShownLink } from '../api/link-queries.ts'
import { type ListedEnd, matrixOf } from './matrix.ts'

const end = (kind: ListedEnd['kind'], code: string): ListedEnd => ({
  kind,
  code,
  name: code,
  nameEn: code,
  isReserve: false,
  shortName: code,
  shortNameEn: code,
})
const [road, school, care] = [end('project', 'F01'), end('project', 'F02'), end('project', 'R01')]
const [lamps, campus] = [end('indicator', 'I01'), end('indicator', 'I02')]
const roads = end('programme', 'A01-P1')
const ends = [road, school, care, roads, lamps, campus]

const link = (from: ListedEnd, to: ListedEnd): ShownLink => ({
  from,
  to,
  state: 'proposed',
  basis: 'plan',
  note: '',
  noteEn: '',
  citations: [],
  reason: null,
  madeBy: null,
  settledBy: null,
  settledOn: null,
})
const links = [link(school, lamps), link(road, lamps), link(road, roads), link(roads, lamps)]
const codesOf = (listed: readonly ListedEnd[]) => listed.map(({ code }) => code)

test('rows and columns are what is linked, in the plan’s order; the rest is listed apart', () => {
  const matrix = matrixOf('projects', ends, links)
  expect(codesOf(matrix.rows)).toEqual(['F01', 'F02'])
  expect(codesOf(matrix.columns)).toEqual(['I01'])
  expect(codesOf(matrix.bareRows)).toEqual(['R01'])
  expect(codesOf(matrix.bareColumns)).toEqual(['I02'])
})

test('a cell holds the link of its row and column, or nothing', () => {
  const { at } = matrixOf('projects', ends, links)
  expect(at(road, lamps)).toBe(links[1])
  expect(at(care, lamps)).toBeUndefined()
})

test('each view takes its own two kinds', () => {
  expect(codesOf(matrixOf('programmes', ends, links).rows)).toEqual(['A01-P1'])
  expect(codesOf(matrixOf('plan', ends, links).columns)).toEqual(['A01-P1'])
})
