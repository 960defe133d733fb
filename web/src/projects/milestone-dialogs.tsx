import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { datesOf, type ProjectMilestone } from '@yardstick/shared/plan/milestones.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import {
  useAddMilestone,
  useRecordMilestone,
  useRemoveMilestone,
  useRenameMilestone,
} from '../api/life-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RecordedStep } from '../ui/documents.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { MilestoneStateWords } from '../ui/milestone-state.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'
import { StandingForm } from '../ui/standing-form.tsx'

export type MilestoneWish = { kind: 'add' } | { kind: 'record' | 'rename' | 'remove'; no: number }

type Props = { project: ProjectDetail; wish: MilestoneWish | null; onClose: () => void }

/** The windows in which a milestone is added, renamed, removed, or its standing recorded. */
export const MilestoneDialogs = ({ project, wish, onClose }: Props) => {
  const words = useText().text.life.milestones
  const milestone = wish && 'no' in wish ? findMilestone(project, wish.no) : undefined
  const own = { project, milestone, onClose }
  const isOpen = (kind: MilestoneWish['kind']) => wish?.kind === kind
  return (
    <>
      <Dialog open={isOpen('add')} title={words.addTitle} onClose={onClose}>
        <AddForm project={project} onClose={onClose} />
      </Dialog>
      <Dialog
        open={isOpen('rename')}
        title={words.renameOf(milestone?.name ?? '')}
        onClose={onClose}
      >
        {milestone && <RenameForm {...own} milestone={milestone} />}
      </Dialog>
      <Dialog
        open={isOpen('record')}
        title={words.recordOf(milestone?.name ?? '')}
        onClose={onClose}
      >
        {milestone && <RecordForm {...own} milestone={milestone} />}
      </Dialog>
      <RemoveDialog {...own} open={isOpen('remove')} />
    </>
  )
}

const findMilestone = (project: ProjectDetail, no: number): ProjectMilestone | undefined =>
  project.milestones.find((one) => one.no === no)

const AddForm = ({ project, onClose }: Omit<Props, 'wish'>) => {
  const words = useText().text.life.milestones
  const { startsOn } = useCurrentPlan()
  const add = useAddMilestone(project.code)
  const [name, setName] = useState('')
  const [plannedOn, setPlannedOn] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ name: name.trim(), plannedOn }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      <NameField value={name} onChange={setName} />
      <TextField
        type="date"
        label={words.plannedLabel}
        hint={words.plannedHint}
        error={fieldFault(add.error, 'body.plannedOn')}
        value={plannedOn}
        min={startsOn}
        required
        onChange={(event) => setPlannedOn(event.target.value)}
      />
      <SaveEnd
        error={add.error}
        disabled={add.isPending || name.trim() === '' || plannedOn === ''}
        onClose={onClose}
      />
    </form>
  )
}

const NameField = ({ value, onChange }: { value: string; onChange: (name: string) => void }) => (
  <TextField
    label={useText().text.life.milestones.nameLabel}
    value={value}
    maxLength={120}
    required
    onChange={(event) => onChange(event.target.value)}
  />
)

type EndProps = { error: unknown; disabled: boolean; onClose: () => void }

const SaveEnd = ({ error, disabled, onClose }: EndProps) => (
  <FormEnd
    error={isShownBeside(error, ['body.plannedOn']) ? null : error}
    label={useText().text.life.milestones.save}
    disabled={disabled}
    onCancel={onClose}
  />
)

type OwnProps = { project: ProjectDetail; milestone: ProjectMilestone; onClose: () => void }

const RenameForm = ({ project, milestone, onClose }: OwnProps) => {
  const rename = useRenameMilestone(project.code)
  const [name, setName] = useState(milestone.name)
  const send = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate({ no: milestone.no, name: name.trim() }, { onSuccess: onClose })
  }
  const isSame = name.trim() === milestone.name
  return (
    <form onSubmit={send}>
      <NameField value={name} onChange={setName} />
      <SaveEnd
        error={rename.error}
        disabled={rename.isPending || name.trim() === '' || isSame}
        onClose={onClose}
      />
    </form>
  )
}

const RecordForm = ({ project, milestone, onClose }: OwnProps) => {
  const record = useRecordMilestone(project.code)
  const { no, plannedOn, standings, state } = milestone
  const known = datesOf({ dueOn: plannedOn, standings })
  if (record.isSuccess) {
    const row = findMilestone(record.data, no)?.standings.at(-1)?.id ?? 0
    return <RecordedStep of={{ collection: 'milestone-standings', row }} onClose={onClose} />
  }
  return (
    <StandingForm
      key={state}
      known={known}
      isPromise={false}
      seen={standings.at(-1)?.id ?? null}
      busy={record.isPending}
      error={record.error}
      onSend={(standing) => record.mutate({ no, ...standing })}
      onClose={onClose}
    >
      <StandingNow dates={known} />
    </StandingForm>
  )
}

const StandingNow = ({ dates }: { dates: ReturnType<typeof datesOf> }) => (
  <p className="dialog-body">
    <MilestoneStateWords dates={dates} asOf={chinaDate(new Date())} />
  </p>
)

type RemoveProps = Omit<OwnProps, 'milestone'> & {
  milestone: ProjectMilestone | undefined
  open: boolean
}

const RemoveDialog = ({ project, milestone, open, onClose }: RemoveProps) => {
  const words = useText().text.life.milestones
  const remove = useRemoveMilestone(project.code)
  return (
    <ConfirmDialog
      open={open}
      title={words.removeOf(milestone?.name ?? '')}
      confirmLabel={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => milestone && remove.mutate(milestone.no, { onSuccess: onClose })}
      onClose={onClose}
    >
      {words.removeNote}
    </ConfirmDialog>
  )
}
