import { OfflineError } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { isSignedOut, sentenceOf } from './problem-notice.tsx'
import { SignInLink } from './sign-in-link.tsx'

/** Why a draft that is kept here could not be saved, and the way on. */
export const FailedSave = ({ error }: { error: unknown }) => {
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
