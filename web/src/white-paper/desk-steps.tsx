import { useNavigate } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { mayTakeStep } from '@yardstick/shared/whitepaper/life.ts'
import { type EditionDetail, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import { type ReactNode, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { type StepContent, useChecklist, useEditionStep } from './desk-queries.ts'
import { writeName } from './edition-name.ts'
import { FileTable } from './file-table.tsx'
import { filesId } from './files-section.tsx'
import { useText } from './use-text.ts'

const steps = ['gather', 'return', 'submit', 'publish', 'correct'] as const
export type DeskStep = (typeof steps)[number]

type Props = {
  edition: EditionDetail
  /** The step that is asked about; null while none is. */
  asked: DeskStep | null
  onAsk: (step: DeskStep | null) => void
  onDone: (outcome: string) => void
}

/** What the reader may do with the edition now, each after saying what it does. */
export const DeskSteps = ({ edition, asked, onAsk, onDone }: Props) => {
  const { text } = useText()
  const words = text.editionDesk.steps
  const role = useAccount()?.role
  const open = role ? steps.filter((step) => mayTakeStep(step, edition, role)) : []
  const close = () => onAsk(null)
  const dialog = { edition, onDone, onClose: close }
  return (
    <>
      {open.map((step) => (
        <button
          key={step}
          type="button"
          className={step === 'submit' || step === 'publish' ? 'button-primary' : 'button'}
          onClick={() => onAsk(step)}
        >
          {words[step].name}
        </button>
      ))}
      <GatherDialog {...dialog} open={asked === 'gather'} />
      <SubmitDialog {...dialog} open={asked === 'submit'} />
      <ReturnDialog {...dialog} open={asked === 'return'} />
      <PublishDialog {...dialog} open={asked === 'publish'} />
      <CorrectDialog {...dialog} open={asked === 'correct'} />
    </>
  )
}

type DialogProps = Pick<Props, 'edition' | 'onDone'> & { open: boolean; onClose: () => void }

/** Takes one step; the window stays open with the reason when the server refuses. */
const useStep = (step: DeskStep, { edition, onClose }: DialogProps) => {
  const { text } = useText()
  const mutation = useEditionStep(edition, step)
  const close = () => {
    mutation.reset()
    onClose()
  }
  const run = (content: StepContent, done: (taken: EditionDetail) => void) =>
    mutation.mutate(
      { version: edition.version, ...content },
      {
        onSuccess: (taken) => {
          close()
          done(taken)
        },
      },
    )
  return {
    run,
    words: text.editionDesk.steps,
    name: text.whitePaper.edition(edition.year, edition.revision),
    dialog: { busy: mutation.isPending, error: mutation.error, onClose: close },
  }
}

const GatherDialog = (props: DialogProps) => {
  const { run, words, dialog } = useStep('gather', props)
  const { edition, open, onDone } = props
  const [asOf, setAsOf] = useState<string | null>(null)
  const today = chinaDate(new Date())
  // What was published too late for the data comes in with a later day only.
  const isLeftOut = useChecklist(edition).data?.items.some(({ kind }) => kind === 'period-left-out')
  const day = asOf ?? (isLeftOut ? today : edition.asOf)
  return (
    <ConfirmDialog
      {...dialog}
      open={open}
      title={words.gather.title}
      confirmLabel={words.gather.name}
      onConfirm={() => run({ asOf: day }, () => onDone(words.gather.done(day)))}
    >
      <p>{words.gather.note}</p>
      <TextField
        type="date"
        label={words.gather.asOf}
        min={`${edition.year}-01-01`}
        max={today}
        required
        value={day}
        onChange={({ target }) => setAsOf(target.value)}
      />
    </ConfirmDialog>
  )
}

const SubmitDialog = (props: DialogProps) => {
  const { run, words, name, dialog } = useStep('submit', props)
  const { text } = useText()
  const checklist = useChecklist(props.edition)
  const { errors = 0, warnings = 0 } = checklist.data ?? {}
  const { lead } = text.editionDesk
  const pieces =
    errors > 0 ? lead.blocked(String(errors), String(warnings)) : lead.ready(String(warnings))
  return (
    <ConfirmDialog
      {...dialog}
      open={props.open}
      title={words.submit.title(name)}
      confirmLabel={words.submit.name}
      busy={dialog.busy || errors > 0}
      onConfirm={() => run({}, () => props.onDone(words.submit.done))}
    >
      <p>{words.submit.note}</p>
      {checklist.data && <p>{pieces.join('')}</p>}
    </ConfirmDialog>
  )
}

const ReturnDialog = (props: DialogProps) => {
  const { run, words, name, dialog } = useStep('return', props)
  return (
    <ConfirmDialog
      {...dialog}
      open={props.open}
      title={words.return.title(name)}
      confirmLabel={words.return.name}
      reason={{ label: words.return.reason, required: true }}
      onConfirm={(reason) => run({ reason }, () => props.onDone(words.return.done))}
    />
  )
}

const PublishDialog = (props: DialogProps) => {
  const { run, words, name, dialog } = useStep('publish', props)
  const { edition, open, onDone } = props
  const isComplete = editionFileKinds.every((kind) =>
    edition.files.some((file) => file.kind === kind),
  )
  return (
    <ConfirmDialog
      {...dialog}
      open={open}
      isWide
      title={words.publish.title(name)}
      confirmLabel={words.publish.name}
      busy={dialog.busy || !isComplete}
      onConfirm={() => run({}, () => onDone(words.publish.done(name)))}
    >
      <p>{words.publish.note}</p>
      {isComplete ? (
        <>
          <p>{words.publish.files}</p>
          <FileTable edition={edition} files={edition.files} isDraft />
        </>
      ) : (
        <p>
          <b>{words.publish.needsFiles}</b>{' '}
          <a href={`#${filesId}`} className="text-link" onClick={dialog.onClose}>
            {words.publish.toFiles}
          </a>
        </p>
      )}
    </ConfirmDialog>
  )
}

const CorrectDialog = (props: DialogProps): ReactNode => {
  const { run, words, name, dialog } = useStep('correct', props)
  const navigate = useNavigate()
  const go = (next: EditionDetail) =>
    void navigate({ to: '/white-paper/$edition/desk', params: { edition: writeName(next) } })
  return (
    <ConfirmDialog
      {...dialog}
      open={props.open}
      title={words.correct.title(name)}
      confirmLabel={words.correct.confirm}
      reason={{ label: words.correct.reason, hint: words.correct.hint, required: true }}
      onConfirm={(note) => run({ note }, go)}
    >
      {words.correct.note}
    </ConfirmDialog>
  )
}
