import { Link, useLocation } from '@tanstack/react-router'
import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import type { ReactNode } from 'react'
import { ApiProblem, OfflineError, UnreadableReplyError } from '../api/request.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/zh.ts'
import './problem-notice.css'

/** What went wrong as one sentence for the reader. */
export const sentenceOf = (error: unknown, text: Text, language: Language): string => {
  if (error instanceof ApiProblem) {
    return problemSentence(error.problem.code, error.problem.facts, language)
  }
  if (error instanceof OfflineError) return text.ui.problem.offline
  if (error instanceof UnreadableReplyError) return text.ui.problem.unreadable
  return text.ui.problem.unexpected
}

/** The session ended, or there never was one: signing in is the way on. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'sign-in-required'

/** What the server says of one field, `body.value`; null when it says nothing of it. */
export const fieldFault = (error: unknown, path: string): string | null =>
  error instanceof ApiProblem
    ? (error.problem.errors.find((fault) => fault.path === path)?.message ?? null)
    : null

/** Whether one of these fields says already what is wrong with it. */
export const isShownBeside = (error: unknown, paths: readonly string[]): boolean =>
  paths.some((path) => fieldFault(error, path) !== null)

/** Says why something failed, beside what failed; `action` offers the way on. */
export const ProblemNotice = ({ error, action }: { error: unknown; action?: ReactNode }) => {
  const { text, language } = useText()
  const code = error instanceof ApiProblem ? error.problem.code : null
  return (
    <div className="problem-notice" role="alert">
      <p>{sentenceOf(error, text, language)}</p>
      {code === 'sign-in-required' && <SignInAgain />}
      {action && <div className="actions">{action}</div>}
    </div>
  )
}

/** The session has run out: the way back leads to this very page. */
const SignInAgain = () => {
  const { text } = useText()
  const next = useLocation({ select: ({ href }) => href })
  return (
    <Link to="/sign-in" search={{ next }}>
      {text.app.signIn}
    </Link>
  )
}
