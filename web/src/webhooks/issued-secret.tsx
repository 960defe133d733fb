import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import type { IssuedWebhook } from './webhooks-page.tsx'

type Props = {
  /** Null while there is nothing to show; gone for good once it is closed. */
  issued: IssuedWebhook | null
  onClose: () => void
}

/** Shows the secret of an address the one time that it is shown. */
export const IssuedSecret = ({ issued, onClose }: Props) => {
  const { text } = useText()
  return (
    <Dialog open={issued !== null} title={text.webhooks.secretTitle} onClose={onClose}>
      {issued && <Secret issued={issued} onClose={onClose} />}
    </Dialog>
  )
}

const Secret = ({ issued, onClose }: { issued: IssuedWebhook; onClose: () => void }) => {
  const { text } = useText()
  const words = text.webhooks
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <p className="dialog-body">{words.secretNote}</p>
      <TextField
        label={words.secret}
        ref={field}
        value={issued.secret}
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
    </>
  )
}
