import { type ReactNode, useState } from 'react'
import { Dialog } from './dialog.tsx'

type Props = {
  label: string
  /** Of the window. */
  title: string
  look?: 'button' | 'button-primary' | 'link-button'
  /** What the window holds, given how to close it. */
  children: (close: () => void) => ReactNode
}

/** A button and the window that it opens. */
export const DialogButton = ({ label, title, look = 'button', children }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <button type="button" className={look} onClick={() => setIsOpen(true)}>
        {label}
      </button>
      <Dialog open={isOpen} title={title} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  )
}
