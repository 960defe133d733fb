import { Link } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { OpenPeriod } from './open-period.tsx'
import { countReports } from './period-choice.ts'
import { PeriodSteps } from './period-steps.tsx'
import './periods-view.css'

/** Every period from its opening to its publication, and the steps between. */
export const PeriodsView = ({ periods }: { periods: readonly Period[] }) => {
  const { text } = useText()
  const words = text.review
  const [done, setDone] = useState('')
  return (
    <Section number={1} title={words.periodsTitle} note={words.periodsNote}>
      <div className="actions periods-open">
        <OpenPeriod periods={periods} onOpened={setDone} />
        <span role="status">{done}</span>
      </div>
      {periods.length === 0 ? (
        <Empty>{words.noPeriods}</Empty>
      ) : (
        <PeriodTable periods={periods} onDone={setDone} />
      )}
    </Section>
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
  const { verified, owed } = countReports(period)
  return (
    <tr>
      <th scope="row">
        <Link to="/board" search={{ of: code }}>
          {formatPeriod(language, code)}
        </Link>
      </th>
      <td>{words.periodStates[state]}</td>
      <td className="nowrap">
        <span className="cell-name">{words.opensOn} </span>
        {opensOn}
      </td>
      <td className="nowrap">
        <span className="cell-name">{words.dueOn} </span>
        {dueOn}
      </td>
      <td className="nowrap">
        <span className="cell-name">{words.publishedOn} </span>
        {publishedAt ? formatInstantDate(publishedAt) : text.ui.nothing}
      </td>
      <td>{words.reportsLine(verified, owed)}</td>
      <td>{state !== 'published' && <PeriodSteps period={period} onDone={onDone} />}</td>
    </tr>
  )
}
