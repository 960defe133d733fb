import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { formatDays } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'

/** How long something that is still to come has, or how late it is; `asOf` is the day that counts. */
export const Timeliness = ({ dueOn, asOf }: { dueOn: string; asOf: string }) => {
  const { text, language } = useText()
  const words = text.board
  const daysLate = daysBetween(dueOn, asOf)
  if (daysLate > 0) {
    return <b className="behind-text nowrap">{words.daysLate(formatDays(language, daysLate))}</b>
  }
  return daysLate === 0 ? words.dueToday : words.daysLeft(formatDays(language, daysLate))
}
