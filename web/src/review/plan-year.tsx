import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { type FormEvent, useState } from 'react'
import { usePlanYear } from '../api/period-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { earliestDue } from './period-choice.ts'
import {
  isSound,
  type PlannedPeriod,
  proposeYear,
  usualDaysToReport,
  yearAtHand,
  yearsToPlan,
} from './year-plan.ts'
import './plan-year.css'

type Props = {
  /** Periods of the plan that are neither open nor planned. */
  codes: readonly string[]
  onPlanned: (outcome: string) => void
}

/** The button and the form that plan what is left of a year in one go. */
export const PlanYear = ({ codes, onPlanned }: Props) => {
  const { text } = useText()
  const words = text.periods
  if (codes.length === 0) return null
  return (
    <DialogButton label={words.planYear} title={words.planYearTitle}>
      {(close) => (
        <PlanYearForm
          codes={codes}
          onPlanned={(outcome) => {
            close()
            onPlanned(outcome)
          }}
          onClose={close}
        />
      )}
    </DialogButton>
  )
}

/** The rows of the form; another year or number of days proposes them anew. */
const useProposal = (codes: readonly string[], today: string) => {
  const years = yearsToPlan(codes)
  const [year, setYear] = useState(() => yearAtHand(years, today))
  const [days, setDays] = useState(String(usualDaysToReport))
  const [rows, setRows] = useState(() =>
    proposeYear(codes, { year, today, days: usualDaysToReport }),
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const propose = (of: string, typed: string) => {
    setYear(of)
    setDays(typed)
    const count = Number(typed)
    if (Number.isInteger(count) && count >= 0) {
      setRows(proposeYear(codes, { year: of, today, days: count }))
    }
  }
  const change = (changed: PlannedPeriod) =>
    setRows(rows.map((row) => (row.code === changed.code ? changed : row)))
  const toggle = (code: string) => {
    const next = new Set(left)
    if (!next.delete(code)) next.add(code)
    setLeft(next)
  }
  const chosen = rows.filter(({ code }) => !left.has(code))
  return { years, year, days, rows, left, chosen, propose, change, toggle }
}

type FormProps = Props & { onClose: () => void }

const PlanYearForm = ({ codes, onPlanned, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.periods
  const today = chinaDate(new Date())
  const plan = usePlanYear()
  const { years, year, days, rows, left, chosen, propose, change, toggle } = useProposal(
    codes,
    today,
  )
  const isReady = chosen.length > 0 && chosen.every((one) => isSound(one, today))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const done = () => onPlanned(words.planYearDone(year, chosen.length))
    if (isReady) plan.mutate({ periods: chosen }, { onSuccess: done })
  }
  return (
    <form onSubmit={send} noValidate>
      <p className="dialog-body">{words.planYearLead}</p>
      <div className="plan-year-head">
        <Select
          label={words.year}
          choices={years.map((one) => ({ value: one, label: words.yearName(one) }))}
          value={year}
          onChange={(event) => propose(event.target.value, days)}
        />
        <TextField
          type="number"
          label={words.daysToReport}
          min={0}
          max={365}
          value={days}
          onChange={(event) => propose(year, event.target.value)}
        />
      </div>
      <ul className="plan-year-rows">
        {rows.map((row) => (
          <PlanYearRow
            key={row.code}
            row={row}
            today={today}
            isChosen={!left.has(row.code)}
            onChange={change}
            onToggle={() => toggle(row.code)}
          />
        ))}
      </ul>
      <FormEnd
        error={plan.error}
        label={words.planYearConfirm(chosen.length)}
        disabled={plan.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type RowProps = {
  row: PlannedPeriod
  today: string
  isChosen: boolean
  onChange: (row: PlannedPeriod) => void
  onToggle: () => void
}

const PlanYearRow = ({ row, today, isChosen, onChange, onToggle }: RowProps) => {
  const { text, language } = useText()
  const words = text.periods
  const name = formatPeriod(language, row.code)
  const tomorrow = addDays(today, 1)
  const earliest = earliestDue(row.code, row.opensOn)
  const isDueEarly = row.dueOn !== '' && row.dueOn < earliest
  const isOpenEarly = row.opensOn !== '' && row.opensOn < tomorrow
  return (
    <li className="plan-year-row">
      <label className="plan-year-name">
        <input type="checkbox" checked={isChosen} onChange={onToggle} /> {name}
      </label>
      <TextField
        type="date"
        label={words.opensOn}
        aria-label={words.opensOnOf(name)}
        error={isChosen && isOpenEarly ? words.openingFault(tomorrow) : null}
        min={tomorrow}
        value={row.opensOn}
        disabled={!isChosen}
        onChange={(event) => onChange({ ...row, opensOn: event.target.value })}
      />
      <TextField
        type="date"
        label={words.dueOn}
        aria-label={words.dueOnOf(name)}
        error={isChosen && isDueEarly ? words.dueFault(earliest) : null}
        min={earliest}
        value={row.dueOn}
        disabled={!isChosen}
        onChange={(event) => onChange({ ...row, dueOn: event.target.value })}
      />
    </li>
  )
}
