import { useNavigate } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useId, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useOpenPeriod } from '../api/review-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { earliestDue, nextPeriod, unopenedPeriods, usualDue } from './period-choice.ts'

type Props = { periods: readonly Period[]; onOpened: (outcome: string) => void }

/** The button and the form that open a period. */
export const OpenPeriod = ({ periods, onOpened }: Props) => {
  const { text, language } = useText()
  const words = text.review
  const plan = useCurrentPlan()
  const [isOpen, setIsOpen] = useState(false)
  const unopened = unopenedPeriods(plan, periods)
  const navigate = useNavigate({ from: '/review' })
  const close = () => setIsOpen(false)
  const ask = () => {
    setIsOpen(true)
    // With the first period the desk would turn to its queue, away from what was just done.
    void navigate({ search: (old) => ({ ...old, view: 'periods' }), replace: true })
  }
  if (unopened.quarter.length + unopened.year.length === 0) {
    return <span className="quiet">{words.openNone}</span>
  }
  return (
    <>
      <button type="button" className="button-primary" onClick={ask}>
        {periods.length === 0 ? words.openFirst : words.open}
      </button>
      <Dialog open={isOpen} title={words.openTitle} onClose={close}>
        <OpenForm
          unopened={unopened}
          onOpened={({ code, state, opensOn }) => {
            close()
            const name = formatPeriod(language, code)
            const isPlanned = state === 'planned'
            onOpened(isPlanned ? text.periods.planned(name, opensOn) : words.opened(name))
          }}
          onClose={close}
        />
      </Dialog>
    </>
  )
}

type Unopened = ReturnType<typeof unopenedPeriods>
type FormProps = {
  unopened: Unopened
  onOpened: (period: Period) => void
  onClose: () => void
}

const OpenForm = ({ unopened, onOpened, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.review
  const today = chinaDate(new Date())
  const open = useOpenPeriod()
  const [code, setCode] = useState(() => nextPeriod(unopened, today))
  const [opensOn, setOpensOn] = useState(today)
  const [dueOn, setDueOn] = useState(() => usualDue(code, today))
  const isPlanned = opensOn > today
  const earliest = earliestDue(code, opensOn)
  const isEarly = dueOn < earliest
  const isReady = !isEarly && opensOn >= today
  const choose = (chosen: string) => {
    setCode(chosen)
    setDueOn(usualDue(chosen, opensOn))
  }
  const chooseOpening = (day: string) => {
    setOpensOn(day)
    if (day !== '' && dueOn < earliestDue(code, day)) setDueOn(usualDue(code, day))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const body = isPlanned ? { code, dueOn, opensOn } : { code, dueOn }
    open.mutate(body, { onSuccess: onOpened })
  }
  return (
    <form onSubmit={send} noValidate>
      <p className="dialog-body">{words.openNote}</p>
      <PeriodSelect unopened={unopened} code={code} onChoose={choose} />
      <TextField
        type="date"
        label={text.periods.opensOn}
        hint={text.periods.opensOnHint}
        min={today}
        value={opensOn}
        required
        onChange={(event) => chooseOpening(event.target.value)}
      />
      <TextField
        type="date"
        label={words.openDue}
        hint={words.openDueHint(earliest)}
        error={isEarly ? words.openDueEarly(earliest) : null}
        min={earliest}
        value={dueOn}
        required
        onChange={(event) => setDueOn(event.target.value)}
      />
      <FormEnd
        error={open.error}
        label={isPlanned ? text.periods.plan : words.openConfirm}
        disabled={open.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type SelectProps = { unopened: Unopened; code: string; onChoose: (code: string) => void }

const PeriodSelect = ({ unopened, code, onChoose }: SelectProps) => {
  const { text, language } = useText()
  const words = text.review
  const id = useId()
  const options = (codes: readonly string[]) =>
    codes.map((one) => (
      <option key={one} value={one}>
        {formatPeriod(language, one)}
      </option>
    ))
  return (
    <div className="field">
      <label htmlFor={id}>{words.openPeriod}</label>
      <select id={id} value={code} onChange={(event) => onChoose(event.target.value)}>
        <optgroup label={words.quarters}>{options(unopened.quarter)}</optgroup>
        <optgroup label={words.years}>{options(unopened.year)}</optgroup>
      </select>
    </div>
  )
}
