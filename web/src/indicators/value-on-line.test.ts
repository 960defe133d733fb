import { describe, expect, test } from 'vitest'
import { valueOnLine } from './value-on-line.ts'

const climb = [
  { on: '2021-01-01', value: 0 },
  { on: '2021-01-11', value: 20 },
  { on: '2021-01-21', value: 30 },
]
const anew = [
  { on: '2021-01-22', value: 0 },
  { on: '2021-02-01', value: 10 },
]

describe('a value on lines between points', () => {
  test.each<[string, string, number | null]>([
    ['before the line begins there is none', '2020-12-31', null],
    ['at a point it is the point’s', '2021-01-01', 0],
    ['between two points it goes with the days', '2021-01-06', 10],
    ['each piece has its own slope', '2021-01-16', 25],
    ['the next line begins anew', '2021-01-27', 5],
    ['after the last line it stays where that ended', '2022-01-01', 10],
  ])('%s', (_, on, value) => {
    expect(valueOnLine([climb, anew], on)).toBe(value)
  })

  test('without lines there is none', () => {
    expect(valueOnLine([], '2021-01-01')).toBeNull()
  })
})
