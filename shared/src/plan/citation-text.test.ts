import { expect, test } from 'vitest'
import { citationText } from './citation-text.ts'

test('places are separated so that a reader can take them apart', () => {
  const place = { document: 'plan', chapter: '第六章', table: null, row: '3' }
  expect(citationText([place, { ...place, row: null }])).toBe('plan, 第六章, 3 | plan, 第六章')
  expect(citationText([])).toBe('')
})
