import type { Programme } from '@yardstick/shared/plan/schema.ts'
import { useText } from '../text/use-text.ts'
import { LinkedNames } from '../ui/linked-names.tsx'
import { MilestoneMark } from '../ui/milestone-state.tsx'
import { ProgrammePromises } from './programme-promises.tsx'
import { groupByDue } from './promises.ts'
import { useUnitsByName } from './use-units-by-name.ts'
import { WorkItems } from './work-items.tsx'

type Props = {
  programme: Programme
  on: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}

/** One programme: a row of what it holds, which opens to the goal, the work and the promises. */
export const ProgrammeNode = ({ programme, on, isOpen, onToggle }: Props) => {
  const { text, pick } = useText()
  const { goal, milestones, workItems } = programme
  return (
    <details
      id={programme.code}
      className="programme"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary className="programme-row">
        <ProgrammeRow programme={programme} on={on} />
      </summary>
      {isOpen && (
        <div className="programme-body">
          <p className="programme-goal">
            <span className="quiet">{text.actions.tree.goal}</span> {pick(goal.zh, goal.en)}
          </p>
          <Linked programme={programme} />
          <WorkItems items={workItems} />
          <ProgrammePromises promises={milestones} on={on} />
        </div>
      )}
    </details>
  )
}

/** Which projects carry it out, and which indicators it drives. */
const Linked = ({ programme }: Pick<Props, 'programme'>) => {
  const words = useText().text.links
  const { code, name, nameEn } = programme
  const end = { kind: 'programme', code, name, nameEn, isReserve: false } as const
  return (
    <>
      <LinkedNames end={end} kind="project" label={words.programmeProjects} />
      <LinkedNames end={end} kind="indicator" label={words.programmeIndicators} />
    </>
  )
}

const ProgrammeRow = ({ programme, on }: Pick<Props, 'programme' | 'on'>) => {
  const { text, pick } = useText()
  const words = text.actions.tree
  return (
    <>
      <span className="programme-name">{pick(programme.name, programme.nameEn)}</span>
      <span className="programme-leads">
        <span className="visually-hidden">{words.leads} </span>
        <LeadNames programme={programme} />
      </span>
      <span className="programme-count">
        <span className="programme-label">{words.items} </span>
        {words.itemCount(programme.workItems.length)}
      </span>
      <span className="programme-dues">
        <span className="visually-hidden">{words.promises} </span>
        <Dues programme={programme} on={on} />
      </span>
    </>
  )
}

/** Who leads its work items: the first unit, and how many there are. */
const LeadNames = ({ programme }: Pick<Props, 'programme'>) => {
  const { text, pick } = useText()
  const unitsByName = useUnitsByName()
  const names = [...new Set(programme.workItems.flatMap(({ leads }) => leads))]
  const [first] = unitsByName(names)
  if (!first) return text.ui.nothing
  const name = pick(first.name, first.nameEn)
  return names.length === 1 ? name : text.units.firstOf(name, names.length)
}

/** Its promises by year, each year with the mark of what presses most. */
const Dues = ({ programme, on }: Pick<Props, 'programme' | 'on'>) => {
  const { text } = useText()
  const words = text.actions.tree
  const groups = groupByDue(programme.milestones, on)
  if (groups.length === 0) return <span className="quiet">{words.noPromises}</span>
  return groups.map(({ year, state, overdue, promises }) => {
    const count = promises.length
    return (
      <span key={year ?? 'none'} className="programme-due">
        <MilestoneMark
          state={state}
          label={words.group.spoken(year, count, text.life.states[state])}
        />
        <span aria-hidden="true">
          {year === null ? words.group.withoutDate(count) : words.group.dated(year, count)}
        </span>
        {overdue > 0 && overdue < count && (
          <span className="note">{words.group.overdue(overdue)}</span>
        )}
      </span>
    )
  })
}
