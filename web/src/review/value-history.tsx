import { periodEnd } from '@yardstick/shared/basics/period.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { Plan } from '@yardstick/shared/plan/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { HistoryLine } from '../charts/history-line.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { formatChange, formatTarget, formatValue, valueParts } from '../text/format-value.ts'
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

/** The verified values before this one, the targets and the value, drawn over the years of the plan. */
export const HistoryDrawing = ({ report }: { report: Report }) => {
  const { text, language } = useText()
  const { history, value, indicator, period, state } = report
  const words = text.reporting
  const { startsOn, endsOn } = useCurrentPlan()
  if (history.length === 0 && value === null && indicator.targets.length === 0) return null
  const figure = (one: number): string => valueParts(language, one, indicator).figure
  const step = (one: number): string => {
    const decimals = String(one).split('.')[1]?.length ?? 0
    const { figure: written, unit } = valueParts(language, one, { ...indicator, decimals })
    return unit === '%' ? `${written}%` : written
  }
  const past = history.map((one) => ({ on: periodEnd(one.period), value: one.value }))
  const current =
    value === null
      ? null
      : { on: periodEnd(period), value, text: `${words.thisValue} ${figure(value)}` }
  const targets = indicator.targets.map((target) => ({
    on: periodEnd(String(target.year)),
    value: target.value,
    text: `${words.target(target.year)} ${formatTarget(language, target, indicator)}`,
  }))
  const spoken = [
    ...history.map((one) =>
      words.spokenValue(
        formatPeriod(language, one.period),
        formatValue(language, one.value, indicator),
      ),
    ),
    ...(current ? [current.text] : []),
    ...targets.map((target) => target.text),
  ]
  return (
    <HistoryLine
      span={{ startsOn, endsOn }}
      past={past}
      current={current}
      isOpen={state !== 'verified'}
      targets={targets}
      whole={indicator.decimals === 0 && indicator.measure !== 'ratio'}
      format={step}
      label={words.comparisonSpoken(spoken)}
    />
  )
}

/** The last verified values, newest first. */
export const HistoryTable = ({ report }: { report: Report }) => {
  const { text, language } = useText()
  const { history, indicator } = report
  const words = text.reporting
  const { phases } = useCurrentPlan()
  if (history.length === 0) return null
  const rows = history.map((past, place) => {
    const before = history[place - 1]
    const isComparable = before && !startsAnew(report, before.period, past.period, phases)
    return { ...past, change: isComparable ? past.value - before.value : null }
  })
  return (
    <div className="value-history">
      <h3>{words.history}</h3>
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
