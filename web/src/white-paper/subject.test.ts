import { printTables } from '@yardstick/shared/whitepaper/printed-tables.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { describe, expect, it } from 'vitest'
import { subjectOf } from './subject.ts'

const subjectIn = (name: string, rowKey?: string) => {
  const table = allTables.find((one) => one.name === name)
  const rows = printTables(sampleEdition, name)[0]?.rows ?? []
  const row = rowKey ? rows.find(({ key }) => key === rowKey) : rows[0]
  if (!table || !row) throw new Error(`no row of ${name}`)
  return subjectOf(table, row)
}

describe('what a row of the data is about', () => {
  it.each(['indicators', 'projects', 'units'] as const)('a row of %s is about itself', (name) => {
    expect(subjectIn(name)?.page).toBe(name)
  })

  it('a verdict is about its indicator, money about its project', () => {
    const { indicators, projects } = sampleEdition
    expect(subjectIn('verdicts')?.page).toBe('indicators')
    expect(indicators.map(({ code }) => code)).toContain(subjectIn('verdicts')?.code)
    expect(subjectIn('money')?.page).toBe('projects')
    expect(projects.map(({ code }) => code)).toContain(subjectIn('money')?.code)
  })

  it.each([
    ['money.planned', 'budget'],
    ['indicators.total', 'allIndicators'],
    ['promises.total', 'allActions'],
  ])('the key figure %s leads to %s', (code, page) => {
    expect(subjectIn('key-figures', code)).toEqual({ page, code: '' })
  })

  it('the plan as a whole has no page of its own', () => {
    expect(subjectIn('plan')).toBeNull()
  })
})
