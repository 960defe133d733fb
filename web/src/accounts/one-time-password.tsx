import type { IssuedAccount } from '@yardstick/shared/accounts/schema.ts'
import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'

type Props = {
  /** Null while there is nothing to show; gone for good once it is closed. */
  issued: IssuedAccount | null
  onClose: () => void
}

/** Shows a one-time password, or half of one, the one time that it is shown. */
export const OneTimePassword = ({ issued, onClose }: Props) => {
  const { text } = useText()
  const title = text.accounts.issued[issued?.half ?? 'whole'].name
  return (
    <Dialog open={issued !== null} title={title} isOnce onClose={onClose}>
      {issued && <Handover issued={issued} onClose={onClose} />}
    </Dialog>
  )
}

const Handover = ({ issued, onClose }: { issued: IssuedAccount; onClose: () => void }) => {
  const { text } = useText()
  const words = text.accounts
  const field = useRef<HTMLInputElement>(null)
  const { loginName, displayName } = issued.account
  const { name, issuedFor, issuedNote } = words.issued[issued.half ?? 'whole']
  return (
    <>
      <p className="dialog-body">{issuedFor(displayName)}</p>
      <dl className="facts">
        <dt>{words.loginName}</dt>
        <dd>{loginName}</dd>
      </dl>
      <div className="one-time-password">
        <TextField
          label={name}
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
      <p className="quiet">{issuedNote}</p>
      <div className="actions">
        <button type="button" className="button-primary" onClick={onClose}>
          {words.issuedDone}
        </button>
      </div>
    </>
  )
}
