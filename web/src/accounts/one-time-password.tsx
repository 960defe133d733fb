import type { issuedAccountSchema } from '@yardstick/shared/accounts/schema.ts'
import { useRef } from 'react'
import type { z } from 'zod'
import { useText } from '../text/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'

export type Issued = z.infer<typeof issuedAccountSchema>

type Props = {
  /** Null while there is nothing to show; gone for good once it is closed. */
  issued: Issued | null
  onClose: () => void
}

/** Shows a one-time password the one time that it is shown. */
export const OneTimePassword = ({ issued, onClose }: Props) => {
  const { text } = useText()
  return (
    <Dialog open={issued !== null} title={text.accounts.issuedTitle} onClose={onClose}>
      {issued && <Handover issued={issued} onClose={onClose} />}
    </Dialog>
  )
}

const Handover = ({ issued, onClose }: { issued: Issued; onClose: () => void }) => {
  const { text } = useText()
  const words = text.accounts
  const field = useRef<HTMLInputElement>(null)
  const { loginName, displayName } = issued.account
  return (
    <>
      <p className="dialog-body">{words.issuedFor(displayName)}</p>
      <dl className="facts">
        <dt>{words.loginName}</dt>
        <dd>{loginName}</dd>
      </dl>
      <div className="one-time-password">
        <TextField
          label={words.oneTimePassword}
          ref={field}
          value={issued.oneTimePassword}
          autoComplete="off"
          spellCheck={false}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <CopyButton
          field={field}
          label={words.copy}
          done={words.copied}
          failed={words.copyFailed}
        />
      </div>
      <p className="quiet">{words.issuedNote}</p>
      <div className="actions">
        <button type="button" className="button-primary" onClick={onClose}>
          {words.issuedDone}
        </button>
      </div>
    </>
  )
}
