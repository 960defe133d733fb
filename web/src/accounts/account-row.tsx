import {
  type ActiveAdministrators,
  isLastAdministrator,
} from '@yardstick/shared/accounts/administration.ts'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Account, IssuedAccount } from '@yardstick/shared/accounts/schema.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { type AccountChange, ChangeDialog } from './change-dialog.tsx'
import { RightsDialog } from './rights-dialog.tsx'

type Props = {
  account: Account
  /** Who looks; nobody may do anything to the own account here. */
  own: Account
  /** How many can sign in with each of the three roles. */
  active: ActiveAdministrators
  onIssued: (issued: IssuedAccount) => void
}

/** One account; on a phone its cells stand below each other under their names. */
export const AccountRow = (props: Props) => {
  const { account, own } = props
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
      <td>{account.id !== own.id && <RowActions {...props} />}</td>
    </tr>
  )
}

const AccountState = ({ account }: { account: Account }) => {
  const { text } = useText()
  const words = text.accounts.states
  if (account.state === 'disabled') return words.disabled
  if (account.lockedUntil) return words.lockedUntil(formatInstant(account.lockedUntil))
  if (account.missingHalf) return words.missingHalf[account.missingHalf]
  return account.mustChangePassword ? words.mustChange : words.active
}

type Choice = AccountChange | 'grant'

/** What is asked and not refused; the rest stands in `whyNot`. */
const choicesFor = ({ account, own, active }: Props): Choice[] => {
  const { role, state, missingHalf } = account
  const isLast = isLastAdministrator(account, active)
  const mayAppoint =
    own.role === 'sysadmin' && active.secadmin === 0 && role !== 'secadmin' && state === 'active'
  const may: Record<Choice, boolean> = {
    appoint: mayAppoint,
    secondHalf: mayDo(own.role, 'account.giveSecondHalf') && missingHalf === 'second',
    grant: own.role === 'secadmin' && !isLast,
    reset: mayDo(own.role, 'account.resetPassword') && !(isLast && role === 'secadmin'),
    disable: mayDo(own.role, 'account.setState') && state === 'active' && !isLast,
    enable: mayDo(own.role, 'account.setState') && state === 'disabled',
  }
  return choices.filter((choice) => may[choice])
}

const choices = ['appoint', 'secondHalf', 'grant', 'reset', 'disable', 'enable'] as const

/** What stands instead of what may not be done to the last of the administrators. */
const WhyNot = ({ account, own, active }: Props) => {
  const { text, language } = useText()
  if (!isLastAdministrator(account, active)) return null
  const { lastOfRole, lastSecadmin } = text.accounts
  const isSecadmin = account.role === 'secadmin' && own.role === 'sysadmin'
  return (
    <p className="note account-why-not">
      {isSecadmin ? lastSecadmin : lastOfRole(nameOf(account.role, language))}
    </p>
  )
}

const RowActions = (props: Props) => {
  const { account, onIssued } = props
  const { text } = useText()
  const [asked, setAsked] = useState<Choice | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <div className="actions account-actions">
        {choicesFor(props).map((choice) => (
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
      <WhyNot {...props} />
    </>
  )
}
