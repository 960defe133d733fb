import type { EditorView } from 'prosemirror-view'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { FigureIndex } from '../figure-index.ts'
import { useText } from '../use-text.ts'
import { insertFigure } from './commands.ts'
import { FigurePicker } from './figure-picker.tsx'

type Props = ComponentProps<'button'> & { view: EditorView; index: FigureIndex }

/** The button that puts a figure of the data into the text. */
export const InsertFigure = ({ view, index, ...button }: Props) => {
  const words = useText().text.editionDesk.editor
  const [isPicking, setIsPicking] = useState(false)
  const insert = (reference: string) => {
    insertFigure(reference)(view.state, view.dispatch, view)
    setIsPicking(false)
  }
  // A window gives the focus back to its button when it closes; one wants to write on.
  const wasPicking = useRef(false)
  useEffect(() => {
    if (wasPicking.current && !isPicking) view.focus()
    wasPicking.current = isPicking
  }, [isPicking, view])
  return (
    <>
      <button
        {...button}
        type="button"
        className="editor-insert"
        title={words.insertHint}
        onClick={() => setIsPicking(true)}
      >
        {words.insertFigure}
      </button>
      <FigurePicker
        open={isPicking}
        index={index}
        onPick={insert}
        onClose={() => setIsPicking(false)}
      />
    </>
  )
}
