import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
import { useAccount } from '../api/account-queries.ts'
import { ReportingSteps } from '../charts/reporting-steps.tsx'
import { formatTarget, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Answer } from '../ui/answer.tsx'
import { shortDay } from './short-day.ts'
import { awaitsApproval, isPublished, isReturned, isSubmitted, stepsDone } from './to-do.ts'

type Props = {
  report: Report
  /** The target year of the head; null when the plan has none. */
  targetYear: number | null
  today: string
  isOpen: boolean
  onToggle: () => void
}

/** The id of the button that opens a row, to give it the focus back. */
export const toggleId = (code: string): string => `open-${code}`

/** Whether the one who is signed in may still write into a report. */
export const useMayFill = (report: Report): boolean => {
  const role = useAccount()?.role ?? null
  return role !== null && mayTake('save', standingOfReport(report), role)
}

/** One thing that is owed: how far it is, the values beside it, and the way into it. */
export const ToDoRow = ({ report, targetYear, today, isOpen, onToggle }: Props) => {
  const { text, language, pick } = useText()
  const { indicator, state, history, dueOn, returnReason } = report
  const target = indicator.targets.find(({ year }) => year === targetYear)
  const last = history.at(-1)
  const isLate = dueOn < today && !isSubmitted(report)
  const name = pick(indicator.name, indicator.nameEn)
  const classes = ['to-do-row', isOpen && 'is-open', isReturned(report) && 'is-returned']
  return (
    <tr className={classes.filter(Boolean).join(' ')}>
      <td className="progress">
        <ReportingSteps done={stepsDone(report)} />
        <span className="word">
          {isPublished(report) ? text.reporting.steps[3] : text.reporting.states[state]}
        </span>
      </td>
      <th scope="row">
        <span className="name">{name}</span>
        {returnReason && !isOpen && <span className="reason">{returnReason}</span>}
      </th>
      <td className="number last">
        {last ? formatValue(language, last.value, indicator) : text.ui.nothing}
      </td>
      <td className="number aim">
        {target ? formatTarget(language, target, indicator) : text.ui.nothing}
      </td>
      <td className="number value">
        <Answer answer={report} measured={indicator} />
      </td>
      <td className={`number due ${isLate ? 'behind-text' : ''}`}>{shortDay(dueOn, today)}</td>
      <td className="number way">
        <Toggle report={report} name={name} isOpen={isOpen} onToggle={onToggle} />
      </td>
    </tr>
  )
}

type ToggleProps = { report: Report; name: string; isOpen: boolean; onToggle: () => void }

const Toggle = ({ report, name, isOpen, onToggle }: ToggleProps) => {
  const { text } = useText()
  const mayFill = useMayFill(report)
  const words = text.report.open
  const role = useAccount()?.role ?? null
  const wayIn = report.state === 'expected' ? words.fill : words.change
  const look = awaitsApproval(report, role) ? words.approve : words.view
  const label = isOpen ? words.close : mayFill ? wayIn : look
  return (
    <button
      type="button"
      id={toggleId(report.indicator.code)}
      className="link-button"
      aria-expanded={isOpen}
      aria-label={text.report.openFor(label, name)}
      onClick={onToggle}
    >
      {label}
    </button>
  )
}
