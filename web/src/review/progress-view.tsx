import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Period, Report } from '@yardstick/shared/indicators/reporting.ts'
import { Fragment } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { periodReportsQuery } from '../api/review-queries.ts'
import { formatDays } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { progressByUnit, type UnitProgress } from './unit-progress.ts'
import './progress-view.css'

/** Which unit has handed in what, and who is late. */
export const ProgressView = ({ period }: { period: Period }) => {
  const { text } = useText()
  const words = text.review
  const plan = useCurrentPlan()
  const reports = useQuery(periodReportsQuery(plan.id, period.code))
  return (
    <Section number={1} title={words.progressTitle} note={words.progressNote}>
      {reports.isError && <ProblemNotice error={reports.error} />}
      {reports.isPending && <LoadingRows />}
      {reports.data && (
        <ProgressTable units={progressByUnit(reports.data.items, chinaDate(new Date()))} />
      )}
    </Section>
  )
}

const ProgressTable = ({ units }: { units: readonly UnitProgress<Report>[] }) => {
  const { text } = useText()
  const words = text.review
  return (
    <table className="table progress-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col" className="number">
            {words.owed}
          </th>
          <th scope="col" className="number">
            {text.reporting.states.verified}
          </th>
          <th scope="col" className="number">
            {words.queue}
          </th>
          <th scope="col" className="number">
            {words.missing}
          </th>
          <th scope="col">{words.punctuality}</th>
          <th scope="col">{words.states}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((progress) => (
          <ProgressRow key={progress.unit.code} progress={progress} />
        ))}
      </tbody>
    </table>
  )
}

const ProgressRow = ({ progress }: { progress: UnitProgress<Report> }) => {
  const { pick } = useText()
  const { unit, reports, missing, submitted, verified } = progress
  return (
    <tr>
      <th scope="row">
        <Link className="plain-link" to="/units/$code" params={{ code: unit.code }}>
          {pick(unit.name, unit.nameEn)}
        </Link>
      </th>
      <td className="number">{formatCount(reports.length)}</td>
      <td className="number">{formatCount(verified)}</td>
      <td className="number">{formatCount(submitted)}</td>
      <td className="number">
        {missing.length > 0 ? <b>{formatCount(missing.length)}</b> : formatCount(0)}
      </td>
      <td>
        <Punctuality progress={progress} />
      </td>
      <td className="progress-missing">
        <States reports={missing} />
      </td>
    </tr>
  )
}

const Punctuality = ({ progress }: { progress: UnitProgress<Report> }) => {
  const { text, language } = useText()
  const words = text.review
  const { daysLate, late } = progress
  const lateOnes = late > 0 ? words.lateCount(late) : null
  if (daysLate === null) return lateOnes ?? words.complete
  const days = formatDays(language, daysLate)
  if (daysLate > 0) return <b className="behind-text">{words.daysLate(days)}</b>
  return daysLate === 0 ? words.dueToday : words.daysLeft(days)
}

/** What is missing, each a way to its report. */
const States = ({ reports }: { reports: readonly Report[] }) => {
  const { text, pick } = useText()
  return reports.map(({ indicator, state }, place) => (
    <Fragment key={indicator.code}>
      {place > 0 && text.units.joiner}
      <Link
        className="plain-link"
        to="/review"
        search={(old) => ({ ...old, view: 'queue', report: indicator.code })}
      >
        {pick(indicator.name, indicator.nameEn)}
      </Link>{' '}
      <span className="note">{text.reporting.states[state]}</span>
    </Fragment>
  ))
}
