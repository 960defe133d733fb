import { expect, test } from 'vitest'
import { buildDocument } from './build-document.ts'
import type { DocumentTree, Inline } from './document.ts'
import { documentTreeSchema } from './document-schema.ts'
import { referenceTo } from './figure-lookup.ts'
import type { Narratives } from './narrative.ts'
import { outlineOf } from './outline.ts'
import { sampleEdition } from './sample-edition.ts'

const build = (narratives: Narratives) => buildDocument(sampleEdition, { narratives, revision: 1 })

test('every section has an id and a title of its own', () => {
  const outline = outlineOf(sampleEdition)
  expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length)
  expect(outline.every(({ title, chapter }) => title !== '' && chapter !== '')).toBe(true)
})

const spoken = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => (one.kind === 'figure' ? `${referenceTo(one.source)}=` : '') + one.text)
    .join('')

/** What a book says, with the source of every figure; how a text is cut into runs plays no part. */
const saidIn = ({ chapters }: DocumentTree): string[] =>
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'note') return spoken(block.inlines)
      return block.kind === 'list' ? block.items.map(spoken) : block.kind
    }),
  )

test('automatic text taken over as it is makes the same book', () => {
  const taken = outlineOf(sampleEdition)
    .filter(({ automatic }) => automatic.length > 0)
    .map(({ id, automatic }) => [id, { replacesAutomatic: true, blocks: automatic }])
  expect(taken.length).toBeGreaterThan(5)
  expect(saidIn(build(Object.fromEntries(taken)))).toEqual(saidIn(build({})))
})

test('the tree goes to the browser whole', () => {
  const tree = build({})
  expect(documentTreeSchema.parse(tree)).toEqual(tree)
})
