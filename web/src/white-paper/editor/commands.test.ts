import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { insertFigure, lineKindOf, makeLine } from './commands.ts'
import { toBlocks, toDocument } from './narrative-document.ts'

const list = (ordered: boolean, items: string[]): NarrativeBlock => ({
  kind: 'list',
  ordered,
  items,
})
const paragraph = (text: string): NarrativeBlock => ({ kind: 'paragraph', text })

/** The cursor stands in the first line. */
const stateOf = (...blocks: NarrativeBlock[]): EditorState => {
  const doc = toDocument(blocks)
  return EditorState.create({ doc, selection: TextSelection.atStart(doc) })
}

describe('the line of the cursor', () => {
  it.each([
    ['paragraph', paragraph('一')],
    ['heading2', { kind: 'heading', level: 2, text: '一' }],
    ['heading3', { kind: 'heading', level: 3, text: '一' }],
    ['bullets', list(false, ['一'])],
    ['numbers', list(true, ['一'])],
  ] as const)('is told to be %s', (kind, block) => {
    expect(lineKindOf(stateOf(block))).toBe(kind)
  })

  it('turns a list into one of the other kind', () => {
    let state = stateOf(list(false, ['一', '二']))
    makeLine('numbers')(state, (transaction) => {
      state = state.apply(transaction)
    })
    expect(toBlocks(state.doc)).toEqual([list(true, ['一', '二'])])
  })

  it('takes a figure, unless it is a heading', () => {
    const reference = '{{plan:one:totalFen}}'
    let state = stateOf(paragraph('共'))
    insertFigure(reference)(state, (transaction) => {
      state = state.apply(transaction)
    })
    expect(toBlocks(state.doc)).toEqual([paragraph(`${reference}共`)])
    expect(insertFigure(reference)(stateOf({ kind: 'heading', level: 2, text: '一' }))).toBe(false)
  })
})
