import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { OfflineError } from '../api/request.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { isSignedOut, sentenceOf } from '../ui/problem-notice.tsx'
import { SignInLink } from '../ui/sign-in-link.tsx'
import type { Draft } from './draft-keeper.ts'

/** Today without its date: `14:32`. */
const shortTime = (instant: string): string => {
  const written = formatInstant(instant)
  return written.startsWith(chinaDate(new Date())) ? written.slice(-5) : written
}

type Props = {
  draft: Draft
  /** The value cannot be one: nothing is saved until it is corrected. */
  isFaulty: boolean
}

/** Whether the server has what is typed, and since when. */
export const SaveState = ({ draft, isFaulty }: Props) => {
  const { text } = useText()
  const words = text.report
  const { phase, savedAt } = draft
  return (
    <div role="status" className="note save-state">
      {phase === 'saving' && words.saving}
      {phase === 'waiting' && (isFaulty ? words.keptUntilFixed : words.unsaved)}
      {phase === 'settled' && savedAt && words.savedAt(shortTime(savedAt))}
      {phase === 'failed' && <FailedSave error={draft.error} />}
    </div>
  )
}

const FailedSave = ({ error }: { error: unknown }) => {
  const { text, language } = useText()
  const words = text.report
  if (isSignedOut(error)) {
    return (
      <>
        {words.sessionEnded} <SignInLink>{words.signInAgain}</SignInLink>
      </>
    )
  }
  if (error instanceof OfflineError) return words.keptHere
  return sentenceOf(error, text, language)
}
