import { milestoneStates } from '@yardstick/shared/plan/milestones.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { MilestoneMark } from '../ui/milestone-state.tsx'
import { Section } from '../ui/section.tsx'
import { ProgrammeNode } from './programme-node.tsx'
import { countTree } from './promises.ts'
import { useOpenProgrammes } from './use-open-programmes.ts'

type Props = { actions: readonly Action[]; isNarrowed: boolean; on: string }

/** Actions with their programmes; each programme opens to its goal, work items and promises. */
export const ActionTree = ({ actions, isNarrowed, on }: Props) => {
  const words = useText().text.actions
  const { open, toggle, expandAll, collapseAll } = useOpenProgrammes(actions, isNarrowed)
  const buttons = (
    <span className="tree-buttons">
      <button type="button" className="link-button" onClick={expandAll}>
        {words.tree.expand}
      </button>
      <button type="button" className="link-button" onClick={collapseAll}>
        {words.tree.collapse}
      </button>
    </span>
  )
  return (
    <Section
      number={1}
      className="tree"
      title={words.tree.title}
      note={isNarrowed ? words.tree.noteNarrowed : words.tree.note}
      more={buttons}
    >
      {actions.length === 0 ? <Empty>{words.filter.nothing}</Empty> : <TreeHead />}
      {actions.map((action) => (
        <ActionNode key={action.code} action={action}>
          {action.programmes.map((programme) => (
            <ProgrammeNode
              key={programme.code}
              programme={programme}
              on={on}
              isOpen={open.has(programme.code)}
              onToggle={(isOpen) => toggle(programme.code, isOpen)}
            />
          ))}
        </ActionNode>
      ))}
      {actions.length > 0 && <TreeLegend />}
    </Section>
  )
}

/** Names of the columns of the closed rows; every cell says its own name to assistive technology. */
const TreeHead = () => {
  const words = useText().text.actions.tree
  return (
    <div className="tree-head programme-row" aria-hidden="true">
      <span>{words.programme}</span>
      <span>{words.leads}</span>
      <span>{words.items}</span>
      <span>{words.promisesByYear}</span>
    </div>
  )
}

const TreeLegend = () => {
  const words = useText().text.life.states
  return (
    <div className="legend tree-legend">
      {milestoneStates.map((state) => (
        <span key={state}>
          <MilestoneMark state={state} />
          {words[state]}
        </span>
      ))}
    </div>
  )
}

const ActionNode = ({ action, children }: { action: Action; children: ReactNode }) => {
  const { text, pick } = useText()
  const words = text.actions.tree
  const counts = countTree([action])
  return (
    <section id={action.code} className="tree-action" aria-labelledby={`${action.code}-name`}>
      <div className="tree-action-head">
        <h3 id={`${action.code}-name`}>
          {words.numbered(action.no, pick(action.name, action.nameEn))}
        </h3>
        <span className="note">
          {words.actionCounts(counts.programmes, counts.workItems, counts.promises)}
        </span>
      </div>
      {children}
    </section>
  )
}
