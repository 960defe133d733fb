import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Dialog } from './dialog.tsx'
import { TextArea } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Props = {
  open: boolean
  title: string
  /** Holds a table. */
  isWide?: boolean | undefined
  /** What will happen, in a sentence. */
  children?: ReactNode
  confirmLabel: string
  /** Asks for a reason, which must not be empty when it is required. */
  reason?: { label?: string; hint?: string; required: boolean }
  /** The action is under way: nothing can be pressed twice. */
  busy?: boolean
  /** Why the last try failed; null when it did not. */
  error?: unknown
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks once before something is done; Escape and 取消 leave everything as it was. */
export const ConfirmDialog = ({ open, onClose, title, isWide, ...rest }: Props) => (
  <Dialog open={open} title={title} isWide={isWide} onClose={onClose}>
    <ConfirmForm onClose={onClose} {...rest} />
  </Dialog>
)

const ConfirmForm = ({
  children,
  confirmLabel,
  reason,
  busy = false,
  error,
  onConfirm,
  onClose,
}: Omit<Props, 'open' | 'title' | 'isWide'>) => {
  const { text } = useText()
  const [written, setWritten] = useState('')
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    onConfirm(written.trim())
  }
  return (
    <form onSubmit={confirm}>
      {children && <div className="dialog-body">{children}</div>}
      {reason && (
        <TextArea
          label={reason.label ?? text.ui.reason}
          hint={reason.hint}
          required={reason.required}
          value={written}
          maxLength={500}
          onChange={(event) => setWritten(event.target.value)}
        />
      )}
      <FormEnd
        error={error}
        label={confirmLabel}
        disabled={busy || (reason?.required === true && written.trim() === '')}
        onCancel={onClose}
      />
    </form>
  )
}
