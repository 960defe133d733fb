import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState } from 'react'
import type { FigureIndex } from '../figure-index.ts'
import { useText } from '../use-text.ts'
import { cleanPaste } from './clean-paste.ts'
import { editorPlugins } from './commands.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { figureView } from './figure-view.ts'
import { toBlocks, toDocument } from './narrative-document.ts'
import 'prosemirror-view/style/prosemirror.css'
import './narrative-editor.css'

type Props = {
  /** What stands in the editor at first; later changes come from the editor only. */
  blocks: readonly NarrativeBlock[]
  index: FigureIndex
  /** Names the field. */
  label: string
  onChange: (blocks: NarrativeBlock[]) => void
}

/** Writes headings, paragraphs, lists and figures; nothing else can come into it. */
export const NarrativeEditor = ({ blocks, index, label, onChange }: Props) => {
  const { text, language } = useText()
  const place = useRef<HTMLDivElement>(null)
  const begin = useRef({ blocks, onChange, index, label, text, language })
  begin.current.onChange = onChange
  const [view, setView] = useState<EditorView | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  useEffect(() => {
    if (!place.current) return
    const { current } = begin
    const words = current.text.editionDesk.editor
    const made = new EditorView(place.current, {
      state: EditorState.create({ doc: toDocument(current.blocks), plugins: editorPlugins }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': current.label,
        class: 'editor-page',
        lang: 'zh-CN',
      },
      nodeViews: {
        figure: figureView({
          unknown: words.unknownFigure,
          describe: (reference) => {
            const found = current.index.find(reference)
            return found ? { value: found.value, name: found.name[current.language] } : null
          },
        }),
      },
      transformPastedHTML: cleanPaste,
      dispatchTransaction: (transaction) => {
        const next = made.state.apply(transaction)
        made.updateState(next)
        setState(next)
        if (transaction.docChanged) current.onChange(toBlocks(next.doc))
      },
    })
    setView(made)
    setState(made.state)
    return () => made.destroy()
  }, [])
  return (
    <div className="editor">
      {view && state && <EditorToolbar view={view} state={state} index={index} />}
      <div ref={place} />
    </div>
  )
}
