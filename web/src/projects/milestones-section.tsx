import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { ProjectMilestone } from '@yardstick/shared/plan/milestones.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useProjectRecord } from '../api/life-queries.ts'
import { formatDays } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { DocumentCount } from '../ui/documents.tsx'
import { MilestoneMark } from '../ui/milestone-state.tsx'
import { Section } from '../ui/section.tsx'
import { MilestoneDialogs, type MilestoneWish } from './milestone-dialogs.tsx'

type Props = { number: number; project: ProjectDetail }

/** What the project set out to reach when: planned, expected, reached, and the days between. */
export const MilestonesSection = ({ number, project }: Props) => {
  const words = useText().text.life.milestones
  const mayUpdate = mayDo(useAccount()?.role ?? null, 'milestone.update')
  const mayRead = useProjectRecord(project.code) !== null
  const [wish, setWish] = useState<MilestoneWish | null>(null)
  const add = (
    <button type="button" className="link-button" onClick={() => setWish({ kind: 'add' })}>
      {words.add}
    </button>
  )
  return (
    <Section
      number={number}
      id="milestones"
      className="milestones"
      title={words.title}
      note={words.note}
      more={mayUpdate && add}
    >
      {project.milestones.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <table className="table stacked milestone-table">
          <MilestoneHead />
          <tbody>
            {project.milestones.map((milestone) => (
              <MilestoneRow
                key={milestone.no}
                milestone={milestone}
                mayRead={mayRead}
                {...(mayUpdate && { onWish: setWish })}
              />
            ))}
          </tbody>
        </table>
      )}
      <MilestoneDialogs project={project} wish={wish} onClose={() => setWish(null)} />
    </Section>
  )
}

const MilestoneHead = () => {
  const words = useText().text.life.milestones
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.planned}</th>
        <th scope="col">{words.projected}</th>
        <th scope="col">{words.actual}</th>
        <th scope="col">{words.slip}</th>
        <th scope="col">{words.state}</th>
        <th scope="col">{words.files}</th>
      </tr>
    </thead>
  )
}

type RowProps = {
  milestone: ProjectMilestone
  mayRead: boolean
  /** Left out for whoever only looks. */
  onWish?: (wish: MilestoneWish) => void
}

const MilestoneRow = ({ milestone, mayRead, onWish }: RowProps) => {
  const { text } = useText()
  const words = text.life.milestones
  const { no, name, plannedOn, projectedOn, actualOn, state, standings } = milestone
  const last = standings.at(-1)
  return (
    <tr>
      <th scope="row">
        {name}
        {last?.statement && <p className="note">{last.statement}</p>}
        {onWish && <RowActions milestone={milestone} onWish={onWish} />}
      </th>
      <td className="nowrap">
        <CellLabel>{words.planned}</CellLabel>
        {plannedOn}
      </td>
      <td className="nowrap">
        <CellLabel>{words.projected}</CellLabel>
        {(actualOn === null && projectedOn) || text.ui.nothing}
      </td>
      <td className="nowrap">
        <CellLabel>{words.actual}</CellLabel>
        {actualOn ?? text.ui.nothing}
      </td>
      <td className="nowrap">
        <CellLabel>{words.slip}</CellLabel>
        <Slip milestone={milestone} />
      </td>
      <td className="nowrap">
        <CellLabel>{words.state}</CellLabel>
        <MilestoneMark state={state} /> {text.life.states[state]}
      </td>
      <td>
        <CellLabel>{words.files}</CellLabel>
        {last ? (
          <DocumentCount
            key={no}
            of={{ collection: 'milestone-standings', row: last.id }}
            count={last.files}
            mayRead={mayRead}
            mayWrite={onWish !== undefined}
            title={name}
          />
        ) : (
          text.ui.nothing
        )}
      </td>
    </tr>
  )
}

const Slip = ({ milestone }: { milestone: ProjectMilestone }) => {
  const { text, language } = useText()
  const words = text.life.milestones
  const { slipDays } = milestone
  if (slipDays === null) return text.ui.nothing
  if (slipDays === 0) return words.onTime
  const days = formatDays(language, slipDays)
  return slipDays > 0 ? words.late(days) : words.early(days)
}

type ActionsProps = { milestone: ProjectMilestone; onWish: (wish: MilestoneWish) => void }

const RowActions = ({ milestone, onWish }: ActionsProps) => {
  const words = useText().text.life.milestones
  const { no, name } = milestone
  return (
    <div className="actions milestone-actions">
      <button
        type="button"
        className="link-button"
        aria-label={words.recordOf(name)}
        onClick={() => onWish({ kind: 'record', no })}
      >
        {words.record}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={words.renameOf(name)}
        onClick={() => onWish({ kind: 'rename', no })}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={words.removeOf(name)}
        onClick={() => onWish({ kind: 'remove', no })}
      >
        {words.remove}
      </button>
    </div>
  )
}
