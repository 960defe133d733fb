import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'

export type FigureWords = {
  /** What a figure says now and what it is; null when the data have no such figure. */
  describe: (reference: string) => { value: string; name: string } | null
  unknown: string
}

/** A figure in the text: its present value, and what it is on hovering. */
export const figureView =
  ({ describe, unknown }: FigureWords) =>
  ({ attrs }: Node): NodeView => {
    const reference = String(attrs.reference)
    const found = describe(reference)
    const dom = document.createElement('span')
    dom.className = found ? 'editor-figure' : 'editor-figure is-unknown'
    dom.textContent = found ? found.value : `${unknown} ${reference}`
    dom.title = found ? found.name : reference
    return { dom }
  }
