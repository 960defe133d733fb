import type { Block, DocumentHeading, Inline } from '@yardstick/shared/whitepaper/document.ts'
import { BookChart } from './book-chart.tsx'
import { BookTable } from './book-table.tsx'
import { useShowSource } from './figure-context.ts'
import { useText } from './use-text.ts'

/** The blocks of a chapter, one under another. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a published book never changes
  blocks.map((block, at) => <DrawnBlock key={at} block={block} />)

const DrawnBlock = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return <Heading heading={block} />
    case 'paragraph':
      return (
        <p className="book-paragraph">
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'note':
      return (
        <p className="note">
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'list':
      return <List ordered={block.ordered} items={block.items} />
    case 'table':
      return <BookTable table={block} />
    case 'chart':
      return <BookChart chart={block} />
  }
}

const headingTags = { 1: 'h3', 2: 'h4', 3: 'h5' } as const

const Heading = ({ heading: { level, id, number, text } }: { heading: DocumentHeading }) => {
  const Tag = headingTags[level]
  return (
    <Tag id={id} className={`book-heading level-${level}`}>
      {number}
      {text}
    </Tag>
  )
}

const List = ({ ordered, items }: { ordered: boolean; items: readonly (readonly Inline[])[] }) => {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className="book-list">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published book never changes
        <li key={at}>
          <Inlines inlines={item} />
        </li>
      ))}
    </Tag>
  )
}

const percent = '%'

const beginsWithPercent = (inline: Inline | undefined): boolean =>
  inline?.kind === 'text' && inline.text.startsWith(percent)

/** Running text; each figure in it leads to where it comes from. */
export const Inlines = ({ inlines }: { inlines: readonly Inline[] }) =>
  inlines.map((inline, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a published book never changes
    if (inline.kind === 'figure') {
      // No line ends between a figure and its percent sign.
      return (
        <span key={at} className="nowrap">
          <FigureButton figure={inline} />
          {beginsWithPercent(inlines[at + 1]) && percent}
        </span>
      )
    }
    const isCut = inlines[at - 1]?.kind === 'figure' && beginsWithPercent(inline)
    const text = isCut ? inline.text.slice(percent.length) : inline.text
    return inline.bold ? <b key={at}>{text}</b> : <span key={at}>{text}</span>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a published book never changes
  })

const FigureButton = ({ figure }: { figure: Extract<Inline, { kind: 'figure' }> }) => {
  const { text } = useText()
  const show = useShowSource()
  return (
    <button
      type="button"
      className="book-figure"
      aria-label={text.whitePaper.book.figureOf(figure.text)}
      onClick={() => show(figure.source)}
    >
      {figure.text}
    </button>
  )
}
