import { useRouter, useSearch } from '@tanstack/react-router'
import { type Account, isWeakPassword, passwordSchema } from '@yardstick/shared/accounts/schema.ts'
import { type FormEvent, useState } from 'react'
import { useAccount, useChangePassword } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/zh.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { PasswordField } from './password-field.tsx'
import { pastedPassword } from './pasted-password.ts'
import { workplaceOf } from './workplace.ts'
import './account-form.css'

/** The own password; whoever came with a one-time password goes on to work from here. */
export const PasswordPage = () => {
  const { text } = useText()
  const words = text.accounts
  const account = useAccount()
  const router = useRouter()
  const { next } = useSearch({ from: '/account' })
  const [isSaved, setIsSaved] = useState(false)
  if (!account) return <PageHead title={words.passwordTitle} />
  const finish = () => {
    if (account.mustChangePassword) router.history.push(next ?? workplaceOf(account.role))
    else setIsSaved(true)
  }
  return (
    <>
      <PageHead
        title={words.passwordTitle}
        lead={account.mustChangePassword ? words.passwordForced : words.passwordLead}
      />
      {isSaved ? (
        <p role="status">{words.passwordSaved}</p>
      ) : (
        <PasswordForm account={account} onSaved={finish} />
      )}
    </>
  )
}

/** What is wrong with a new password, in words; null when nothing is. */
const passwordFault = (password: string, loginName: string, text: Text): string | null => {
  const shortest = passwordSchema.minLength ?? 0
  if (password.length < shortest) return text.accounts.tooShort(shortest - password.length)
  return isWeakPassword(password, loginName) ? text.accounts.tooWeak : null
}

const PasswordForm = ({ account, onSaved }: { account: Account; onSaved: () => void }) => {
  const { text } = useText()
  const words = text.accounts
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const fault = passwordFault(chosen, account.loginName, text)
  const differs = repeated !== chosen ? words.repeatDiffers : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (fault || differs) return
    change.mutate(
      { currentPassword: pastedPassword(current), newPassword: chosen },
      { onSuccess: onSaved },
    )
  }
  return (
    <form className="account-form" method="post" onSubmit={send}>
      <input
        className="visually-hidden"
        type="text"
        name="username"
        autoComplete="username"
        value={account.loginName}
        tabIndex={-1}
        aria-hidden="true"
        readOnly
      />
      <PasswordField
        label={account.mustChangePassword ? words.oneTimePassword : words.currentPassword}
        autoComplete="current-password"
        value={current}
        maxLength={256}
        onChange={(event) => setCurrent(event.target.value)}
        required
      />
      <PasswordField
        label={words.newPassword}
        hint={words.newPasswordHint}
        error={isChecked ? fault : null}
        autoComplete="new-password"
        value={chosen}
        maxLength={128}
        onChange={(event) => setChosen(event.target.value)}
        required
      />
      <PasswordField
        label={words.repeatPassword}
        error={isChecked ? differs : null}
        autoComplete="new-password"
        value={repeated}
        maxLength={128}
        onChange={(event) => setRepeated(event.target.value)}
        required
      />
      {change.isError && <ProblemNotice error={change.error} />}
      <div className="actions">
        <button type="submit" className="button-primary" disabled={change.isPending}>
          {words.savePassword}
        </button>
      </div>
    </form>
  )
}
