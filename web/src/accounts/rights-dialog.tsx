import { type Account, isUnitRole, type Role, roles } from '@yardstick/shared/accounts/schema.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { type FormEvent, useState } from 'react'
import { useGrantRights } from '../api/administration-queries.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { UnitSelect } from '../ui/unit-select.tsx'

type Props = { account: Account; open: boolean; onClose: () => void }

/** Role and, where the role acts for one, unit of an account. */
export const RightsDialog = ({ account, open, onClose }: Props) => {
  const { text } = useText()
  const title = text.accounts.grantTitle(account.displayName)
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <RightsForm account={account} onClose={onClose} />
    </Dialog>
  )
}

const RightsForm = ({ account, onClose }: Omit<Props, 'open'>) => {
  const { text } = useText()
  const words = text.accounts
  const units = useUnits()
  const grant = useGrantRights()
  const [role, setRole] = useState<Role>(account.role)
  const [unitCode, setUnitCode] = useState(account.unit?.code ?? '')
  const needsUnit = isUnitRole(role)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const rights = { role, unitCode: needsUnit ? unitCode : null }
    grant.mutate({ id: account.id, rights }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.grantNote}</p>
      <RoleSelect role={role} onChoose={setRole} />
      {needsUnit && <UnitSelect units={units} value={unitCode} onChoose={setUnitCode} />}
      <FormEnd
        error={grant.error}
        label={words.grantConfirm}
        disabled={grant.isPending || (needsUnit && unitCode === '')}
        onCancel={onClose}
      />
    </form>
  )
}

const RoleSelect = ({ role, onChoose }: { role: Role; onChoose: (role: Role) => void }) => {
  const { text, language } = useText()
  const choose = (value: string) => {
    const chosen = roles.find((one) => one === value)
    if (chosen) onChoose(chosen)
  }
  return (
    <Select
      label={text.accounts.role}
      hint={text.accounts.roleHints[role]}
      value={role}
      onChange={(event) => choose(event.target.value)}
      choices={roles.map((one) => ({ value: one, label: nameOf(one, language) }))}
    />
  )
}
