import { nameOf } from '@yardstick/shared/basics/names.ts'
import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { type FormEvent, useRef, useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { TextArea, TextField } from './field.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { ProgressConflict } from './progress-conflict.tsx'
import { RatingChoice } from './rating-choice.tsx'
import { demandsNow, fieldMissing } from './typed-progress.ts'
import { type ProgressDraft, useProgressDraft } from './use-progress-draft.ts'
import './progress-form.css'

type Props = { report: ProjectReport; submitLabel: string; onSubmitted: () => void }

/** The form of one project report: how far, how it is rated, and what there is to say. */
export const ProgressForm = (props: Props) => {
  const draft = useProgressDraft(props.report)
  if (draft.hasConflict) return <ProgressConflict report={props.report} draft={draft} />
  return <Fields {...props} draft={draft} />
}

const focusField = (form: HTMLFormElement | null, name: string): void => {
  const field = form?.querySelector<HTMLElement>(`[name="${name}"]`)
  field?.focus()
}

const Fields = ({ report, submitLabel, onSubmitted, draft }: Props & { draft: ProgressDraft }) => {
  const { text } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [isChecked, setIsChecked] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const { content, step } = draft
  const demands = demandsNow(content, report.ground)
  const missing = fieldMissing(content, demands)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (missing !== null) return focusField(form.current, missing)
    setIsSending(true)
    if (await draft.submit()) onSubmitted()
    setIsSending(false)
  }
  return (
    <form
      ref={form}
      className="progress-form"
      noValidate
      onSubmit={(event) => void send(event)}
      onBlur={() => void draft.save()}
    >
      <Measured draft={draft} lacking={isChecked ? missing : null} />
      <Told draft={draft} demands={demands} lacking={isChecked ? missing : null} />
      {step.isError && <ProblemNotice error={step.error} />}
      <div className="actions">
        <button type="submit" className="button-primary" disabled={isSending}>
          {submitLabel}
        </button>
        <button type="button" className="button" onClick={() => void draft.save()}>
          {text.progress.save}
        </button>
        <SaveState draft={draft} />
      </div>
    </form>
  )
}

type PartProps = {
  draft: ProgressDraft
  /** The field that is said to be missing, once sending was tried. */
  lacking: ReturnType<typeof fieldMissing>
}

/** How far it is, and how the unit rates that. */
const Measured = ({ draft: { typed, type, content }, lacking }: PartProps) => {
  const { text, language } = useText()
  const words = text.progress
  const said = (field: PartProps['lacking']) =>
    lacking === field ? nameOf('missing', language) : null
  return (
    <>
      <TextField
        name="physical"
        className="progress-form-percent"
        inputMode="decimal"
        autoComplete="off"
        label={words.physicalLabel}
        hint={words.physicalHint}
        error={content === null ? words.physicalWrong : said('physical')}
        value={typed.physical}
        onChange={(event) => type({ physical: event.target.value })}
      />
      <RatingChoice
        name="rating"
        label={words.ratingLabel}
        error={said('rating')}
        chosen={typed.rating}
        onChoose={(rating) => type({ rating })}
      />
    </>
  )
}

type ToldProps = PartProps & { demands: ReturnType<typeof demandsNow> }

/** What there is to say, and what has to be said. */
const Told = ({ draft: { typed, type }, demands, lacking }: ToldProps) => {
  const { text, language } = useText()
  const words = text.progress
  const findings = demands.map((demand) => nameOf(demand, language)).join(text.answer.and)
  return (
    <>
      <TextArea
        name="narrative"
        label={
          <>
            {words.narrative}
            {findings && <span className="note"> {words.demanded(findings)}</span>}
          </>
        }
        hint={words.narrativeHint}
        error={lacking === 'narrative' ? problemSentence('reason-required', {}, language) : null}
        rows={4}
        maxLength={5000}
        aria-required={demands.length > 0}
        value={typed.narrative}
        onChange={(event) => type({ narrative: event.target.value })}
      />
      {(['problems', 'nextSteps', 'decisionsNeeded'] as const).map((field) => (
        <TextArea
          key={field}
          name={field}
          label={words[field]}
          hint={field === 'problems' ? words.problemsHint : undefined}
          rows={2}
          maxLength={5000}
          value={typed[field]}
          onChange={(event) => type({ [field]: event.target.value })}
        />
      ))}
    </>
  )
}

/** Whether the server has what is typed, and since when. */
const SaveState = ({ draft }: { draft: ProgressDraft }) => {
  const { text } = useText()
  const { isDirty, savedAt, step } = draft
  const saying = () => {
    if (step.isPending) return text.report.saving
    if (isDirty) return text.progress.leaveUnsaved
    return savedAt && text.report.savedAt(formatInstant(savedAt))
  }
  return (
    <span role="status" className="note">
      {saying()}
    </span>
  )
}
