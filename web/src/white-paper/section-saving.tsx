import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { OfflineError } from '../api/request.ts'
import { formatInstant } from '../text/format-date.ts'
import { isSignedOut, sentenceOf } from '../ui/problem-notice.tsx'
import { SignInLink } from '../ui/sign-in-link.tsx'
import type { SectionDraft } from './section-keeper.ts'
import { useText } from './use-text.ts'

/** Today without its date: `14:32`. */
const shortTime = (instant: string): string => {
  const written = formatInstant(instant)
  return written.startsWith(chinaDate(new Date())) ? written.slice(-5) : written
}

type Props = { draft: SectionDraft; section: EditionSection }

/** Whether the server has what is written, and since when. */
export const SectionSaving = ({ draft, section: { savedBy } }: Props) => {
  const words = useText().text.editionDesk.saving
  const { phase, savedAt, isTooLong } = draft
  return (
    <p role="status" className="note desk-saving">
      {isTooLong && <b>{words.tooLong}</b>}
      {!isTooLong && phase === 'saving' && words.saving}
      {!isTooLong && phase === 'waiting' && words.unsaved}
      {phase === 'settled' &&
        savedAt &&
        (savedBy ? words.savedBy(savedBy, shortTime(savedAt)) : words.savedAt(shortTime(savedAt)))}
      {phase === 'failed' && <FailedSave error={draft.error} />}
    </p>
  )
}

const FailedSave = ({ error }: { error: unknown }) => {
  const { text, language } = useText()
  const words = text.editionDesk.saving
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
