import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import {
  isLasting,
  type NewStint,
  type UnitRole,
} from '@yardstick/shared/projects/participation.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useSetProjectUnit } from '../api/life-queries.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'
import { UnitSelect } from '../ui/unit-select.tsx'

type Props = { project: ProjectDetail }

/** The center’s way to record who joins a project or leaves it. */
export const AdjustParticipants = ({ project }: Props) => {
  const words = useText().text.unitLife.participants
  if (!mayDo(useAccount()?.role ?? null, 'project.setUnits')) return null
  return (
    <DialogButton label={words.adjust} title={words.title} look="link-button">
      {(close) => <AdjustForm project={project} onClose={close} />}
    </DialogButton>
  )
}

type Written = Pick<NewStint, 'action' | 'unit' | 'role' | 'contentNo' | 'on' | 'reason'>
type PartProps = Props & {
  written: Written
  error: unknown
  onChange: (change: Partial<Written>) => void
}

const paths = ['body.unit', 'body.contentNo', 'body.on']

const AdjustForm = ({ project, onClose }: Props & { onClose: () => void }) => {
  const { text } = useText()
  const words = text.unitLife.participants
  const set = useSetProjectUnit(project.code)
  const today = chinaDate(new Date())
  const [written, setWritten] = useState<Written>({
    action: 'add',
    unit: '',
    role: 'cooperating',
    contentNo: null,
    on: today,
    reason: '',
  })
  const change = (one: Partial<Written>) => setWritten({ ...written, ...one })
  const isAdding = written.action === 'add'
  const parts = { project, written, error: set.error, onChange: change }
  const isReady = written.unit !== '' && written.on !== '' && written.reason.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    set.mutate({ ...written, seen: project.lastUnitChange }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      <Select
        label={words.action}
        value={written.action}
        onChange={({ target }) =>
          change({ action: target.value === 'end' ? 'end' : 'add', unit: '' })
        }
        choices={(['add', 'end'] as const).map((value) => ({
          value,
          label: words.actions[value],
        }))}
      />
      {isAdding ? <Joining {...parts} /> : <Leaving {...parts} />}
      <TextField
        type="date"
        label={isAdding ? words.since : words.until}
        error={fieldFault(set.error, 'body.on')}
        value={written.on}
        max={today}
        required
        onChange={({ target }) => change({ on: target.value })}
      />
      <TextArea
        label={words.reason}
        value={written.reason}
        maxLength={500}
        required
        onChange={({ target }) => change({ reason: target.value })}
      />
      <FormEnd
        error={isShownBeside(set.error, paths) ? null : set.error}
        label={words.save}
        disabled={set.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

const Joining = ({ project, written, error, onChange }: PartProps) => {
  const { text, pick } = useText()
  const words = text.unitLife.participants
  const roles: readonly UnitRole[] = ['lead', 'cooperating']
  return (
    <>
      <UnitSelect
        units={useUnits()}
        value={written.unit}
        error={fieldFault(error, 'body.unit')}
        onChoose={(unit) => onChange({ unit })}
      />
      <Select
        label={words.role}
        value={written.role}
        onChange={({ target }) =>
          onChange({ role: target.value === 'lead' ? 'lead' : 'cooperating' })
        }
        choices={roles.map((value) => ({ value, label: words.roles[value] }))}
      />
      <Select
        label={words.content}
        value={String(written.contentNo ?? '')}
        error={fieldFault(error, 'body.contentNo')}
        onChange={({ target }) => onChange({ contentNo: Number(target.value) || null })}
        choices={[
          { value: '', label: words.whole },
          ...project.contents.map(({ no, text: zh, textEn }) => ({
            value: String(no),
            label: words.contentOf(no, pick(zh, textEn)),
          })),
        ]}
      />
    </>
  )
}

const Leaving = ({ project, written, error, onChange }: PartProps) => {
  const { text, pick } = useText()
  const words = text.unitLife.participants
  const lasting = project.units.filter(isLasting)
  const chosen = lasting.findIndex(
    ({ unit, role, contentNo }) =>
      unit.code === written.unit && role === written.role && contentNo === written.contentNo,
  )
  const choose = (place: string) => {
    const one = place === '' ? undefined : lasting[Number(place)]
    onChange(one ? { unit: one.unit.code, role: one.role, contentNo: one.contentNo } : { unit: '' })
  }
  return (
    <Select
      label={words.which}
      value={chosen === -1 ? '' : String(chosen)}
      error={fieldFault(error, 'body.unit')}
      required
      onChange={({ target }) => choose(target.value)}
      choices={[
        { value: '', label: text.ui.nothing },
        ...lasting.map(({ unit, role, contentNo }, place) => {
          const part =
            contentNo === null ? words.roles[role] : words.part(contentNo, words.roles[role])
          return { value: String(place), label: `${pick(unit.name, unit.nameEn)} ${part}` }
        }),
      ]}
    />
  )
}
