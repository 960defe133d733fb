import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import { formatDays } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Figure, FigureBand } from '../ui/figure-band.tsx'
import { useActionSearch } from './action-filters.tsx'
import { type DueGroup, groupByDue } from './promises.ts'
import { StandingMark } from './standing-mark.tsx'

/** How many promises fall due in each year, and how many of them are due already. */
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
  const { dueOn, passed, promises } = group
  if (dueOn === null) {
    const recurring = promises.filter((promise) => promise.recurring).length
    return (
      <p className="due-note">
        <StandingMark kind="undated" />
        {recurring > 0 ? words.recurringNote(recurring) : words.undatedNote}
      </p>
    )
  }
  if (passed === 0) {
    return (
      <p className="due-note">
        <StandingMark kind="ahead" />
        {words.ahead(formatDays(language, daysBetween(on, dueOn)))}
      </p>
    )
  }
  return (
    <p className="due-note">
      <StandingMark kind="passed" />
      {passed === promises.length ? words.passed : words.somePassed(passed)}
    </p>
  )
}
