import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Account } from '@yardstick/shared/accounts/schema.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { type AccountChange, ChangeDialog } from './change-dialog.tsx'
import type { Issued } from './one-time-password.tsx'
import { RightsDialog } from './rights-dialog.tsx'

type Props = {
  account: Account
  /** Who looks; nobody may do anything to the own account here. */
  own: Account
  /** There is no security administrator yet. */
  mayAppoint: boolean
  onIssued: (issued: Issued) => void
}

/** One account; on a phone its cells stand below each other under their names. */
export const AccountRow = ({ account, own, mayAppoint, onIssued }: Props) => {
  const { text, language, pick } = useText()
  const words = text.accounts
  const { loginName, displayName, role, unit, lastSignedInAt } = account
  return (
    <tr className={account.state === 'disabled' ? 'is-disabled' : undefined}>
      <th scope="row">{loginName}</th>
      <td>
        {displayName}
        {account.id === own.id && <span className="note"> {words.you}</span>}
      </td>
      <td className={role === 'none' ? 'is-waiting' : undefined}>{nameOf(role, language)}</td>
      <td>{unit ? pick(unit.name, unit.nameEn) : text.ui.nothing}</td>
      <td>
        <AccountState account={account} />
      </td>
      <td className="nowrap">{lastSignedInAt ? formatInstant(lastSignedInAt) : words.never}</td>
      <td>
        {account.id !== own.id && (
          <RowActions account={account} own={own} mayAppoint={mayAppoint} onIssued={onIssued} />
        )}
      </td>
    </tr>
  )
}

const AccountState = ({ account }: { account: Account }) => {
  const { text } = useText()
  const words = text.accounts.states
  if (account.state === 'disabled') return words.disabled
  if (account.lockedUntil) return words.lockedUntil(formatInstant(account.lockedUntil))
  return account.mustChangePassword ? words.mustChange : words.active
}

const changesFor = (account: Account, { own, mayAppoint }: Props): AccountChange[] => [
  ...(mayAppoint && account.state === 'active' ? (['appoint'] as const) : []),
  ...(mayDo(own.role, 'account.resetPassword') ? (['reset'] as const) : []),
  ...(mayDo(own.role, 'account.setState')
    ? [account.state === 'active' ? ('disable' as const) : ('enable' as const)]
    : []),
]

const RowActions = (props: Props) => {
  const { account, own, onIssued } = props
  const { text } = useText()
  const [asked, setAsked] = useState<AccountChange | 'grant' | null>(null)
  const close = () => setAsked(null)
  const choices = own.role === 'secadmin' ? ['grant' as const] : changesFor(account, props)
  return (
    <div className="actions account-actions">
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className="link-button"
          aria-label={`${text.accounts[choice]} ${account.displayName}`}
          onClick={() => setAsked(choice)}
        >
          {text.accounts[choice]}
        </button>
      ))}
      <RightsDialog account={account} open={asked === 'grant'} onClose={close} />
      <ChangeDialog
        account={account}
        change={asked === 'grant' ? null : asked}
        onIssued={onIssued}
        onClose={close}
      />
    </div>
  )
}
