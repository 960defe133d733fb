import { Link } from '@tanstack/react-router'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { mayTake, transitionsWithCenter } from '@yardstick/shared/reporting/report-life.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { ProgressForm } from '../ui/progress-form.tsx'
import { ProgressGround } from '../ui/progress-ground.tsx'
import { ProgressSteps } from '../ui/progress-steps.tsx'
import { formatPercent } from '../ui/progress-trend.tsx'
import { ProgressWords } from '../ui/progress-words.tsx'
import { BothRatings } from '../ui/rating-mark.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { ProgressDecision } from './progress-decision.tsx'
import './progress-review.css'
import './report-review.css'

type Props = {
  report: ProjectReport
  /** Something was done with it; what to say of it. */
  onDecided: (outcome: string) => void
}

/** One project report beside everything that it is held against. */
export const ProgressReview = ({ report, onDecided }: Props) => {
  const { pick } = useText()
  const { project, unit } = report
  return (
    <article className="report-review" aria-labelledby="progress-review-name">
      <header className="report-review-head">
        <h3 id="progress-review-name">
          <Link to="/projects/$code" params={{ code: project.code }}>
            {pick(project.name, project.nameEn)}
          </Link>
        </h3>
        <p className="quiet">{pick(unit.name, unit.nameEn)}</p>
      </header>
      {report.correctionNote !== null && (
        <p className="under-correction">{report.correctionNote}</p>
      )}
      <div className="report-review-sides">
        <div>
          <Said report={report} />
          <ForUnit report={report} onDecided={onDecided} />
        </div>
        <div>
          <ProgressGround report={report} />
          <ProgressSteps report={report} />
        </div>
      </div>
      <ProgressDecision report={report} onDecided={onDecided} />
    </article>
  )
}

/** What the report says, and what asked for its words. */
const Said = ({ report }: { report: ProjectReport }) => {
  const { text, language } = useText()
  const words = text.progress
  const center = useCenterName()
  const { content, state, demands, centerRating, centerRemark, writtenByCenter } = report
  const percent = content?.physicalPercent ?? null
  // A rating belongs to what was verified with it.
  const isRated = state === 'verified'
  const isUnitsDraft = state === 'draft' && !writtenByCenter
  if (isUnitsDraft) return <p className="quiet">{words.unitsDraft}</p>
  if (content === null) return <p className="quiet">{words.notHandedIn}</p>
  return (
    <>
      <h3>{words.physical}</h3>
      <p className="report-review-value">
        <span className="display">
          {percent === null ? text.ui.nothing : formatPercent(percent)}
        </span>{' '}
        {writtenByCenter && <span className="note">{words.writtenByCenter(center)}</span>}
      </p>
      <BothRatings
        rating={content.rating}
        centerRating={isRated ? centerRating : null}
        centerRemark={isRated ? centerRemark : null}
      />
      {demands.length > 0 && (
        <p className="progress-demands">
          {words.askedFor(demands.map((one) => nameOf(one, language)).join(text.answer.and))}
        </p>
      )}
      <ProgressWords content={content} />
    </>
  )
}

/** The center may write in place of a unit that does not. */
const ForUnit = ({ report, onDecided }: Props) => {
  const { text, pick } = useText()
  const words = text.progress
  const role = useAccount()?.role
  const center = useCenterName()
  const { state, writtenByCenter, project } = report
  const [isOpen, setIsOpen] = useState(state === 'draft')
  const may =
    role !== undefined && mayTake('save', standingOfReport(report), role, transitionsWithCenter)
  if (!may || (state === 'draft' && !writtenByCenter)) return null
  if (!isOpen) {
    return (
      <div className="progress-for-unit">
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {words.forUnit}
        </button>
        <p className="note">{words.forUnitNote(center)}</p>
      </div>
    )
  }
  return (
    <div className="progress-for-unit">
      <h3>{words.forUnit}</h3>
      <ProgressForm
        report={report}
        submitLabel={words.forUnitSubmit}
        onSubmitted={() => onDecided(words.forUnitDone(pick(project.name, project.nameEn)))}
      />
    </div>
  )
}
