import { expect, test } from 'vitest'
import { groupAffected } from './affected.ts'

test('references are gathered by kind, codes in the order given', () => {
  expect(
    groupAffected(['work-item:A01-P2-W2', 'project:F13', 'indicator:I07', 'project:F03']),
  ).toEqual([
    { kind: 'indicator', codes: ['I07'] },
    { kind: 'project', codes: ['F13', 'F03'] },
    { kind: 'work-item', codes: ['A01-P2-W2'] },
  ])
})

test('the whole plan has no code', () => {
  expect(groupAffected(['plan', 'unit:health'])).toEqual([
    { kind: 'plan', codes: [] },
    { kind: 'unit', codes: ['health'] },
  ])
})

test('a kind that this page does not know is passed over', () => {
  expect(groupAffected(['planet:earth'])).toEqual([])
})
