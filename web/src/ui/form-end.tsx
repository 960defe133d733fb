import { useText } from '../text/use-text.ts'
import { ProblemNotice } from './problem-notice.tsx'

type Props = {
  /** What is said above the buttons; nullish for nothing. */
  error: unknown
  /** What sending is called here. */
  label: string
  /** Nothing can be sent: something is missing, or on its way. */
  disabled: boolean
  onCancel: () => void
}

/** How a form in a window ends: why it was refused, then sending and leaving. */
export const FormEnd = ({ error, label, disabled, onCancel }: Props) => {
  const { text } = useText()
  return (
    <>
      {error ? <ProblemNotice error={error} /> : null}
      <div className="actions">
        <button type="submit" className="button-primary" disabled={disabled}>
          {label}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.ui.cancel}
        </button>
      </div>
    </>
  )
}
