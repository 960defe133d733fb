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

type Written = { on: string; documentNumber: string; note: string; overrideReason: string }

/** What a step asks for besides its day. */
type Asked = {
  number: boolean
  reason: boolean
  /** The head may pass the shut gates that stand before it. */
  override: boolean
}

const isWhole = (written: Written, asked: Asked): boolean =>
  written.on !== '' &&
  (!asked.number || written.documentNumber.trim() !== '') &&
  (!asked.reason || written.note.trim() !== '') &&
  (!asked.override || written.overrideReason.trim() !== '')

const StageForm = ({ project, action, next, onRecorded, onClose }: FormProps) => {
  const { text } = useText()
  const mayOverride = useAccount()?.role === 'center_head'
  const set = useSetStage(project.code)
  const [written, setWritten] = useState<Written>({
    on: chinaDate(new Date()),
    documentNumber: '',
    note: '',
    overrideReason: '',
  })
  const { changes, gates } = project.track
  const shut = action === 'advance' ? gates.filter((gate) => isShutBefore(gate, next)) : []
  const asked: Asked = {
    number: needsNumber(action, next),
    reason: reasonedStageActions.includes(action),
    override: shut.length > 0 && mayOverride,
  }
  const isReady = isWhole(written, asked) && (shut.length === 0 || mayOverride)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const step = {
      action,
      on: written.on,
      documentNumber: written.documentNumber.trim() || null,
      note: written.note.trim() || null,
      overrideReason: shut.length > 0 ? written.overrideReason.trim() || null : null,
      seen: changes.at(-1)?.id ?? null,
    }
    set.mutate(step, {
      onSuccess: ({ track }) => onRecorded(track.changes.at(-1)?.id ?? 0),
    })
  }
  return (
    <form onSubmit={send}>
      <StandsNow project={project} />
      {shut.map((gate) => (
        <ShutGate key={gate.before} gate={gate} mayOverride={mayOverride} />
      ))}
      <StageFields
        written={written}
        asked={asked}
        earliest={changes.at(-1)?.on}
        error={set.error}
        onChange={(change) => setWritten({ ...written, ...change })}
      />
      <FormEnd
        error={isShownBeside(set.error, paths) ? null : set.error}
        label={text.life.stage.confirm}
        disabled={set.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type FieldsProps = {
  written: Written
  asked: Asked
  earliest: string | undefined
  error: unknown
  onChange: (change: Partial<Written>) => void
}

const StageFields = ({ written, asked, earliest, error, onChange }: FieldsProps) => {
  const words = useText().text.life.stage
  return (
    <>
      <TextField
        type="date"
        label={words.on}
        error={fieldFault(error, 'body.on')}
        value={written.on}
        min={earliest}
        max={chinaDate(new Date())}
        required
        onChange={(event) => onChange({ on: event.target.value })}
      />
      <TextField
        label={asked.number ? words.documentNumber : words.documentNumberOptional}
        hint={asked.number ? words.documentHint : undefined}
        error={fieldFault(error, 'body.documentNumber')}
        value={written.documentNumber}
        maxLength={100}
        required={asked.number}
        onChange={(event) => onChange({ documentNumber: event.target.value })}
      />
      <TextArea
        label={asked.reason ? words.reason : words.note}
        error={fieldFault(error, 'body.note')}
        value={written.note}
        maxLength={2000}
        required={asked.reason}
        onChange={(event) => onChange({ note: event.target.value })}
      />
      {asked.override && (
        <TextArea
          label={words.overrideReason}
          hint={words.overrideHint}
          value={written.overrideReason}
          maxLength={2000}
          required
          onChange={(event) => onChange({ overrideReason: event.target.value })}
        />
      )}
    </>
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
