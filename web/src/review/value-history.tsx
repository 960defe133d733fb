import { periodEnd } from '@yardstick/shared/basics/period.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { Plan } from '@yardstick/shared/plan/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { SparkLine } from '../charts/spark-line.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { formatChange, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'

/** So many verified values stand in the table; the line shows them all. */
const rowsShown = 6

/** Additions are counted from zero again when a phase begins between two values. */
const startsAnew = (
  { indicator }: Report,
  before: string,
  after: string,
  phases: Plan['phases'],
): boolean =>
  indicator.measure === 'increment' &&
  phases.some(({ startsOn }) => startsOn > periodEnd(before) && startsOn <= periodEnd(after))

/** The verified values before this one, as a line and, newest first, as a table. */
export const ValueHistory = ({ report }: { report: Report }) => {
  const { text, language } = useText()
  const { history, value, indicator } = report
  const words = text.reporting
  const plan = useCurrentPlan()
  if (history.length === 0) return null
  const values = [...history.map((past) => past.value), ...(value === null ? [] : [value])]
  const rows = history.map((past, place) => {
    const before = history[place - 1]
    const isComparable = before && !startsAnew(report, before.period, past.period, plan.phases)
    return { ...past, change: isComparable ? past.value - before.value : null }
  })
  return (
    <div className="value-history">
      <h4>{words.history}</h4>
      <SparkLine values={values} isLastOpen={value !== null} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col" className="number">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .slice(-rowsShown)
            .reverse()
            .map(({ period, value: past, change }) => (
              <tr key={period}>
                <th scope="row">{formatPeriod(language, period)}</th>
                <td className="number">{formatValue(language, past, indicator)}</td>
                <td className="number">
                  {change === null ? text.ui.nothing : formatChange(language, change, indicator)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
