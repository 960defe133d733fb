import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import { formatDays } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Figure, FigureBand } from '../ui/figure-band.tsx'
import { MilestoneMark } from '../ui/milestone-state.tsx'
import { useActionSearch } from './action-filters.tsx'
import { type DueGroup, groupByDue } from './promises.ts'

/** How many promises fall due in each year, how many of them are kept and how many overdue. */
export const DueBand = ({ actions, on }: { actions: readonly Action[]; on: string }) => {
  const words = useText().text.actions.due
  const promises = actions.flatMap(({ programmes }) => programmes.flatMap((one) => one.milestones))
  return (
    <FigureBand label={words.label}>
      {groupByDue(promises, on).map((group) => (
        <DueFigure key={group.year ?? 'none'} group={group} on={on} />
      ))}
    </FigureBand>
  )
}

const DueFigure = ({ group, on }: { group: DueGroup; on: string }) => {
  const words = useText().text.actions.due
  const { narrow } = useActionSearch()
  const name = group.year === null ? words.undated : words.inYear(group.year)
  const title = (
    <button
      type="button"
      className="link-button"
      aria-label={words.show(name)}
      onClick={() => narrow({ due: group.year ?? 'none' })}
    >
      {name}
    </button>
  )
  return (
    <Figure title={title} unit={words.count} note={<DueNote group={group} on={on} />}>
      {formatCount(group.promises.length)}
    </Figure>
  )
}

const DueNote = ({ group, on }: { group: DueGroup; on: string }) => {
  const { text, language } = useText()
  const words = text.actions.due
  const { dueOn, kept, overdue, promises, state } = group
  if (dueOn === null) {
    const recurring = promises.filter((promise) => promise.recurring).length
    return (
      <>
        <Counted state="kept" count={kept} />
        <Counted state="overdue" count={overdue} />
        <p className="due-note">
          <MilestoneMark state="undated" />
          {recurring > 0 ? words.recurringNote(recurring) : words.undatedNote}
        </p>
      </>
    )
  }
  return (
    <>
      <Counted state="kept" count={kept} />
      <Counted state="overdue" count={overdue} />
      {dueOn > on && kept < promises.length && (
        <p className="due-note">
          <MilestoneMark state={state} />
          {words.ahead(formatDays(language, daysBetween(on, dueOn)))}
        </p>
      )}
    </>
  )
}

/** How many are kept or overdue; nothing where none is. */
const Counted = ({ state, count }: { state: 'kept' | 'overdue'; count: number }) => {
  const words = useText().text.actions.due
  if (count === 0) return null
  return (
    <p className="due-note">
      <MilestoneMark state={state} />
      {words[state](count)}
    </p>
  )
}
