import { newWebhookSchema } from '@yardstick/shared/notices/webhook-schema.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'
import { addressFault } from './address-fault.ts'
import { useAddWebhook } from './queries.ts'
import type { IssuedWebhook } from './webhooks-page.tsx'

/** The button that asks for an address and makes the secret that signs what is sent there. */
export const AddWebhook = ({ onIssued }: { onIssued: (issued: IssuedWebhook) => void }) => {
  const { text } = useText()
  return (
    <DialogButton label={text.webhooks.add} title={text.webhooks.addTitle} look="button-primary">
      {(close) => (
        <AddForm
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

type FormProps = { onIssued: (issued: IssuedWebhook) => void; onClose: () => void }

const AddForm = ({ onIssued, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.webhooks
  const add = useAddWebhook()
  const [url, setUrl] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const fault = addressFault(url)
  const refusal = fieldFault(add.error, 'body.url')
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (fault) return
    add.mutate(newWebhookSchema.parse({ url, state: 'active' }), { onSuccess: onIssued })
  }
  return (
    <form onSubmit={send} autoComplete="off" noValidate>
      <p className="dialog-body">{words.addNote}</p>
      <TextField
        label={words.url}
        hint={words.urlHint}
        error={isChecked && fault ? words.faults[fault] : refusal}
        value={url}
        maxLength={1000}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={(event) => {
          setUrl(event.target.value)
          add.reset()
        }}
      />
      <FormEnd
        error={refusal ? null : add.error}
        label={words.addConfirm}
        disabled={add.isPending}
        onCancel={onClose}
      />
    </form>
  )
}
