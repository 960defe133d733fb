import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import {
  asksForStatement,
  type MilestoneDates,
  type NewStanding,
} from '@yardstick/shared/plan/milestones.ts'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Select, TextArea, TextField } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { fieldFault, isShownBeside } from './problem-notice.tsx'

const paths = ['body.actualOn', 'body.projectedOn', 'body.statement']

type Outcome = 'kept' | 'expected' | 'reopened'

type Props = {
  /** What is known now. */
  known: MilestoneDates
  /** A promise of the plan is never ticked or moved without a word. */
  isPromise: boolean
  /** The newest row that this form rests on; null when there is none. */
  seen: number | null
  busy: boolean
  error: unknown
  onSend: (standing: NewStanding) => void
  onClose: () => void
  /** Fields before the others. */
  children?: ReactNode
}

/** Says that a milestone was reached, when it is expected, or that it was not reached after all. */
export const StandingForm = ({ known, isPromise, seen, error, children, ...form }: Props) => {
  const { text } = useText()
  const words = text.life.standingForm
  const today = chinaDate(new Date())
  const isKept = known.actualOn !== null
  const [outcome, setOutcome] = useState<Outcome>(isKept ? 'reopened' : 'kept')
  const [actualOn, setActualOn] = useState(today)
  const [projectedOn, setProjectedOn] = useState(known.projectedOn ?? '')
  const [statement, setStatement] = useState('')
  const asked = {
    actualOn: outcome === 'kept' ? actualOn : null,
    projectedOn: outcome === 'expected' ? projectedOn : null,
  }
  const needsStatement = asksForStatement(asked, { known, isPromise })
  const day = outcome === 'kept' ? actualOn : projectedOn
  const isReady =
    (outcome === 'reopened' || day !== '') && (!needsStatement || statement.trim() !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    form.onSend({ ...asked, statement: statement.trim() || null, seen })
  }
  return (
    <form onSubmit={send}>
      {children}
      <Select
        label={words.outcome}
        value={outcome}
        onChange={(event) => setOutcome(readOutcome(event.target.value))}
        choices={outcomesOf(isKept).map((value) => ({ value, label: words.outcomes[value] }))}
      />
      {outcome === 'kept' && (
        <TextField
          type="date"
          label={words.actualOn}
          error={fieldFault(error, 'body.actualOn')}
          value={actualOn}
          max={today}
          required
          onChange={(event) => setActualOn(event.target.value)}
        />
      )}
      {outcome === 'expected' && (
        <TextField
          type="date"
          label={words.projectedOn}
          error={fieldFault(error, 'body.projectedOn')}
          value={projectedOn}
          min={today}
          required
          onChange={(event) => setProjectedOn(event.target.value)}
        />
      )}
      <TextArea
        label={
          needsStatement ? words.statements[outcome] : words.optional(words.statements[outcome])
        }
        hint={outcome === 'kept' && isPromise ? words.statementHint : undefined}
        error={fieldFault(error, 'body.statement')}
        value={statement}
        maxLength={2000}
        required={needsStatement}
        onChange={(event) => setStatement(event.target.value)}
      />
      <FormEnd
        error={isShownBeside(error, paths) ? null : error}
        label={words.send}
        disabled={form.busy || !isReady}
        onCancel={form.onClose}
      />
    </form>
  )
}

const outcomesOf = (isKept: boolean): readonly Outcome[] =>
  isKept ? ['reopened', 'kept'] : ['kept', 'expected']

const readOutcome = (value: string): Outcome =>
  value === 'expected' || value === 'reopened' ? value : 'kept'
