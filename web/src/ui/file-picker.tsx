import { evidenceTypes, mostEvidenceBytes } from '@yardstick/shared/indicators/evidence.ts'
import { type ChangeEvent, useId, useState } from 'react'
import { useText } from '../text/use-text.ts'
import './file-picker.css'

const accepted = Object.values(evidenceTypes)
  .flat()
  .map((extension) => `.${extension}`)
  .join(',')

const megabytes = mostEvidenceBytes / 1024 / 1024

type Props = {
  label: string
  /** A file is on its way. */
  busy: boolean
  onChoose: (file: File) => void
}

/** Adds one file by a word, and says what is accepted. */
export const FilePicker = ({ label, busy, onChoose }: Props) => {
  const words = useText().text.reporting
  const id = useId()
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    const isTooLarge = file !== undefined && file.size > mostEvidenceBytes
    setTooLarge(isTooLarge ? file.name : null)
    if (file && !isTooLarge) onChoose(file)
    event.target.value = ''
  }
  return (
    <p className="file-picker">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accepted}
        disabled={busy}
        aria-describedby={`${id}-hint`}
        onChange={choose}
      />
      <label htmlFor={id} className="link-button">
        {label}
      </label>
      <span id={`${id}-hint`} className="note" role="status">
        {busy ? words.addingEvidence : words.evidenceHint(megabytes)}
      </span>
      {tooLarge && (
        <span className="field-error" role="alert">
          {words.tooLarge(tooLarge, megabytes)}
        </span>
      )}
    </p>
  )
}
