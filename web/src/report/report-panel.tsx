import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { CommentThread } from '../ui/comment-thread.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportView } from './report-view.tsx'
import { useMayFill } from './to-do-row.tsx'
import './report-panel.css'

type Props = {
  report: Report
  /** It was opened by hand: the focus goes into it. */
  takesFocus: boolean
  onSubmitted: () => void
}

/** What a row opens into: the form, or what was filled in where nothing can be changed. */
export const ReportPanel = ({ report, takesFocus, onSubmitted }: Props) => {
  const mayFill = useMayFill(report)
  return (
    <>
      {mayFill ? (
        <ReportForm report={report} takesFocus={takesFocus} onSubmitted={onSubmitted} />
      ) : (
        <ReportView report={report} />
      )}
      <div className="report-panel-talk">
        <CommentThread report={report} />
      </div>
    </>
  )
}
