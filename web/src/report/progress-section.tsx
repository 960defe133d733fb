import { useNavigate, useSearch } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { ReportingSteps } from '../charts/reporting-steps.tsx'
import { useText } from '../text/use-text.ts'
import { formatPercent } from '../ui/progress-trend.tsx'
import { RatingMark } from '../ui/rating-mark.tsx'
import { Section } from '../ui/section.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import { shortDay } from './short-day.ts'
import {
  awaitsApproval,
  isPublished,
  isReturned,
  isSubmitted,
  sortToDo,
  stepsDone,
} from './to-do.ts'
import { useMayWrite } from './use-may-write.ts'
import './progress-section.css'

type Props = { number: number; reports: readonly ProjectReport[] }

/** What the unit owes about its projects in one period; one row opens into its form in place. */
export const ProgressSection = ({ number, reports }: Props) => {
  const { text, pick } = useText()
  const words = text.progress
  const { project: open } = useSearch({ from: '/report' })
  const navigate = useNavigate({ from: '/report' })
  const role = useAccount()?.role ?? null
  const [done, setDone] = useState('')
  const show = (code: string | undefined) =>
    void navigate({
      search: (old) => ({ ...old, project: code }),
      replace: true,
      resetScroll: false,
    })
  const toggle = (code: string) => {
    setDone('')
    show(open === code ? undefined : code)
  }
  const finish = ({ project }: ProjectReport) => {
    setDone(words.submitted(pick(project.name, project.nameEn)))
    show(undefined)
    document.getElementById(toggleId(project.code))?.focus()
  }
  return (
    <Section number={number} title={words.title} note={words.todoNote} className="to-do">
      <p role="status" className="to-do-done">
        {done}
      </p>
      <table className="to-do-table">
        <Head />
        <tbody>
          {sortToDo(reports, role).map((report) => {
            const { code } = report.project
            const isOpen = open === code
            return [
              <Row key={code} report={report} isOpen={isOpen} onToggle={() => toggle(code)} />,
              isOpen && (
                <tr key={`${code} form`} className="to-do-panel">
                  <td colSpan={7}>
                    <ProgressPanel report={report} onSubmitted={() => finish(report)} />
                  </td>
                </tr>
              ),
            ]
          })}
        </tbody>
      </table>
    </Section>
  )
}

const toggleId = (code: string): string => `open-project-${code}`

const Head = () => {
  const { text } = useText()
  const { report: words, progress } = text
  return (
    <thead>
      <tr>
        <th scope="col">{words.progress}</th>
        <th scope="col">{words.name}</th>
        <th scope="col" className="number">
          {words.last}
        </th>
        <th scope="col" className="number">
          {progress.physical}
        </th>
        <th scope="col">{progress.unitRating}</th>
        <th scope="col" className="number">
          {words.due}
        </th>
        <th scope="col" className="number">
          {words.action}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = { report: ProjectReport; isOpen: boolean; onToggle: () => void }

const Row = ({ report, isOpen, onToggle }: RowProps) => {
  const { text, pick } = useText()
  const { project, state, content, history, dueOn, returnReason } = report
  const today = chinaDate(new Date())
  const last = history.at(-1)
  const percent = content?.physicalPercent ?? null
  const isLate = dueOn < today && !isSubmitted(report)
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
        <span className="name">{pick(project.name, project.nameEn)}</span>
        {returnReason && !isOpen && <span className="reason">{returnReason}</span>}
      </th>
      <td className="number last">
        {last ? formatPercent(last.physicalPercent) : text.ui.nothing}
      </td>
      <td className="number value">
        {percent === null ? text.ui.nothing : formatPercent(percent)}
      </td>
      <td className="rated">
        {content?.rating ? <RatingMark rating={content.rating} /> : text.ui.nothing}
      </td>
      <td className={`number due ${isLate ? 'behind-text' : ''}`}>{shortDay(dueOn, today)}</td>
      <td className="number way">
        <Toggle report={report} isOpen={isOpen} onToggle={onToggle} />
      </td>
    </tr>
  )
}

const Toggle = ({ report, isOpen, onToggle }: RowProps) => {
  const { text, pick } = useText()
  const { project, state } = report
  const words = text.report.open
  const role = useAccount()?.role ?? null
  const wayIn = state === 'expected' ? words.fill : words.change
  const look = awaitsApproval(report, role) ? words.approve : words.view
  const closed = useMayWrite(report) ? wayIn : look
  const label = isOpen ? words.close : closed
  return (
    <button
      type="button"
      id={toggleId(project.code)}
      className="link-button"
      aria-expanded={isOpen}
      aria-label={text.progress.openFor(label, pick(project.name, project.nameEn))}
      onClick={onToggle}
    >
      {label}
    </button>
  )
}
