import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import {
  type MilestoneDates,
  type MilestoneState,
  milestoneState,
  slipDays,
} from '@yardstick/shared/plan/milestones.ts'
import { formatDays } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './milestone-state.css'

/** Kept: a disc, cut through when late. Ahead: a hollow tick on the ruler. Near: a hollow diamond. */
const shapes: Record<MilestoneState, string> = {
  kept: 'M8 3.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z',
  kept_late: 'M8 3.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z',
  ahead: 'M6 2.5h4v11H6Z',
  near_due: 'M8 2.6 13.4 8 8 13.4 2.6 8Z',
  projected_late: 'M8 2 14 8 8 14 2 8Z',
  overdue: 'M3.4 3.4h9.2v9.2H3.4Z',
  undated: 'M3 8h10',
}

type MarkProps = {
  state: MilestoneState
  /** Spoken instead of the mark; left out where the words stand beside it. */
  label?: string | undefined
}

export const MilestoneMark = ({ state, label }: MarkProps) => (
  <Drawing
    className={`milestone-mark ${state}`}
    width={16}
    height={16}
    viewBox="0 0 16 16"
    label={label}
  >
    <path className="core" d={shapes[state]} />
    {state === 'kept_late' && <path className="cut" d="M8 2.5v11" />}
  </Drawing>
)

/** Where a milestone stands on a day, in a few words. */
export const useMilestoneWords = () => {
  const { text, language } = useText()
  const words = text.life.standing
  return (dates: MilestoneDates, asOf: string): string => {
    const { plannedOn, projectedOn, actualOn } = dates
    const slip = formatDays(language, slipDays(dates, asOf) ?? 0)
    switch (milestoneState(dates, asOf)) {
      case 'kept':
        return words.kept(actualOn ?? '')
      case 'kept_late':
        return words.keptLate(actualOn ?? '', slip)
      case 'projected_late':
        return words.projectedLate(projectedOn ?? '', slip)
      case 'overdue':
        return projectedOn !== null && projectedOn > asOf
          ? words.overdueExpected(
              formatDays(language, daysBetween(plannedOn ?? asOf, asOf)),
              projectedOn,
            )
          : words.overdue(slip)
      case 'undated':
        return words.undated
      case 'near_due':
        return plannedOn === asOf
          ? words.dueToday
          : words.near(formatDays(language, daysBetween(asOf, plannedOn ?? asOf)))
      case 'ahead':
        return words.ahead(formatDays(language, daysBetween(asOf, plannedOn ?? asOf)))
    }
  }
}

/** Mark and words together. */
export const MilestoneStateWords = ({ dates, asOf }: { dates: MilestoneDates; asOf: string }) => {
  const describe = useMilestoneWords()
  const state = milestoneState(dates, asOf)
  return (
    <span className={`milestone-state ${state}`}>
      <MilestoneMark state={state} />
      <span>{describe(dates, asOf)}</span>
    </span>
  )
}
