import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { Account } from '@yardstick/shared/accounts/schema.ts'
import { type FormEvent, useRef } from 'react'
import { sessionQuery, useSignIn } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { PasswordField } from './password-field.tsx'
import { pastedPassword } from './pasted-password.ts'
import { useDelayed } from './use-delayed.ts'
import { workplaceOf } from './workplace.ts'
import './account-form.css'

/** To where one came from, or to one's work; a one-time password is replaced first. */
const useGoOn = () => {
  const router = useRouter()
  const { next } = useSearch({ from: '/sign-in' })
  return ({ role, mustChangePassword }: Account) => {
    if (mustChangePassword) void router.navigate({ to: '/account', search: { next } })
    else router.history.push(next ?? workplaceOf(role))
  }
}

/** Signs in and leads back; whoever is signed in already may just go on. */
export const SignInPage = () => {
  const { text } = useText()
  const words = text.accounts
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' })
  const signIn = useSignIn()
  const goOn = useGoOn()
  const account = session.data?.account ?? null
  const isHere = account !== null && !session.isFetching && signIn.isIdle
  return (
    <>
      <PageHead title={words.signInTitle} lead={words.signInLead} />
      {isHere ? (
        <div className="account-form">
          <p className="account-form-note">{words.already(account.displayName)}</p>
          <button type="button" className="button-primary" onClick={() => goOn(account)}>
            {words.goOn}
          </button>
        </div>
      ) : (
        <SignInForm signIn={signIn} onSignedIn={goOn} />
      )}
    </>
  )
}

type FormProps = {
  signIn: ReturnType<typeof useSignIn>
  onSignedIn: (account: Account) => void
}

const SignInForm = ({ signIn, onSignedIn }: FormProps) => {
  const { text } = useText()
  const words = text.accounts
  const form = useRef<HTMLFormElement>(null)
  const isSlow = useDelayed(signIn.isPending, 1000)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Read from the fields: some password managers fill them without an event.
    const fields = new FormData(event.currentTarget)
    const loginName = String(fields.get('loginName')).trim()
    const password = pastedPassword(String(fields.get('password')))
    signIn.mutate(
      { loginName, password },
      {
        onSuccess: ({ account }) => account && onSignedIn(account),
        onError: () => form.current?.querySelector<HTMLElement>('[name=password]')?.focus(),
      },
    )
  }
  return (
    <form ref={form} className="account-form" method="post" onSubmit={send}>
      <TextField
        label={words.loginName}
        name="loginName"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
      />
      <PasswordField
        label={words.password}
        name="password"
        autoComplete="current-password"
        maxLength={256}
        required
      />
      {signIn.isError && <ProblemNotice error={signIn.error} />}
      <div className="actions">
        <button
          type="submit"
          className="button-primary"
          disabled={signIn.isPending || signIn.isSuccess}
        >
          {signIn.isPending ? words.signingIn : words.signIn}
        </button>
        <span role="status" className="note">
          {isSlow && words.slow}
        </span>
      </div>
      <p className="account-form-note quiet">{words.forgotten}</p>
    </form>
  )
}
