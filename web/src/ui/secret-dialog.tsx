import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { CopyButton } from './copy-button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'

type Props = {
  title: string
  /** What the secret is for, and that it is shown only here. */
  note: string
  label: string
  /** Null while there is nothing to show; gone for good once it is closed. */
  secret: string | null
  onClose: () => void
}

/** Shows a secret the one time that it is shown. */
export const SecretDialog = ({ title, note, label, secret, onClose }: Props) => {
  const { text } = useText()
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog open={secret !== null} title={title} onClose={onClose}>
      <p className="dialog-body">{note}</p>
      <TextField
        label={label}
        ref={field}
        value={secret ?? ''}
        autoComplete="off"
        spellCheck={false}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="actions">
        <CopyButton
          field={field}
          label={text.accounts.copy}
          done={text.accounts.copied}
          failed={text.accounts.copyFailed}
        />
        <button type="button" className="button-primary" onClick={onClose}>
          {text.accounts.issuedDone}
        </button>
      </div>
    </Dialog>
  )
}
