import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBlocks, toDocument } from './narrative-document.ts'

const reference = '{{key-figures:indicators.total:value}}'

const line = fc
  .array(fc.constantFrom('指标', '项。', ' ', '<b>', '=1+1', reference, '{', '}'), { maxLength: 6 })
  .map((pieces) => pieces.join(''))
const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    text: line,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: line }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
)

describe('a narrative in the editor', () => {
  it('comes out as it went in, unless it is blank', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const isBlank = blocks.every(
          (one) => (one.kind === 'list' ? one.items.join('') : one.text).trim() === '',
        )
        expect(toBlocks(toDocument(blocks))).toEqual(isBlank ? [] : blocks)
      }),
    )
  })

  it('is valid under the schema of the editor', () => {
    fc.assert(fc.property(fc.array(block), (blocks) => toDocument(blocks).check()))
  })

  it('shows a reference as one piece', () => {
    const document = toDocument([{ kind: 'paragraph', text: `共${reference}项` }])
    const pieces = document.firstChild?.content.content ?? []
    expect(pieces.map(({ type }) => type.name)).toEqual(['text', 'figure', 'text'])
  })

  it('makes a paragraph of each line', () => {
    const document = toDocument([{ kind: 'paragraph', text: '一\n二' }])
    expect(toBlocks(document)).toEqual([
      { kind: 'paragraph', text: '一' },
      { kind: 'paragraph', text: '二' },
    ])
  })

  it('of nothing is one empty paragraph to write in, and nothing to keep', () => {
    expect(toDocument([]).childCount).toBe(1)
    expect(toBlocks(toDocument([]))).toEqual([])
  })
})
