import { addDays } from '@yardstick/shared/basics/dates.ts'
import { type FormEvent, useState } from 'react'
import { useIssueDirective } from '../api/directive-queries.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'
import { UnitSelect } from '../ui/unit-select.tsx'
import { type Draft, subjectsOf } from './draft.ts'
import { SubjectPicker } from './subject-picker.tsx'

type Props = { draft: Draft; today: string; onIssued: (no: number) => void; onClose: () => void }

/** To whom, what, about which, until when. */
export const IssueForm = ({ draft, today, onIssued, onClose }: Props) => {
  const { text } = useText()
  const words = text.directives
  const issue = useIssueDirective()
  const units = useUnits().filter(({ kind }) => kind !== 'collective')
  const [unit, setUnit] = useState(draft.unit)
  const [title, setTitle] = useState(draft.title)
  const [task, setTask] = useState(draft.task)
  const [subjects, setSubjects] = useState(draft.subjects)
  const [dueOn, setDueOn] = useState(draft.dueOn ?? addDays(today, 30))
  const isReady = unit !== '' && title.trim() !== '' && task.trim() !== '' && dueOn !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { proposalKey } = draft
    issue.mutate(
      { unit, title, task, subjects: subjectsOf(subjects), dueOn, proposalKey },
      { onSuccess: ({ no }) => onIssued(no) },
    )
  }
  return (
    <form onSubmit={send} className="directive-form">
      <p className="dialog-body">{words.issueNote}</p>
      <UnitSelect
        units={units}
        value={unit}
        error={fieldFault(issue.error, 'body.unit')}
        onChoose={setUnit}
      />
      <TextField
        label={words.titleLabel}
        hint={words.titleHint}
        value={title}
        maxLength={100}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={words.task}
        rows={5}
        value={task}
        maxLength={4000}
        required
        onChange={(event) => setTask(event.target.value)}
      />
      <SubjectPicker chosen={subjects} onChange={setSubjects} />
      <TextField
        type="date"
        label={words.dueOn}
        min={today}
        value={dueOn}
        error={fieldFault(issue.error, 'body.dueOn')}
        required
        onChange={(event) => setDueOn(event.target.value)}
      />
      <FormEnd
        error={issue.error}
        label={words.issue}
        disabled={issue.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
