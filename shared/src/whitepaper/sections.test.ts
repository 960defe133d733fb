import { expect, test } from 'vitest'
import type { Narrative, NarrativeBlock } from './narrative.ts'
import { isEmptySection, type SectionCode } from './sections.ts'

const paragraph = (text: string): NarrativeBlock => ({ kind: 'paragraph', text })
const own = (...blocks: NarrativeBlock[]): Narrative => ({ replacesAutomatic: true, blocks })
const added = (...blocks: NarrativeBlock[]): Narrative => ({ replacesAutomatic: false, blocks })

test.each<[string, SectionCode, Narrative | undefined, boolean]>([
  ['a preface that nobody wrote is empty', 'preface', undefined, true],
  ['a preface of blanks is empty', 'preface', added(paragraph(' \u3000\n')), true],
  [
    'a preface of empty list items is empty',
    'preface',
    added({ kind: 'list', ordered: true, items: ['', ' '] }),
    true,
  ],
  ['a preface with a sentence is not', 'preface', added(paragraph('本书……')), false],
  ['a chapter speaks by its data', 'units', undefined, false],
  ['a chapter whose automatic text stays is not empty', 'units', added(), false],
  [
    'a chapter whose automatic text was put aside for nothing is',
    'units',
    own(paragraph('')),
    true,
  ],
  ['one with its own words is not', 'units', own(paragraph('本年……')), false],
])('%s', (_rule, code, narrative, isEmpty) => {
  expect(isEmptySection(code, narrative)).toBe(isEmpty)
})
