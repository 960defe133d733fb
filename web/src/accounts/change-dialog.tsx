import { comesInHalves } from '@yardstick/shared/accounts/administration.ts'
import type { Account, IssuedAccount } from '@yardstick/shared/accounts/schema.ts'
import {
  useGiveSecondHalf,
  useGrantRights,
  useResetPassword,
  useSetAccountState,
} from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

/** What an administrator may do to somebody else's account once it is confirmed. */
export type AccountChange = 'appoint' | 'reset' | 'disable' | 'enable' | 'secondHalf'

type Props = {
  account: Account
  /** Null while nothing is asked. */
  change: AccountChange | null
  onIssued: (issued: IssuedAccount) => void
  onClose: () => void
}

/** Says what the change does, and does it once it is confirmed. */
export const ChangeDialog = ({ account, change, onIssued, onClose }: Props) => {
  const { text } = useText()
  const words = text.accounts
  const reset = useResetPassword()
  const secondHalf = useGiveSecondHalf()
  const setState = useSetAccountState()
  const grant = useGrantRights()
  const { id, displayName } = account
  const changes = [reset, secondHalf, setState, grant]
  const close = () => {
    for (const mutation of changes) mutation.reset()
    onClose()
  }
  const issue = (issued: IssuedAccount) => {
    close()
    onIssued(issued)
  }
  const run: Record<AccountChange, () => void> = {
    appoint: () =>
      grant.mutate({ id, rights: { role: 'secadmin', unitCode: null } }, { onSuccess: close }),
    reset: () => reset.mutate(id, { onSuccess: issue }),
    secondHalf: () => secondHalf.mutate(id, { onSuccess: issue }),
    disable: () => setState.mutate({ id, state: 'disabled' }, { onSuccess: close }),
    enable: () => setState.mutate({ id, state: 'active' }, { onSuccess: close }),
  }
  const shown = change ?? 'reset'
  const isHalved = shown === 'reset' && comesInHalves(account)
  return (
    <ConfirmDialog
      open={change !== null}
      title={words[`${shown}Title`](displayName)}
      confirmLabel={words[shown]}
      busy={changes.some(({ isPending }) => isPending)}
      error={changes.find(({ error }) => error)?.error}
      onConfirm={() => run[shown]()}
      onClose={close}
    >
      {isHalved ? words.resetHalfNote : words[`${shown}Note`]}
    </ConfirmDialog>
  )
}
