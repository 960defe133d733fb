import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useRenameUnit } from '../api/unit-queries.ts'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'

/** The center’s way to give a unit another name. */
export const RenameUnit = ({ unit }: { unit: Unit }) => {
  const words = useText().text.unitLife.names
  if (!mayDo(useAccount()?.role ?? null, 'unit.rename')) return null
  return (
    <DialogButton label={words.rename} title={words.renameOf(unit.name)}>
      {(close) => <RenameForm unit={unit} onClose={close} />}
    </DialogButton>
  )
}

const paths = ['body.name', 'body.on']

const RenameForm = ({ unit, onClose }: { unit: Unit; onClose: () => void }) => {
  const { text } = useText()
  const words = text.unitLife.names
  const rename = useRenameUnit(unit.code)
  const today = chinaDate(new Date())
  const [written, setWritten] = useState({
    name: unit.name,
    shortName: unit.shortName,
    nameEn: unit.nameEn,
    on: today,
    documentNumber: '',
    reason: '',
  })
  const field = (key: keyof typeof written) => ({
    value: written[key],
    error: fieldFault(rename.error, `body.${key}`),
    onChange: ({ target }: { target: { value: string } }) =>
      setWritten({ ...written, [key]: target.value }),
  })
  const { documentNumber, ...others } = written
  const isReady = Object.values(others).every((text) => text.trim() !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = {
      ...written,
      documentNumber: documentNumber.trim() || null,
      seen: unit.lastRenaming,
    }
    rename.mutate(body, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.lead}</p>
      <TextField label={words.name} maxLength={60} required {...field('name')} />
      <TextField label={words.shortName} maxLength={20} required {...field('shortName')} />
      <TextField label={words.nameEn} lang="en" maxLength={120} required {...field('nameEn')} />
      <TextField
        type="date"
        label={words.on}
        hint={words.onHint}
        min={unit.formerNames.at(-1)?.replacedOn}
        max={today}
        required
        {...field('on')}
      />
      <TextField label={words.documentNumber} maxLength={100} {...field('documentNumber')} />
      <TextArea label={words.reason} maxLength={500} required {...field('reason')} />
      <FormEnd
        error={isShownBeside(rename.error, paths) ? null : rename.error}
        label={words.save}
        disabled={rename.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
