import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { useText } from '../text/use-text.ts'
import { TextArea, TextField } from './field.tsx'
import { fieldFault } from './problem-notice.tsx'

/** The document that decided something about money or a project, its day, and why. */
export type WrittenDecision = { documentNumber: string; decidedOn: string; reason: string }

export const emptyDecision: WrittenDecision = { documentNumber: '', decidedOn: '', reason: '' }

export const isWholeDecision = ({ documentNumber, decidedOn, reason }: WrittenDecision): boolean =>
  documentNumber.trim() !== '' && decidedOn !== '' && reason.trim() !== ''

type Props = {
  decision: WrittenDecision
  /** Of the attempt to send it. */
  error: unknown
  onChange: (decision: WrittenDecision) => void
}

export const DecisionFields = ({ decision, error, onChange }: Props) => {
  const { text } = useText()
  const words = text.money.revisions
  return (
    <>
      <TextField
        label={words.document}
        value={decision.documentNumber}
        maxLength={100}
        required
        onChange={(event) => onChange({ ...decision, documentNumber: event.target.value })}
      />
      <TextField
        type="date"
        label={words.decidedOn}
        max={chinaDate(new Date())}
        error={fieldFault(error, 'body.decidedOn')}
        value={decision.decidedOn}
        required
        onChange={(event) => onChange({ ...decision, decidedOn: event.target.value })}
      />
      <TextArea
        label={text.ui.reason}
        value={decision.reason}
        maxLength={1000}
        required
        onChange={(event) => onChange({ ...decision, reason: event.target.value })}
      />
    </>
  )
}
