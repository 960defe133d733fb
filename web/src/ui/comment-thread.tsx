import { useQuery } from '@tanstack/react-query'
import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { ReportComment } from '@yardstick/shared/indicators/comments.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useId, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { commentsQuery, useWriteComment } from '../api/comment-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { TextArea } from './field.tsx'
import { LoadingRows } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useCenterName } from './use-center-name.ts'
import './comment-thread.css'

/** The talk between a unit and the center about a report, oldest first, and the next word in it. */
export const CommentThread = ({ report }: { report: Report }) => {
  const { text } = useText()
  const plan = useCurrentPlan()
  const headingId = useId()
  const thread = useQuery(commentsQuery(plan.id, keyOfReport(report)))
  const comments = thread.data?.items
  return (
    <section className="comment-thread" aria-labelledby={headingId}>
      <h3 id={headingId}>{text.comments.title(comments?.length ?? report.commentCount)}</h3>
      {thread.isError && <ProblemNotice error={thread.error} />}
      {thread.isPending && <LoadingRows rows={2} />}
      {comments?.length === 0 && <p className="quiet">{text.comments.none}</p>}
      {comments && comments.length > 0 && (
        <ol>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      <WriteComment report={report} />
    </section>
  )
}

const Comment = ({ comment }: { comment: ReportComment }) => {
  const { text, language } = useText()
  const { actorName, actorRole, at, text: said } = comment
  return (
    <li className={isUnitRole(actorRole) ? 'of-unit' : undefined}>
      <p className="note">
        <b>{actorName}</b> {text.comments.by(nameOf(actorRole, language), formatInstant(at))}
      </p>
      <p className="comment-text">{said}</p>
    </li>
  )
}

const WriteComment = ({ report }: { report: Report }) => {
  const { text, pick } = useText()
  const words = text.comments
  const center = useCenterName()
  const account = useAccount()
  const write = useWriteComment(keyOfReport(report))
  const [typed, setTyped] = useState('')
  const { unit } = report
  const send = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(typed.trim(), { onSuccess: () => setTyped('') })
  }
  const isOfUnit = account !== null && isUnitRole(account.role)
  return (
    <form onSubmit={send}>
      <TextArea
        label={isOfUnit ? words.toCenter(center) : words.toUnit(pick(unit.name, unit.nameEn))}
        rows={2}
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {write.isError && <ProblemNotice error={write.error} />}
      <div className="actions">
        <button type="submit" className="button" disabled={write.isPending || typed.trim() === ''}>
          {words.send}
        </button>
        <span className="note" role="status">
          {write.isSuccess && typed === '' && words.sent}
        </span>
      </div>
    </form>
  )
}
