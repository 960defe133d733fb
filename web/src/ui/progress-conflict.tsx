import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { useText } from '../text/use-text.ts'
import { formatPercent } from './progress-trend.tsx'
import { ProgressWords } from './progress-words.tsx'
import { RatingMark } from './rating-mark.tsx'
import type { ProgressDraft } from './use-progress-draft.ts'

type Props = { report: ProjectReport; draft: ProgressDraft }

/** Somebody else was quicker: shows both versions, and the person decides which one stays. */
export const ProgressConflict = ({ report, draft }: Props) => {
  const { text } = useText()
  const words = text.report
  const isEditable = ['expected', 'draft', 'returned'].includes(report.state)
  return (
    <div className="progress-conflict" role="alert">
      <h3>{text.progress.conflictTitle}</h3>
      <p>{text.progress.conflictLead}</p>
      <div className="progress-conflict-versions">
        <Version title={words.conflictYours} content={draft.content} />
        <Version title={words.conflictTheirs} content={report.content} />
      </div>
      {!isEditable && <p>{words.conflictMovedOn(text.reporting.states[report.state])}</p>}
      <div className="actions">
        {isEditable && (
          <button type="button" className="button" onClick={() => void draft.keepMine()}>
            {words.conflictKeepYours}
          </button>
        )}
        <button type="button" className="button" onClick={draft.takeTheirs}>
          {words.conflictTakeTheirs}
        </button>
      </div>
    </div>
  )
}

const Version = ({ title, content }: { title: string; content: ProjectReport['content'] }) => {
  const { text } = useText()
  const percent = content?.physicalPercent ?? null
  return (
    <div>
      <h4>{title}</h4>
      <p className="figure">
        {percent === null ? text.ui.nothing : formatPercent(percent)}{' '}
        <RatingMark rating={content?.rating ?? null} />
      </p>
      {content && <ProgressWords content={content} />}
    </div>
  )
}
