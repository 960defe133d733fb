import { expect, it } from 'vitest'
import { lookUpFigures } from './figure-lookup.ts'
import { printedNarrative } from './narrative-text.ts'
import { sampleEdition } from './sample-edition.ts'

it('an editor’s text is told piece by piece with its figures filled in; blank pieces are left out', () => {
  const find = lookUpFigures(sampleEdition)
  const total = String(sampleEdition.indicators.length)
  const printed = printedNarrative(
    {
      replacesAutomatic: true,
      blocks: [
        { kind: 'heading', level: 2, text: '概述' },
        { kind: 'paragraph', text: '指标{{key-figures:indicators.total:value}}项。' },
        { kind: 'list', ordered: false, items: ['甲', ' '] },
      ],
    },
    find,
  )
  expect(printed).toEqual(['概述', `指标${total}项。`, '甲'])
  expect(printedNarrative(undefined, find)).toEqual([])
})
