import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

type Props = {
  open: boolean
  title: string
  /** Holds a table or a picture. */
  isWide?: boolean | undefined
  /** Shows what cannot be shown again: only a button closes it. */
  isOnce?: boolean
  onClose: () => void
  children: ReactNode
}

/** A modal window under its heading; Escape closes it, unless what it shows would be lost. Nothing of it exists while it is closed. */
export const Dialog = ({
  open,
  title,
  isWide = false,
  isOnce = false,
  onClose,
  children,
}: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={titleId}
      // React lets this event rise from a window inside this one too.
      onKeyDown={(event) => {
        if (isOnce && event.key === 'Escape') event.preventDefault()
      }}
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  )
}
