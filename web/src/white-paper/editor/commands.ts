import { baseKeymap, chainCommands, setBlockType } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Node, NodeType } from 'prosemirror-model'
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from './schema.ts'

const { paragraph, heading, bullet_list, ordered_list, list_item, figure } = schema.nodes

/** What a line can be. */
export const lineKinds = ['paragraph', 'heading2', 'heading3', 'bullets', 'numbers'] as const
export type LineKind = (typeof lineKinds)[number]

const listTypes = { bullets: bullet_list, numbers: ordered_list } as const

type FoundList = { node: Node; position: number }

const listAround = ({ selection: { $from } }: EditorState): FoundList | null => {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type === bullet_list || node.type === ordered_list) {
      return { node, position: $from.before(depth) }
    }
  }
  return null
}

/** What the line is in which the cursor stands. */
export const lineKindOf = (state: EditorState): LineKind => {
  const list = listAround(state)
  if (list) return list.node.type === bullet_list ? 'bullets' : 'numbers'
  const { parent } = state.selection.$from
  if (parent.type !== heading) return 'paragraph'
  return parent.attrs.level === 3 ? 'heading3' : 'heading2'
}

/** Runs one command after another, each on what the one before left. */
const inTurn =
  (...commands: Command[]): Command =>
  (state, dispatch, view) => {
    if (!dispatch || !view) return commands[0]?.(state) ?? false
    return commands.map((command) => command(view.state, dispatch, view)).some(Boolean)
  }

const listOf =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    const around = listAround(state)
    if (!around) return inTurn(setBlockType(paragraph), wrapInList(type))(state, dispatch, view)
    if (around.node.type === type) return liftListItem(list_item)(state, dispatch, view)
    dispatch?.(state.tr.setNodeMarkup(around.position, type))
    return true
  }

const outOfList: Command = (state, dispatch, view) =>
  listAround(state) !== null && liftListItem(list_item)(state, dispatch, view)

/** Makes the line what is asked; a list that is one already becomes paragraphs again. */
export const makeLine = (kind: LineKind): Command => {
  if (kind === 'bullets' || kind === 'numbers') return listOf(listTypes[kind])
  const block =
    kind === 'paragraph'
      ? setBlockType(paragraph)
      : setBlockType(heading, { level: kind === 'heading2' ? 2 : 3 })
  return inTurn(outOfList, block)
}

/** Puts a figure where the cursor stands; headings take none. */
export const insertFigure =
  (reference: string): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    const at = $from.index()
    if (!$from.parent.canReplaceWith(at, at, figure)) return false
    dispatch?.(state.tr.replaceSelectionWith(figure.create({ reference }), false).scrollIntoView())
    return true
  }

export { redo, undo }

const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^##\s$/, heading, { level: 2 }),
    textblockTypeInputRule(/^###\s$/, heading, { level: 3 }),
    wrappingInputRule(/^[-*]\s$/, bullet_list),
    wrappingInputRule(/^1[.．、]\s?$/, ordered_list),
  ],
})

const keys = keymap({
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  Enter: chainCommands(splitListItem(list_item), baseKeymap.Enter ?? (() => false)),
  'Shift-Enter': chainCommands(splitListItem(list_item), baseKeymap.Enter ?? (() => false)),
})

export const editorPlugins = [rules, keys, keymap(baseKeymap), history()]
