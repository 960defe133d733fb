import type { Account } from '@yardstick/shared/accounts/schema.ts'
import {
  useGrantRights,
  useResetPassword,
  useSetAccountState,
} from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { Issued } from './one-time-password.tsx'

/** What the system administrator may do to somebody else's account. */
export type AccountChange = 'appoint' | 'reset' | 'disable' | 'enable'

type Props = {
  account: Account
  /** Null while nothing is asked. */
  change: AccountChange | null
  onIssued: (issued: Issued) => void
  onClose: () => void
}

/** Says what the change does, and does it once it is confirmed. */
export const ChangeDialog = ({ account, change, onIssued, onClose }: Props) => {
  const { text } = useText()
  const words = text.accounts
  const reset = useResetPassword()
  const setState = useSetAccountState()
  const grant = useGrantRights()
  const { id, displayName } = account
  const close = () => {
    for (const mutation of [reset, setState, grant]) mutation.reset()
    onClose()
  }
  const issue = (issued: Issued) => {
    close()
    onIssued(issued)
  }
  const run: Record<AccountChange, () => void> = {
    appoint: () =>
      grant.mutate({ id, rights: { role: 'secadmin', unitCode: null } }, { onSuccess: close }),
    reset: () => reset.mutate(id, { onSuccess: issue }),
    disable: () => setState.mutate({ id, state: 'disabled' }, { onSuccess: close }),
    enable: () => setState.mutate({ id, state: 'active' }, { onSuccess: close }),
  }
  const shown = change ?? 'reset'
  return (
    <ConfirmDialog
      open={change !== null}
      title={words[`${shown}Title`](displayName)}
      confirmLabel={words[shown]}
      busy={reset.isPending || setState.isPending || grant.isPending}
      error={reset.error ?? setState.error ?? grant.error}
      onConfirm={() => run[shown]()}
      onClose={close}
    >
      {words[`${shown}Note`]}
    </ConfirmDialog>
  )
}
