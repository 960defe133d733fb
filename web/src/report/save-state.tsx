import { Link, useLocation } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { sentenceOf } from '../ui/problem-notice.tsx'
import type { Draft } from './draft-keeper.ts'

/** Today without its date: `14:32`. */
const shortTime = (instant: string): string => {
  const written = formatInstant(instant)
  return written.startsWith(chinaDate(new Date())) ? written.slice(-5) : written
}

const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'sign-in-required'

/** Whether the server has what is typed, and since when. */
export const SaveState = ({ draft }: { draft: Draft }) => {
  const { text } = useText()
  const words = text.report
  const { phase, savedAt } = draft
  return (
    <div role="status" className="note save-state">
      {phase === 'saving' && words.saving}
      {phase === 'waiting' && words.unsaved}
      {phase === 'settled' && savedAt && words.savedAt(shortTime(savedAt))}
      {phase === 'failed' && <FailedSave error={draft.error} />}
    </div>
  )
}

const FailedSave = ({ error }: { error: unknown }) => {
  const { text, language } = useText()
  const here = useLocation({ select: ({ href }) => href })
  const words = text.report
  if (isSignedOut(error)) {
    return (
      <>
        {words.sessionEnded}{' '}
        <Link to="/sign-in" search={{ next: here }}>
          {words.signInAgain}
        </Link>
      </>
    )
  }
  if (error instanceof OfflineError) return words.keptHere
  return sentenceOf(error, text, language)
}
