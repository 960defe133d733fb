import { newWebhookSchema } from '@yardstick/shared/notices/webhook-schema.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { fieldFault, ProblemNotice } from '../ui/problem-notice.tsx'
import { addressFault } from './address-fault.ts'
import { useAddWebhook } from './queries.ts'
import type { IssuedWebhook } from './webhooks-page.tsx'

/** The button that asks for an address and makes the secret that signs what is sent there. */
export const AddWebhook = ({ onIssued }: { onIssued: (issued: IssuedWebhook) => void }) => {
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <button type="button" className="button-primary" onClick={() => setIsOpen(true)}>
        {text.webhooks.add}
      </button>
      <Dialog open={isOpen} title={text.webhooks.addTitle} onClose={close}>
        <AddForm
          onIssued={(issued) => {
            close()
            onIssued(issued)
          }}
          onClose={close}
        />
      </Dialog>
    </>
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
      {add.isError && !refusal && <ProblemNotice error={add.error} />}
      <div className="actions">
        <button type="submit" className="button-primary" disabled={add.isPending}>
          {words.addConfirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.ui.cancel}
        </button>
      </div>
    </form>
  )
}
