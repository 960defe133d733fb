import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useState } from 'react'
import { useAskExtension } from '../api/extension-queries.ts'
import { formatDayInSentence, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { useCenterName } from '../ui/use-center-name.ts'

type DayRange = { earliest: string; latest: string }
type Props = {
  open: boolean
  /** Any report of the period, for its dates. */
  report: Pick<Report, 'period' | 'dueOn'>
  /** The days that may be asked for; undefined when none may. */
  range: DayRange | undefined
  onClose: () => void
}

/** Asks for a later due date with a reason, and says what happens next. */
export const ExtensionDialog = ({ open, report, range, onClose }: Props) => {
  const { text, language } = useText()
  const title = text.periods.askTitle(formatPeriod(language, report.period))
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {range && <ExtensionForm report={report} range={range} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = { report: Pick<Report, 'period' | 'dueOn'>; range: DayRange; onClose: () => void }

const ExtensionForm = ({ report, range, onClose }: FormProps) => {
  const { text, language } = useText()
  const words = text.periods
  const center = useCenterName()
  const ask = useAskExtension(report.period)
  const [dueOn, setDueOn] = useState('')
  const [reason, setReason] = useState('')
  const { earliest, latest } = range
  const isOutside = dueOn !== '' && (dueOn < earliest || dueOn > latest)
  const isReady = dueOn !== '' && !isOutside && reason.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) ask.mutate({ dueOn, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send} noValidate>
      <p className="dialog-body">
        {words.askLead(formatDayInSentence(language, report.dueOn), center)}
      </p>
      <TextField
        type="date"
        label={words.until}
        hint={words.range(earliest, latest)}
        error={isOutside ? words.outOfRange(earliest, latest) : null}
        min={earliest}
        max={latest}
        value={dueOn}
        required
        onChange={(event) => setDueOn(event.target.value)}
      />
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        maxLength={500}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <FormEnd
        error={ask.error}
        label={words.send}
        disabled={ask.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
