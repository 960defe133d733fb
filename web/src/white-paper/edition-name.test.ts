import { describe, expect, it } from 'vitest'
import { findNamed, findReadable, readName, writeName } from './edition-name.ts'

describe('the name of an edition in an address', () => {
  it.each([
    ['2024', { year: 2024, revision: null }],
    ['2024-2', { year: 2024, revision: 2 }],
    ['2024-0', null],
    ['24', null],
    ['2024-x', null],
  ])('%s is read as %o', (name, read) => {
    expect(readName(name)).toEqual(read)
  })

  it('is read as it is written', () => {
    expect(readName(writeName({ year: 2024, revision: 12 }))).toEqual({ year: 2024, revision: 12 })
  })

  it('finds the newest revision when only the year is named', () => {
    const editions = [
      { year: 2024, revision: 1 },
      { year: 2024, revision: 2 },
      { year: 2023, revision: 1 },
    ]
    expect(findNamed(editions, '2024')).toEqual({ year: 2024, revision: 2 })
    expect(findNamed(editions, '2024-1')).toEqual({ year: 2024, revision: 1 })
    expect(findNamed(editions, '2024-3')).toBeUndefined()
    expect(findNamed(editions, '2022')).toBeUndefined()
  })

  it.each([
    ['2024', '2024-2'],
    ['2024-1', '2024-1'],
    ['2024-3', '2024-2'],
    ['2022-1', undefined],
    ['draft', undefined],
  ])('whoever may not edit %s reads %s', (name, read) => {
    const published = [
      { year: 2024, revision: 1 },
      { year: 2024, revision: 2 },
    ]
    const found = findReadable(published, name)
    expect(found && writeName(found)).toBe(read)
  })
})
