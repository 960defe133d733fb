import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'
import type { FigureIndex } from '../figure-index.ts'
import { useText } from '../use-text.ts'
import {
  insertFigure,
  type LineKind,
  lineKindOf,
  lineKinds,
  makeLine,
  redo,
  undo,
} from './commands.ts'
import { InsertFigure } from './insert-figure.tsx'
import { moveByKey } from './move-by-key.ts'

type Tool = LineKind | 'insert' | 'undo' | 'redo'

type Props = { view: EditorView; state: EditorState; index: FigureIndex }

/** What the line is, a figure to put in, and the way back; one stop for the tabulator. */
export const EditorToolbar = ({ view, state, index }: Props) => {
  const words = useText().text.editionDesk.editor
  const current = lineKindOf(state)
  const may: Partial<Record<Tool, boolean>> = {
    insert: insertFigure('')(state),
    undo: undo(state),
    redo: redo(state),
  }
  const [entered, setEntered] = useState<Tool>(current)
  const stop = may[entered] === false ? current : entered
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const keysOf = (tool: Tool) => ({
    tabIndex: tool === stop ? 0 : -1,
    onFocus: () => setEntered(tool),
    disabled: may[tool] === false,
  })
  return (
    <div className="editor-tools" role="toolbar" aria-label={words.tools} onKeyDown={moveByKey}>
      {lineKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          {...keysOf(kind)}
          aria-pressed={kind === current}
          title={words.hints[kind]}
          onClick={() => run(makeLine(kind))}
        >
          {words.lines[kind]}
        </button>
      ))}
      <InsertFigure {...keysOf('insert')} view={view} index={index} />
      <span className="editor-steps">
        <button type="button" {...keysOf('undo')} onClick={() => run(undo)}>
          {words.undo}
        </button>
        <button type="button" {...keysOf('redo')} onClick={() => run(redo)}>
          {words.redo}
        </button>
      </span>
    </div>
  )
}
