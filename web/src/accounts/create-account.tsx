import { type IssuedAccount, loginNameSchema } from '@yardstick/shared/accounts/schema.ts'
import { type FormEvent, useState } from 'react'
import { useCreateAccount } from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'

/** The button that asks for a name and creates an account without rights. */
export const CreateAccount = ({ onIssued }: { onIssued: (issued: IssuedAccount) => void }) => {
  const { text } = useText()
  return (
    <DialogButton
      label={text.accounts.create}
      title={text.accounts.createTitle}
      look="button-primary"
    >
      {(close) => (
        <CreateForm
          onIssued={(issued) => {
            close()
            onIssued(issued)
          }}
          onClose={close}
        />
      )}
    </DialogButton>
  )
}

type FormProps = { onIssued: (issued: IssuedAccount) => void; onClose: () => void }

const CreateForm = ({ onIssued, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.accounts
  const create = useCreateAccount()
  const [loginName, setLoginName] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isNameRight = loginNameSchema.safeParse(loginName).success
  const refusal = fieldFault(create.error, 'body.loginName')
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isNameRight) create.mutate({ loginName, displayName }, { onSuccess: onIssued })
  }
  return (
    <form onSubmit={send} autoComplete="off">
      <p className="dialog-body">{words.createNote}</p>
      <TextField
        label={words.loginName}
        hint={words.loginNameHint}
        error={isChecked && !isNameRight ? words.loginNameHint : refusal}
        value={loginName}
        maxLength={32}
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={(event) => setLoginName(event.target.value)}
      />
      <TextField
        label={words.name}
        hint={words.displayNameHint}
        value={displayName}
        maxLength={40}
        required
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <FormEnd
        error={refusal ? null : create.error}
        label={words.createConfirm}
        disabled={create.isPending}
        onCancel={onClose}
      />
    </form>
  )
}
