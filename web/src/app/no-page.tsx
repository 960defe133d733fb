import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NoPlanError } from '../api/current-plan.ts'
import { ApiProblem } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { isSignedOut, ProblemNotice, sentenceOf } from '../ui/problem-notice.tsx'
import './layout.css'
import { SignInLink } from '../ui/sign-in-link.tsx'
import { RoleRefusedError } from './load.ts'
import { Logo } from './logo.tsx'

const Instead = ({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children?: ReactNode
}) => {
  const { text } = useText()
  return (
    <>
      <PageHead title={title} />
      <p className="lead">{lead}</p>
      <p className="actions">
        {children}
        <Link to="/">{text.app.notFound.home}</Link>
      </p>
    </>
  )
}

/** The address names no page. */
export const NotFoundPage = () => {
  const { text } = useText()
  return <Instead title={text.app.notFound.title} lead={text.app.notFound.lead} />
}

const useRetry = () => {
  const router = useRouter()
  const client = useQueryClient()
  return () => {
    client.removeQueries({ predicate: ({ state }) => state.status === 'error' })
    void router.invalidate()
  }
}

/** A page could not be shown: says why, and offers to try again. The frame stays. */
export const FailedPage = ({ error }: ErrorComponentProps) => {
  const { text, language } = useText()
  const retry = useRetry()
  if (error instanceof RoleRefusedError) {
    return <Instead title={text.app.refused.title} lead={text.app.refused.lead} />
  }
  if (error instanceof ApiProblem && error.problem.status === 404) {
    return <Instead title={text.app.notFound.title} lead={sentenceOf(error, text, language)} />
  }
  return (
    <>
      <PageHead title={text.app.failed.title} />
      <ProblemNotice
        error={error}
        action={
          isSignedOut(error) ? (
            <SignInLink className="button">{text.app.signIn}</SignInLink>
          ) : (
            <button type="button" className="button" onClick={retry}>
              {text.app.failed.retry}
            </button>
          )
        }
      />
    </>
  )
}

/** Not even the frame could be loaded. */
export const FailedSite = (props: ErrorComponentProps) => {
  const { text } = useText()
  const isEmpty = props.error instanceof NoPlanError
  return (
    <>
      <header className="site-header">
        <a href="/" className="brand">
          <Logo />
          <b>{text.app.siteName}</b>
        </a>
      </header>
      <main className="site-main">
        {isEmpty ? (
          <>
            <PageHead title={text.app.noPlan.title} />
            <p className="lead">{text.app.noPlan.lead}</p>
          </>
        ) : (
          <FailedPage {...props} />
        )}
      </main>
    </>
  )
}
