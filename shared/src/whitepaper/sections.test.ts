import { expect, test } from 'vitest'
import type { Narrative, NarrativeBlock } from './narrative.ts'
import { isEmptySection } from './sections.ts'

const paragraph = (text: string): NarrativeBlock => ({ kind: 'paragraph', text })
const list = (...items: string[]): NarrativeBlock => ({ kind: 'list', ordered: true, items })
const own = (...blocks: NarrativeBlock[]): Narrative => ({ replacesAutomatic: true, blocks })
const added = (...blocks: NarrativeBlock[]): Narrative => ({ replacesAutomatic: false, blocks })

test.each<[string, boolean, Narrative | undefined, boolean]>([
  ['what data says nothing for is empty until somebody writes', false, undefined, true],
  ['blanks are no words', false, added(paragraph(' \u3000\n')), true],
  ['empty list items neither', false, added(list('', ' ')), true],
  ['one item with words is enough', false, added(list('', '一')), false],
  ['what data speaks for is not empty', true, undefined, false],
  ['nor is it with nothing added', true, added(), false],
  ['put aside for nothing it is', true, own(paragraph('')), true],
  ['put aside for other words it is not', true, own(paragraph('本年……')), false],
])('%s', (_rule, hasAutomatic, narrative, isEmpty) => {
  expect(isEmptySection({ id: 'preface', hasAutomatic }, narrative)).toBe(isEmpty)
})
