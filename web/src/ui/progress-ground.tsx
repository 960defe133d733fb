import { nameOf } from '@yardstick/shared/basics/names.ts'
import { periodEnd, previousPeriod, quartersFrom } from '@yardstick/shared/basics/period.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { formatDays } from '../text/format-date.ts'
import { formatMoney, formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { formatPercent, ProgressTrend } from './progress-trend.tsx'
import './progress-ground.css'

/** What a project report is held against: stage, money, milestones, and what was verified before. */
export const ProgressGround = ({ report }: { report: ProjectReport }) => {
  const { text, language } = useText()
  const words = text.progress
  const { ground, history, period } = report
  const last = history.at(-1)
  return (
    <div className="progress-ground">
      <h3>
        {words.ground} <span className="note">{words.asOf(periodEnd(period))}</span>
      </h3>
      <dl className="facts">
        <dt>{words.stage}</dt>
        <dd>{nameOf(ground.stage, language)}</dd>
        <dt>{words.paid}</dt>
        <dd>
          <Paid report={report} />
        </dd>
        <dt>{words.lastProgress}</dt>
        <dd>{last ? formatPercent(last.physicalPercent) : words.noHistory}</dd>
        <dt>{words.slipped}</dt>
        <dd>
          <Slipped report={report} />
        </dd>
      </dl>
      <Earlier report={report} />
    </div>
  )
}

/** What was verified in each quarter since the first, with the gaps. */
const Earlier = ({ report: { history, period } }: { report: ProjectReport }) => {
  const [first] = history
  if (!first) return null
  const quarters = quartersFrom(first.period, previousPeriod(period))
  const points = quarters.map((quarter) => ({
    period: quarter,
    paidRatio: null,
    report: history.find((past) => past.period === quarter) ?? null,
  }))
  return <ProgressTrend points={points} />
}

const Paid = ({ report }: { report: ProjectReport }) => {
  const { text, language } = useText()
  const words = text.progress
  const { paidRatio, paidWanyuan, revisedWanyuan } = report.ground
  if (paidRatio === null) {
    return revisedWanyuan > 0
      ? words.nonePaid(formatMoney(language, revisedWanyuan))
      : words.noMoney
  }
  const sums = words.paidOf(
    formatMoney(language, paidWanyuan),
    formatMoney(language, revisedWanyuan),
  )
  return (
    <>
      {formatRatio(paidRatio)} <span className="note">{sums}</span>
    </>
  )
}

const Slipped = ({ report }: { report: ProjectReport }) => {
  const { text, language } = useText()
  const words = text.progress
  const { slipped } = report.ground
  if (slipped.length === 0) return words.noneSlipped
  return (
    <ul>
      {slipped.map(({ name, plannedOn, projectedOn, slipDays }) => {
        const days = slipDays !== null && slipDays > 0 ? formatDays(language, slipDays) : null
        return <li key={name}>{words.slippedLine(name, plannedOn, projectedOn, days)}</li>
      })}
    </ul>
  )
}
