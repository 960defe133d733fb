import { type NodeSpec, Schema } from 'prosemirror-model'

type NodeName =
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'bullet_list'
  | 'ordered_list'
  | 'list_item'
  | 'figure'
  | 'text'

const nodes: Record<NodeName, NodeSpec> = {
  doc: { content: '(paragraph | heading | bullet_list | ordered_list)+' },
  paragraph: {
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    attrs: { level: { default: 2 } },
    content: 'text*',
    defining: true,
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
    ],
    toDOM: ({ attrs }) => [attrs.level === 2 ? 'h4' : 'h5', 0],
  },
  bullet_list: {
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  list_item: {
    content: 'paragraph',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  /** A figure of the data, as `{{table:row:column}}`; shown with its present value. */
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { reference: {} },
    parseDOM: [
      {
        tag: 'span[data-figure]',
        getAttrs: (element) => ({ reference: element.getAttribute('data-figure') ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => ['span', { 'data-figure': attrs.reference }, attrs.reference],
    leafText: ({ attrs }) => String(attrs.reference),
  },
  text: { group: 'inline' },
}

/** All that a section may hold: whatever is pasted comes out as this, and nothing else. */
export const schema = new Schema<NodeName>({ nodes })
