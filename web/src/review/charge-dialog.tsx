import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { type FormEvent, useState } from 'react'
import { useUnits } from '../api/plan-queries.ts'
import { useSetResponsibleUnit } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { UnitSelect } from '../ui/unit-select.tsx'

type Props = {
  /** Whose unit is changed; null while none is asked for. */
  indicator: Indicator | null
  onChanged: (outcome: string) => void
  onClose: () => void
}

/** Puts another unit in charge from a day on, with the reason. */
export const ChargeDialog = ({ indicator, onChanged, onClose }: Props) => {
  const { text, pick } = useText()
  const name = indicator ? pick(indicator.name, indicator.nameEn) : ''
  return (
    <Dialog open={indicator !== null} title={text.review.changeTitle(name)} onClose={onClose}>
      {indicator && <ChargeForm indicator={indicator} onChanged={onChanged} onClose={onClose} />}
    </Dialog>
  )
}

type FormProps = Props & { indicator: Indicator }

const ChargeForm = ({ indicator, onChanged, onClose }: FormProps) => {
  const { text, pick } = useText()
  const words = text.review
  const units = useUnits()
  const change = useSetResponsibleUnit()
  const [unitCode, setUnitCode] = useState('')
  const [since, setSince] = useState(() => chinaDate(new Date()))
  const [reason, setReason] = useState('')
  const now = indicator.responsibleUnit
  const chosen = units.find(({ code }) => code === unitCode)
  const finish = () => {
    const name = pick(indicator.name, indicator.nameEn)
    onClose()
    if (chosen) onChanged(words.changed(name, pick(chosen.name, chosen.nameEn), since))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const asked = { code: indicator.code, unitCode, since, reason: reason.trim() }
    change.mutate(asked, { onSuccess: finish })
  }
  const isReady = unitCode !== '' && since !== '' && reason.trim() !== ''
  return (
    <form onSubmit={send}>
      <p className="dialog-body">
        {now ? words.changeNow(pick(now.name, now.nameEn)) : words.changeNone}
      </p>
      <UnitSelect units={units} value={unitCode} onChoose={setUnitCode} />
      <TextField
        type="date"
        label={words.changeSince}
        value={since}
        required
        onChange={(event) => setSince(event.target.value)}
      />
      <TextArea
        label={words.changeReason}
        hint={words.changeReasonHint}
        value={reason}
        maxLength={500}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <FormEnd
        error={change.error}
        label={words.changeConfirm}
        disabled={change.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
