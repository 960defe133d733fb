import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState } from 'react'
import type { FigureIndex } from '../figure-index.ts'
import { useText } from '../use-text.ts'
import { insertFigure, lineKindOf, lineKinds, makeLine, redo, undo } from './commands.ts'
import { FigurePicker } from './figure-picker.tsx'

type Props = { view: EditorView; state: EditorState; index: FigureIndex }

/** What the line is, a figure to put in, and the way back. */
export const EditorToolbar = ({ view, state, index }: Props) => {
  const words = useText().text.editionDesk.editor
  const [isPicking, setIsPicking] = useState(false)
  const current = lineKindOf(state)
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
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
    <div className="editor-tools" role="toolbar" aria-label={words.tools}>
      {lineKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === current}
          onClick={() => run(makeLine(kind))}
        >
          {words.lines[kind]}
        </button>
      ))}
      <button
        type="button"
        className="editor-insert"
        disabled={!insertFigure('')(state)}
        title={words.insertHint}
        onClick={() => setIsPicking(true)}
      >
        {words.insertFigure}
      </button>
      <span className="editor-steps">
        <button type="button" disabled={!undo(state)} onClick={() => run(undo)}>
          {words.undo}
        </button>
        <button type="button" disabled={!redo(state)} onClick={() => run(redo)}>
          {words.redo}
        </button>
      </span>
      <FigurePicker
        open={isPicking}
        index={index}
        onPick={insert}
        onClose={() => setIsPicking(false)}
      />
    </div>
  )
}
