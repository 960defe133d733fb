import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { useAccount } from '../api/account-queries.ts'
import { EditorsOnlyPage } from './editors-only-page.tsx'
import { NoEditionPage } from './no-edition-page.tsx'

/** Where no edition is to be worked on: there is none, or the reader is no editor. */
export const NoDeskPage = () => {
  const account = useAccount()
  return mayDo(account?.role ?? null, 'edition.edit') ? <NoEditionPage /> : <EditorsOnlyPage />
}
