import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import type { Node } from 'prosemirror-model'
import { schema } from './schema.ts'

const { doc, paragraph, heading, bullet_list, ordered_list, list_item, figure } = schema.nodes

const references = /(\{\{[^{}]*\}\})/

/** Text with its references as nodes of their own. */
const toInlines = (text: string): Node[] =>
  text
    .split(references)
    .filter((piece) => piece !== '')
    .map((piece) =>
      references.test(piece) ? figure.create({ reference: piece }) : schema.text(piece),
    )

/** A new line within a paragraph begins another one, as in the book. */
const toParagraphs = (text: string): Node[] =>
  text.split('\n').map((line) => paragraph.create(null, toInlines(line)))

const toItems = (items: readonly string[]): Node[] =>
  items.flatMap((item) => toParagraphs(item).map((one) => list_item.create(null, one)))

const toNodes = (block: NarrativeBlock): Node[] => {
  switch (block.kind) {
    case 'heading': {
      const line = block.text.replaceAll('\n', ' ')
      return [heading.create({ level: block.level }, line === '' ? [] : schema.text(line))]
    }
    case 'paragraph':
      return toParagraphs(block.text)
    case 'list':
      if (block.items.length === 0) return []
      return [(block.ordered ? ordered_list : bullet_list).create(null, toItems(block.items))]
  }
}

/** What an editor wrote as a document to go on writing in; it is never empty. */
export const toDocument = (blocks: readonly NarrativeBlock[]): Node => {
  const nodes = blocks.flatMap(toNodes)
  return doc.create(null, nodes.length === 0 ? [paragraph.create()] : nodes)
}

const childrenOf = (node: Node): Node[] =>
  Array.from({ length: node.childCount }, (_, at) => node.child(at))

const levelOf = (node: Node): 2 | 3 => (node.attrs.level === 3 ? 3 : 2)

const toBlock = (node: Node): NarrativeBlock => {
  if (node.type === heading) {
    return { kind: 'heading', level: levelOf(node), text: node.textContent }
  }
  if (node.type === bullet_list || node.type === ordered_list) {
    const items = childrenOf(node).map((item) => item.textContent)
    return { kind: 'list', ordered: node.type === ordered_list, items }
  }
  return { kind: 'paragraph', text: node.textContent }
}

/** What stands in a document, to be kept; nothing at all where it is blank. */
export const toBlocks = (document: Node): NarrativeBlock[] => {
  const blocks = childrenOf(document).map(toBlock)
  return document.textContent.trim() === '' ? [] : blocks
}
