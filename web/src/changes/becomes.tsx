import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'

/** What was, an arrow, what is. */
export const Becomes = ({ from, to }: { from: ReactNode; to: ReactNode }) => {
  const words = useText().text.changes
  return (
    <>
      <span className="quiet">{from}</span>
      <span aria-hidden="true">{words.arrow}</span>
      <span className="visually-hidden">{words.becomes}</span>
      {to}
    </>
  )
}

/** Marks what happened before the first day and was recorded after it. */
export const LateMark = () => <span className="changes-late">{useText().text.changes.late}</span>
