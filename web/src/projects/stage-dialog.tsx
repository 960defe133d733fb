import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { GateStanding } from '@yardstick/shared/projects/life.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import {
  documentedStages,
  type ProjectStage,
  reasonedStageActions,
  type StageAction,
  stageAfter,
} from '@yardstick/shared/projects/stages.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useSetStage } from '../api/life-queries.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RecordedStep } from '../ui/documents.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { useStageWords } from './use-stage-words.ts'

type Props = {
  project: ProjectDetail
  /** The step that is asked for; null while none is. */
  action: StageAction | null
  onClose: () => void
}

/** Takes one step on the track, then offers to attach its documents. */
export const StageDialog = ({ project, action, onClose }: Props) => {
  const { text, language } = useText()
  const [recorded, setRecorded] = useState<{ title: string; row: number } | null>(null)
  const next = action && stageAfter(action, project.track)
  const title = action && next ? text.life.stage.actions[action](nameOf(next, language)) : ''
  const close = () => {
    setRecorded(null)
    onClose()
  }
  return (
    <Dialog open={action !== null} title={recorded?.title ?? title} onClose={close}>
      {recorded && (
        <RecordedStep of={{ collection: 'stage-changes', row: recorded.row }} onClose={close} />
      )}
      {!recorded && action && next && (
        <StageForm
          project={project}
          action={action}
          next={next}
          onRecorded={(row) => setRecorded({ title, row })}
          onClose={close}
        />
      )}
    </Dialog>
  )
}

const paths = ['body.on', 'body.documentNumber', 'body.note']

type FormProps = {
  project: ProjectDetail
  action: StageAction
  next: ProjectStage
  onRecorded: (row: number) => void
  onClose: () => void
}

const needsNumber = (action: StageAction, next: ProjectStage): boolean =>
  (action === 'advance' || action === 'terminate') && documentedStages.includes(next)

const StageForm = ({ project, action, next, onRecorded, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.life.stage
  const today = chinaDate(new Date())
  const mayOverride = useAccount()?.role === 'center_head'
  const set = useSetStage(project.code)
  const [on, setOn] = useState(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const [overrideReason, setOverrideReason] = useState('')
  const { changes, gates } = project.track
  const shut = action === 'advance' ? gates.filter((gate) => isShutBefore(gate, next)) : []
  const asksNumber = needsNumber(action, next)
  const asksReason = reasonedStageActions.includes(action)
  const isReady =
    on !== '' &&
    (!asksNumber || documentNumber.trim() !== '') &&
    (!asksReason || note.trim() !== '') &&
    (shut.length === 0 || (mayOverride && overrideReason.trim() !== ''))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const asked = {
      action,
      on,
      documentNumber: documentNumber.trim() || null,
      note: note.trim() || null,
      overrideReason: shut.length > 0 ? overrideReason.trim() || null : null,
      seen: changes.at(-1)?.id ?? null,
    }
    set.mutate(asked, {
      onSuccess: ({ track }) => onRecorded(track.changes.at(-1)?.id ?? 0),
    })
  }
  return (
    <form onSubmit={send}>
      <StandsNow project={project} />
      {shut.map((gate) => (
        <ShutGate key={gate.before} gate={gate} mayOverride={mayOverride} />
      ))}
      <TextField
        type="date"
        label={words.on}
        error={fieldFault(set.error, 'body.on')}
        value={on}
        min={changes.at(-1)?.on}
        max={today}
        required
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label={asksNumber ? words.documentNumber : words.documentNumberOptional}
        hint={asksNumber ? words.documentHint : undefined}
        error={fieldFault(set.error, 'body.documentNumber')}
        value={documentNumber}
        maxLength={100}
        required={asksNumber}
        onChange={(event) => setDocumentNumber(event.target.value)}
      />
      <TextArea
        label={asksReason ? words.reason : words.note}
        error={fieldFault(set.error, 'body.note')}
        value={note}
        maxLength={2000}
        required={asksReason}
        onChange={(event) => setNote(event.target.value)}
      />
      {shut.length > 0 && mayOverride && (
        <TextArea
          label={words.overrideReason}
          hint={words.overrideHint}
          value={overrideReason}
          maxLength={2000}
          required
          onChange={(event) => setOverrideReason(event.target.value)}
        />
      )}
      <FormEnd
        error={isShownBeside(set.error, paths) ? null : set.error}
        label={words.confirm}
        disabled={set.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

const isShutBefore = ({ before, missing }: GateStanding, next: ProjectStage): boolean =>
  before === next && missing.length > 0

/** The state that this step rests on; after somebody was quicker, the newer one. */
const StandsNow = ({ project: { track } }: { project: ProjectDetail }) => {
  const words = useText().text.life.stage
  const { name, since } = useStageWords()(track)
  return (
    <p className="dialog-body">
      {track.since === null ? words.nowUnstarted : words.now(name, since)}
    </p>
  )
}

/** What the plan asks for before this stage and the project lacks. */
const ShutGate = ({ gate, mayOverride }: { gate: GateStanding; mayOverride: boolean }) => {
  const { text, language, pick } = useText()
  const words = text.life.gate
  const center = useCenterName()
  const missing = gate.missing.map((kind) => nameOf(kind, language)).join(text.units.joiner)
  return (
    <div className="stage-shut" role="note">
      <p>
        <b>{words.shut(gate.missing.length)}</b> {missing}
      </p>
      <p>{pick(gate.clause.zh, gate.clause.en)}</p>
      <div className="note">
        <Citations cites={gate.citations} />
      </div>
      {!mayOverride && <p>{text.life.stage.headMayOverride(center)}</p>}
    </div>
  )
}
