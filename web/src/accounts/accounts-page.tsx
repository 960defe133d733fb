import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Account } from '@yardstick/shared/accounts/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useAccounts } from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { AccountRow } from './account-row.tsx'
import { CreateAccount } from './create-account.tsx'
import { type Issued, OneTimePassword } from './one-time-password.tsx'
import './accounts-page.css'

/** While nobody active grants rights, the system administrator appoints the first who does. */
const lacksSecadmin = (accounts: readonly Account[]): boolean =>
  !accounts.some(({ role, state }) => role === 'secadmin' && state === 'active')

/** All accounts, with what the one who looks may do to each. */
export const AccountsPage = () => {
  const { text } = useText()
  const words = text.accounts
  const own = useAccount()
  const accounts = useAccounts()
  const [issued, setIssued] = useState<Issued | null>(null)
  if (!own) return <PageHead title={words.accountsTitle} />
  const mayCreate = mayDo(own.role, 'account.create')
  const mayAppoint = own.role === 'sysadmin' && lacksSecadmin(accounts)
  return (
    <>
      <PageHead
        title={words.accountsTitle}
        lead={mayCreate ? words.accountsLead.sysadmin : words.accountsLead.secadmin}
        tools={mayCreate && <CreateAccount onIssued={setIssued} />}
      />
      {mayAppoint && <p className="accounts-first">{words.firstSecadmin}</p>}
      <Section number={1} title={words.listTitle} note={<Counts accounts={accounts} />}>
        <AccountTable accounts={accounts} own={own} mayAppoint={mayAppoint} onIssued={setIssued} />
      </Section>
      <OneTimePassword issued={issued} onClose={() => setIssued(null)} />
    </>
  )
}

const Counts = ({ accounts }: { accounts: readonly Account[] }) => {
  const { text } = useText()
  const waiting = accounts.filter(({ role, state }) => role === 'none' && state === 'active').length
  const count = text.accounts.count(accounts.length)
  return waiting > 0 ? `${count} · ${text.accounts.waiting(waiting)}` : count
}

type TableProps = {
  accounts: readonly Account[]
  own: Account
  mayAppoint: boolean
  onIssued: (issued: Issued) => void
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
