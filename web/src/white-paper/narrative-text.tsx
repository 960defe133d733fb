import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import type { FigureIndex } from './figure-index.ts'
import { useText } from './use-text.ts'
import './narrative-text.css'

type Props = { blocks: readonly NarrativeBlock[]; index: FigureIndex }

const references = /(\{\{[^{}]*\}\})/

/** What editors wrote, to be read: figures stand with their present values. */
export const NarrativeText = ({ blocks, index }: Props) => (
  <div className="narrative-text" lang="zh-CN">
    {blocks.map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block may stand twice
      <Block key={at} block={block} index={index} />
    ))}
  </div>
)

const Block = ({ block, index }: { block: NarrativeBlock; index: FigureIndex }) => {
  if (block.kind === 'list') {
    const Tag = block.ordered ? 'ol' : 'ul'
    return (
      <Tag>
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item may stand twice
          <li key={at}>
            <Line text={item} index={index} />
          </li>
        ))}
      </Tag>
    )
  }
  const Tag = block.kind === 'paragraph' ? 'p' : 'h5'
  return (
    <Tag>
      <Line text={block.text} index={index} />
    </Tag>
  )
}

const Line = ({ text, index }: { text: string; index: FigureIndex }) => {
  const { language } = useText()
  return text.split(references).map((piece, at) => {
    const found = index.find(piece)
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces never change places
    if (found) {
      return (
        <span key={at} className="narrative-figure" title={found.name[language]}>
          {found.value}
        </span>
      )
    }
    return references.test(piece) ? <mark key={at}>{piece}</mark> : piece
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces never change places
  })
}
