import type { PublishedProgress } from '@yardstick/shared/projects/progress-schema.ts'
import { usePublishedProgress } from '../api/progress-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { formatPercent, ProgressTrend } from '../ui/progress-trend.tsx'
import { ProgressWords } from '../ui/progress-words.tsx'
import { BothRatings, RatingMark } from '../ui/rating-mark.tsx'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import './progress-section.css'

type Verified = PublishedProgress & { report: NonNullable<PublishedProgress['report']> }

const isReported = (quarter: PublishedProgress): quarter is Verified => quarter.report !== null

/** How far the project is by what was published last, and how that came about. */
export const ProgressSection = ({ number, code }: { number: number; code: string }) => {
  const { text, language } = useText()
  const words = text.progress
  const quarters = usePublishedProgress(code)
  const last = quarters.at(-1)
  return (
    <Section
      number={number}
      className="progress-section"
      title={words.publicTitle}
      note={last && words.publicNote(formatPeriod(language, last.period))}
    >
      {!last && <p className="quiet">{words.publicNone}</p>}
      {last && (isReported(last) ? <Latest quarter={last} /> : <p>{words.notReported}</p>)}
      {quarters.some(isReported) && <ProgressTrend points={quarters} />}
      {quarters.length > 0 && <History quarters={quarters} />}
    </Section>
  )
}

const Latest = ({ quarter }: { quarter: Verified }) => {
  const { text, pick } = useText()
  const words = text.progress
  const center = useCenterName()
  const { report, unit, paidRatio } = quarter
  return (
    <>
      <div className="progress-latest">
        <p>
          <span className="display">{formatPercent(report.physicalPercent)}</span> {words.physical}
          {paidRatio !== null && (
            <span className="note">
              {' '}
              {words.paid} {formatRatio(paidRatio)}
            </span>
          )}
        </p>
        <BothRatings {...report} />
      </div>
      <ProgressWords content={report} />
      <p className="note progress-source">
        {report.writtenByCenter
          ? `${pick(unit.name, unit.nameEn)}${text.units.joiner}${words.writtenByCenter(center)}`
          : words.reportedBy(pick(unit.name, unit.nameEn), report.verifiedOn)}
      </p>
      {report.correction && (
        <p className="note">
          {words.correctedBecause} {report.correction}
        </p>
      )}
    </>
  )
}

/** Every quarter in figures, newest first. */
const History = ({ quarters }: { quarters: readonly PublishedProgress[] }) => {
  const { text, language } = useText()
  const words = text.progress
  return (
    <details>
      <summary>{words.trendTable(quarters.length)}</summary>
      <table className="table stacked progress-history">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number">
              {words.physical}
            </th>
            <th scope="col" className="number">
              {words.paid}
            </th>
            <th scope="col">{words.unitRating}</th>
            <th scope="col">{words.centerRating}</th>
            <th scope="col">{words.narrative}</th>
          </tr>
        </thead>
        <tbody>
          {[...quarters].reverse().map(({ period, report, paidRatio }) => (
            <tr key={period}>
              <th scope="row" className="nowrap">
                {formatPeriod(language, period)}
              </th>
              <td className="number">
                <CellLabel>{words.physical}</CellLabel>
                {report ? formatPercent(report.physicalPercent) : text.ui.nothing}
              </td>
              <td className="number">
                <CellLabel>{words.paid}</CellLabel>
                {paidRatio === null ? text.ui.nothing : formatRatio(paidRatio)}
              </td>
              <td>
                <CellLabel>{words.unitRating}</CellLabel>
                {report ? <RatingMark rating={report.rating} /> : text.ui.nothing}
              </td>
              <td>
                <CellLabel>{words.centerRating}</CellLabel>
                {report ? <RatingMark rating={report.centerRating} /> : text.ui.nothing}
              </td>
              <td>{report ? report.narrative : words.notReported}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
