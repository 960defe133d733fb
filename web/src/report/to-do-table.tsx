import { useNavigate, useSearch } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useEffect, useRef, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { ReportPanel } from './report-panel.tsx'
import { sortToDo, targetYearFor } from './to-do.ts'
import { ToDoRow, toggleId } from './to-do-row.tsx'

type Props = { period: string; reports: readonly Report[]; targetYears: readonly number[] }

/** Which row is open stands in the address, so that a reload comes back to it. */
const useOpenRow = () => {
  const { open } = useSearch({ from: '/report' })
  const navigate = useNavigate({ from: '/report' })
  const setOpen = (code: string | undefined) =>
    void navigate({
      search: (old) => ({ ...old, open: code }),
      replace: true,
      resetScroll: false,
    })
  return { open, setOpen }
}

/** Everything owed in one period; one row opens into its form in place. */
export const ToDoTable = ({ period, reports, targetYears }: Props) => {
  const { text, pick } = useText()
  const { open, setOpen } = useOpenRow()
  const role = useAccount()?.role ?? null
  const [done, setDone] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const justClosed = useRef<string | null>(null)
  const targetYear = targetYearFor(period, targetYears)
  useEffect(() => {
    if (open !== undefined || justClosed.current === null) return
    document.getElementById(toggleId(justClosed.current))?.focus()
    justClosed.current = null
  }, [open])
  const toggle = (code: string) => {
    setDone('')
    setIsAsked(true)
    setOpen(open === code ? undefined : code)
  }
  const finish = ({ indicator }: Report) => {
    justClosed.current = indicator.code
    setDone(text.report.submitted(pick(indicator.name, indicator.nameEn)))
    setOpen(undefined)
  }
  return (
    <>
      <p role="status" className="to-do-done">
        {done}
      </p>
      <table className="to-do-table">
        <ToDoHead targetYear={targetYear} />
        <tbody>
          {sortToDo(reports, role).map((report) => {
            const { code } = report.indicator
            const isOpen = open === code
            return [
              <ToDoRow
                key={code}
                report={report}
                targetYear={targetYear}
                today={chinaDate(new Date())}
                isOpen={isOpen}
                onToggle={() => toggle(code)}
              />,
              isOpen && (
                <tr key={`${code} form`} className="to-do-panel">
                  <td colSpan={7}>
                    <ReportPanel
                      report={report}
                      takesFocus={isAsked}
                      onSubmitted={() => finish(report)}
                    />
                  </td>
                </tr>
              ),
            ]
          })}
        </tbody>
      </table>
    </>
  )
}

const ToDoHead = ({ targetYear }: { targetYear: number | null }) => {
  const { text } = useText()
  const words = text.report
  return (
    <thead>
      <tr>
        <th scope="col">{words.progress}</th>
        <th scope="col">{words.name}</th>
        <th scope="col" className="number">
          {words.last}
        </th>
        <th scope="col" className="number">
          {targetYear === null ? words.target : words.targetOf(targetYear)}
        </th>
        <th scope="col" className="number">
          {words.current}
        </th>
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
