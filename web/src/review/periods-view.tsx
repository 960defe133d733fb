import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { extensionsQuery } from '../api/extension-queries.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { ExtensionRequests } from './extension-requests.tsx'
import { OpenPeriod } from './open-period.tsx'
import { countReports, unopenedPeriods } from './period-choice.ts'
import { PeriodSteps } from './period-steps.tsx'
import { PlanYear } from './plan-year.tsx'
import './periods-view.css'

/** Every period from its opening to its publication, and the steps between. */
export const PeriodsView = ({ periods }: { periods: readonly Period[] }) => {
  const { text } = useText()
  const words = text.review
  const plan = useCurrentPlan()
  const [done, setDone] = useState('')
  const unopened = unopenedPeriods(plan, periods)
  const list = useQuery(extensionsQuery(plan.id))
  const requests = list.data?.items ?? []
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} />}
      {requests.length > 0 && <ExtensionRequests requests={requests} onDone={setDone} />}
      <Section
        number={requests.length > 0 ? 2 : 1}
        title={words.periodsTitle}
        note={words.periodsNote}
      >
        <div className="actions periods-open">
          <OpenPeriod periods={periods} onOpened={setDone} />
          <PlanYear codes={[...unopened.quarter, ...unopened.year]} onPlanned={setDone} />
          <span role="status">{done}</span>
        </div>
        {periods.length === 0 ? (
          <Empty>{words.noPeriods}</Empty>
        ) : (
          <PeriodTable periods={periods} onDone={setDone} />
        )}
      </Section>
    </>
  )
}

type TableProps = { periods: readonly Period[]; onDone: (outcome: string) => void }

const PeriodTable = ({ periods, onDone }: TableProps) => {
  const { text } = useText()
  const words = text.review
  return (
    <table className="table periods-table">
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.opensOn}</th>
          <th scope="col">{words.dueOn}</th>
          <th scope="col">{words.publishedOn}</th>
          <th scope="col">{words.reports}</th>
          <th scope="col">
            <span className="visually-hidden">{text.accounts.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <PeriodRow key={period.code} period={period} onDone={onDone} />
        ))}
      </tbody>
    </table>
  )
}

const PeriodRow = ({ period, onDone }: { period: Period; onDone: (outcome: string) => void }) => {
  const { text, language } = useText()
  const words = text.review
  const { code, state, opensOn, dueOn, publishedAt } = period
  const name = formatPeriod(language, code)
  const { verified, owed } = countReports(period)
  return (
    <tr>
      <th scope="row">
        {state === 'planned' ? (
          name
        ) : (
          <Link to="/board" search={{ of: code }}>
            {name}
          </Link>
        )}
      </th>
      <td>{words.periodStates[state]}</td>
      <td className="nowrap">
        <span className="cell-name">{words.opensOn} </span>
        {opensOn}
        {state === 'planned' && <p className="note">{text.periods.opensItself}</p>}
      </td>
      <td className="nowrap">
        <span className="cell-name">{words.dueOn} </span>
        {dueOn}
        <DueNote period={period} />
      </td>
      <td className="nowrap">
        <span className="cell-name">{words.publishedOn} </span>
        {publishedAt ? formatInstantDate(publishedAt) : text.ui.nothing}
      </td>
      <td>{state === 'planned' ? text.ui.nothing : words.reportsLine(verified, owed)}</td>
      <td>{state !== 'published' && <PeriodSteps period={period} onDone={onDone} />}</td>
    </tr>
  )
}

/** What the due date of an open period means today: a unit has longer, or it may be closed. */
const DueNote = ({ period }: { period: Period }) => {
  const { text } = useText()
  const words = text.periods
  const { state, dueOn, lastDueOn } = period
  if (state !== 'open') return null
  if (lastDueOn < chinaDate(new Date())) return <p className="note">{words.duePassed}</p>
  return lastDueOn > dueOn && <p className="note">{words.extendedUntil(lastDueOn)}</p>
}
