import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useState } from 'react'
import { useChangePeriod, useRemovePeriod } from '../api/period-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { earliestDue } from './period-choice.ts'

type DialogProps = {
  period: Period
  open: boolean
  onDone: (outcome: string) => void
  onClose: () => void
}

/** Other days for a planned period; another due date, with the reason, for an open one. */
export const ChangeDialog = ({ period, open, onDone, onClose }: DialogProps) => {
  const { text, language } = useText()
  const words = text.periods
  const name = formatPeriod(language, period.code)
  const title = period.state === 'open' ? words.moveTitle(name) : words.changeTitle(name)
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <ChangeForm
        period={period}
        onDone={(outcome) => {
          onClose()
          onDone(outcome)
        }}
        onClose={onClose}
      />
    </Dialog>
  )
}

type FormProps = Omit<DialogProps, 'open'>

/** What is typed, whether it may be sent, and why not. */
const useChange = ({ code, opensOn, dueOn, state }: Period) => {
  const today = chinaDate(new Date())
  const isOpen = state === 'open'
  const [typed, setTyped] = useState({ opensOn, dueOn, reason: '' })
  const tomorrow = addDays(today, 1)
  const earliest = earliestDue(code, isOpen ? today : typed.opensOn)
  const isOpeningEarly = !isOpen && typed.opensOn < tomorrow
  const isDueEarly = typed.dueOn < earliest
  const isSame = typed.opensOn === opensOn && typed.dueOn === dueOn
  const isReady =
    !(isOpeningEarly || isDueEarly || isSame) && !(isOpen && typed.reason.trim() === '')
  const type = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  return { isOpen, typed, type, tomorrow, earliest, isOpeningEarly, isDueEarly, isReady }
}

const ChangeForm = ({ period, onDone, onClose }: FormProps) => {
  const { text, language } = useText()
  const words = text.periods
  const save = useChangePeriod(period.code)
  const form = useChange(period)
  const { isOpen, typed, type, tomorrow, earliest } = form
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.isReady) return
    const { opensOn, dueOn, reason } = typed
    const name = formatPeriod(language, period.code)
    const outcome = isOpen ? words.moved(name, dueOn) : words.changed(name)
    const body = isOpen ? { dueOn, reason: reason.trim() } : { opensOn, dueOn }
    save.mutate(body, { onSuccess: () => onDone(outcome) })
  }
  return (
    <form onSubmit={send} noValidate>
      {isOpen ? (
        <p className="dialog-body">{words.moveLead}</p>
      ) : (
        <TextField
          type="date"
          label={words.opensOn}
          error={form.isOpeningEarly ? words.openingFault(tomorrow) : null}
          min={tomorrow}
          value={typed.opensOn}
          required
          onChange={(event) => type({ opensOn: event.target.value })}
        />
      )}
      <TextField
        type="date"
        label={words.dueOn}
        error={form.isDueEarly ? words.dueFault(earliest) : null}
        min={earliest}
        value={typed.dueOn}
        required
        onChange={(event) => type({ dueOn: event.target.value })}
      />
      {isOpen && (
        <TextArea
          label={words.moveReason}
          value={typed.reason}
          maxLength={500}
          required
          onChange={(event) => type({ reason: event.target.value })}
        />
      )}
      <FormEnd
        error={save.error}
        label={words.save}
        disabled={save.isPending || !form.isReady}
        onCancel={onClose}
      />
    </form>
  )
}

/** Takes a planned period out of the plan, after asking once. */
export const RemoveDialog = ({ period, open, onDone, onClose }: DialogProps) => {
  const { text, language } = useText()
  const words = text.periods
  const remove = useRemovePeriod(period.code)
  const name = formatPeriod(language, period.code)
  const close = () => {
    remove.reset()
    onClose()
  }
  const finish = () => {
    close()
    onDone(words.removed(name))
  }
  return (
    <ConfirmDialog
      open={open}
      title={words.removeTitle(name)}
      confirmLabel={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: finish })}
      onClose={close}
    >
      {words.removeNote}
    </ConfirmDialog>
  )
}
