import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { TextArea } from './field.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './confirm-dialog.css'

type Props = {
  open: boolean
  title: string
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
export const ConfirmDialog = ({ open, onClose, title, ...rest }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="confirm-dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          <ConfirmForm onClose={onClose} {...rest} />
        </>
      )}
    </dialog>
  )
}

const ConfirmForm = ({
  children,
  confirmLabel,
  reason,
  busy = false,
  error,
  onConfirm,
  onClose,
}: Omit<Props, 'open' | 'title'>) => {
  const { text } = useText()
  const [written, setWritten] = useState('')
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    onConfirm(written.trim())
  }
  return (
    <form onSubmit={confirm}>
      {children && <div className="confirm-dialog-body">{children}</div>}
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
      {error ? <ProblemNotice error={error} /> : null}
      <div className="actions">
        <button
          type="submit"
          className="button-primary"
          disabled={busy || (reason?.required === true && written.trim() === '')}
        >
          {confirmLabel}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.ui.cancel}
        </button>
      </div>
    </form>
  )
}
