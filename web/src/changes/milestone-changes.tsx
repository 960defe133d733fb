import { Link } from '@tanstack/react-router'
import {
  type MilestoneChange,
  milestoneChangeKinds,
} from '@yardstick/shared/overview/changes-schema.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { MilestoneStateWords } from '../ui/milestone-state.tsx'
import { Section } from '../ui/section.tsx'

type Props = { number: number; milestones: readonly MilestoneChange[]; until: string }

/** Promises of the plan and milestones of projects: what calls for somebody first. */
export const MilestoneChanges = ({ number, milestones, until }: Props) => {
  const { parts, milestones: words } = useText().text.changes
  return (
    <Section number={number} title={parts.milestones} note={words.note(milestones.length)}>
      <table className="table stacked changes-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" className="changes-day">
              {words.planned}
            </th>
            <th scope="col" className="changes-standing">
              {words.standing}
            </th>
          </tr>
        </thead>
        {milestoneChangeKinds.map((kind) => {
          const same = milestones.filter((milestone) => milestone.kind === kind)
          return (
            same.length > 0 && (
              <tbody key={kind}>
                <tr className="changes-group">
                  <th colSpan={3} scope="rowgroup">
                    {words.kinds[kind](same.length)}
                  </th>
                </tr>
                {same.map((milestone) => (
                  <MilestoneRow key={keyOf(milestone)} milestone={milestone} until={until} />
                ))}
              </tbody>
            )
          )
        })}
      </table>
    </Section>
  )
}

const keyOf = ({ project, code, year }: MilestoneChange): string =>
  `${project?.code ?? ''} ${code} ${year ?? ''}`

type RowProps = { milestone: MilestoneChange; until: string }

const MilestoneRow = ({ milestone, until }: RowProps) => {
  const words = useText().text.changes.milestones
  return (
    <tr>
      <th scope="row">
        <Name milestone={milestone} />
      </th>
      <td className="nowrap">
        <CellLabel>{words.planned}</CellLabel>
        {milestone.plannedOn ?? words.undated}
      </td>
      <td>
        <Standing milestone={milestone} until={until} />
      </td>
    </tr>
  )
}

const Name = ({ milestone: { project, name, nameEn, year } }: { milestone: MilestoneChange }) => {
  const { text, pick } = useText()
  const words = text.changes.milestones
  if (project) {
    return (
      <>
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {pick(project.name, project.nameEn)}
        </Link>
        {words.colon}
        {pick(name, nameEn)}
      </>
    )
  }
  const own = pick(name, nameEn)
  return (
    <>
      {year === null ? own : words.inYear(own, year)}{' '}
      <Link to="/actions" className="note">
        {words.promise}
      </Link>
    </>
  )
}

const Standing = ({ milestone, until }: RowProps) => {
  const words = useText().text.changes.milestones
  const { kind, plannedOn, before, after } = milestone
  if (!after) return <>{words.removed}</>
  return (
    <>
      <MilestoneStateWords dates={{ plannedOn, ...after }} asOf={until} />
      {kind === 'reopened' && before?.actualOn && (
        <p className="note">{words.wasKept(before.actualOn)}</p>
      )}
      {before?.projectedOn && before.projectedOn !== after.projectedOn && !after.actualOn && (
        <p className="note">
          {words.expected(before.projectedOn, after.projectedOn ?? words.noDay)}
        </p>
      )}
    </>
  )
}
