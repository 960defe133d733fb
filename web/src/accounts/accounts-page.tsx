import {
  type ActiveAdministrators,
  countAdministrators,
} from '@yardstick/shared/accounts/administration.ts'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Account, IssuedAccount } from '@yardstick/shared/accounts/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useAccounts } from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { AccountRow } from './account-row.tsx'
import { CreateAccount } from './create-account.tsx'
import { OneTimePassword } from './one-time-password.tsx'
import './accounts-page.css'

/** All accounts, with what the one who looks may do to each. */
export const AccountsPage = () => {
  const { text } = useText()
  const words = text.accounts
  const own = useAccount()
  const accounts = useAccounts()
  const [issued, setIssued] = useState<IssuedAccount | null>(null)
  if (!own) return <PageHead title={words.accountsTitle} />
  const mayCreate = mayDo(own.role, 'account.create')
  const active = countAdministrators(accounts)
  return (
    <>
      <PageHead
        title={words.accountsTitle}
        lead={mayCreate ? words.accountsLead.sysadmin : words.accountsLead.secadmin}
        tools={mayCreate && <CreateAccount onIssued={setIssued} />}
      />
      {own.role === 'sysadmin' && active.secadmin === 0 && <FirstSecadmin accounts={accounts} />}
      <Section number={1} title={words.listTitle} note={<Counts accounts={accounts} />}>
        <AccountTable accounts={accounts} own={own} active={active} onIssued={setIssued} />
      </Section>
      <OneTimePassword issued={issued} onClose={() => setIssued(null)} />
    </>
  )
}

/** While nobody grants rights: who is to be appointed, or how the one appointed can sign in. */
const FirstSecadmin = ({ accounts }: { accounts: readonly Account[] }) => {
  const { text } = useText()
  const { firstSecadmin, secadminWaits } = text.accounts
  const appointed = accounts.find(({ role, state }) => role === 'secadmin' && state === 'active')
  if (!appointed?.missingHalf) return <p className="accounts-first">{firstSecadmin}</p>
  const waits = secadminWaits[appointed.missingHalf](appointed.displayName)
  return (
    <p className="accounts-first">
      {waits}
      {appointed.missingHalf === 'second' && (
        <code>server/scripts/second-half.ts {appointed.loginName}</code>
      )}
    </p>
  )
}

const Counts = ({ accounts }: { accounts: readonly Account[] }) => {
  const { text } = useText()
  const waiting = accounts.filter(({ role, state }) => role === 'none' && state === 'active').length
  const halves = accounts.filter(({ missingHalf }) => missingHalf === 'second').length
  return [
    text.accounts.count(accounts.length),
    ...(waiting > 0 ? [text.accounts.waiting(waiting)] : []),
    ...(halves > 0 ? [text.accounts.waitingForHalf(halves)] : []),
  ].join(' · ')
}

type TableProps = {
  accounts: readonly Account[]
  own: Account
  active: ActiveAdministrators
  onIssued: (issued: IssuedAccount) => void
}

const AccountTable = ({ accounts, ...row }: TableProps) => {
  const { text } = useText()
  const words = text.accounts
  return (
    <table className="table accounts-table">
      <thead>
        <tr>
          <th scope="col">{words.loginName}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.lastSignedIn}</th>
          <th scope="col">{words.actions}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} {...row} />
        ))}
      </tbody>
    </table>
  )
}
