import { type RefObject, useState } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

type Props = {
  /** The field whose text is copied. */
  field: RefObject<Field | null>
  label: string
  done: string
  /** Neither way of copying worked: the text is selected. */
  failed: string
}

/** The clipboard is closed to pages without TLS, as on an intranet: then the old command serves. */
const copyFrom = async (field: Field): Promise<boolean> => {
  field.focus()
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}

/** Copies what a field holds, and says whether that worked. */
export const CopyButton = ({ field, label, done, failed }: Props) => {
  const [outcome, setOutcome] = useState<boolean | null>(null)
  const copy = async () => {
    if (field.current) setOutcome(await copyFrom(field.current))
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{outcome !== null && (outcome ? done : failed)}</span>
    </>
  )
}
