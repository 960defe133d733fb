import { useAccount } from '../api/account-queries.ts'
import { formatDayInSentence, formatDays } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Sentence } from '../ui/sentence.tsx'
import { awaitsApproval, countToDo, type Owed } from './to-do.ts'

type Props = { reports: readonly Owed[]; today: string }

/** How far the unit has come, and how long it has left, in a sentence. */
export const Standing = ({ reports, today }: Props) => {
  const { text, language, pick } = useText()
  const role = useAccount()?.role ?? null
  const [first] = reports
  if (!first) return null
  const { daysLeft, ...counts } = countToDo(reports, today)
  const awaiting = reports.filter((report) => awaitsApproval(report, role)).length
  const now = {
    ...counts,
    unit: pick(first.unit.name, first.unit.nameEn),
    due: formatDayInSentence(language, first.dueOn),
    days: formatDays(language, daysLeft),
    isOverdue: daysLeft < 0,
    awaiting,
  }
  const words = text.report
  if (awaiting > 0) return <Sentence pieces={words.awaiting(now)} />
  if (counts.submitted === counts.owed) return <Sentence pieces={words.settled(now)} />
  if (first.periodState !== 'open') return <Sentence pieces={words.closed(now)} />
  return <Sentence pieces={daysLeft === 0 ? words.dueToday(now) : words.standing(now)} />
}
