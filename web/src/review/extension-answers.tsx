import { addDays } from '@yardstick/shared/basics/dates.ts'
import type { Extension } from '@yardstick/shared/indicators/extensions.ts'
import { type FormEvent, useState } from 'react'
import { useAnswerExtension } from '../api/extension-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'

type Props = {
  request: Extension
  open: boolean
  onDone: (outcome: string) => void
  onClose: () => void
}

const useNames = ({ unit, period }: Extension) => {
  const { language, pick } = useText()
  return { unit: pick(unit.name, unit.nameEn), period: formatPeriod(language, period) }
}

/** Grants the day asked for, or an earlier one. */
export const GrantDialog = ({ request, open, onDone, onClose }: Props) => {
  const { text } = useText()
  const { unit, period } = useNames(request)
  return (
    <Dialog open={open} title={text.periods.grantFor(unit, period)} onClose={onClose}>
      <GrantForm request={request} onDone={onDone} onClose={onClose} />
    </Dialog>
  )
}

const GrantForm = ({ request, onDone, onClose }: Omit<Props, 'open'>) => {
  const { text } = useText()
  const words = text.periods
  const { unit } = useNames(request)
  const answer = useAnswerExtension(request)
  const [dueOn, setDueOn] = useState(request.dueOn)
  const earliest = addDays(request.currentDueOn, 1)
  const isOutside = dueOn < earliest || dueOn > request.dueOn
  const finish = () => {
    onClose()
    onDone(words.granted(unit, dueOn))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isOutside) answer.mutate({ step: 'grant', dueOn }, { onSuccess: finish })
  }
  return (
    <form onSubmit={send} noValidate>
      <p className="dialog-body">
        {request.reason}
        <br />
        <span className="note">{words.grantLead}</span>
      </p>
      <TextField
        type="date"
        label={words.grantUntil}
        hint={words.range(earliest, request.dueOn)}
        error={isOutside ? words.outOfRange(earliest, request.dueOn) : null}
        min={earliest}
        max={request.dueOn}
        value={dueOn}
        required
        onChange={(event) => setDueOn(event.target.value)}
      />
      <FormEnd
        error={answer.error}
        label={words.grant}
        disabled={answer.isPending || isOutside}
        onCancel={onClose}
      />
    </form>
  )
}

/** Refuses, with the reason that the unit reads. */
export const RefuseDialog = ({ request, open, onDone, onClose }: Props) => {
  const { text } = useText()
  const words = text.periods
  const { unit, period } = useNames(request)
  const answer = useAnswerExtension(request)
  const close = () => {
    answer.reset()
    onClose()
  }
  const finish = () => {
    close()
    onDone(words.refusedDone(unit))
  }
  return (
    <ConfirmDialog
      open={open}
      title={words.refuseFor(unit, period)}
      confirmLabel={words.refuse}
      reason={{ required: true }}
      busy={answer.isPending}
      error={answer.error}
      onConfirm={(reason) => answer.mutate({ step: 'refuse', reason }, { onSuccess: finish })}
      onClose={close}
    >
      {words.refuseLead}
    </ConfirmDialog>
  )
}
