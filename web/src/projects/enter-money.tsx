import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { MoneyKind } from '@yardstick/shared/projects/money.ts'
import type { MoneyEntry } from '@yardstick/shared/projects/money-schema.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useEnterMoney, useMoney, useReverseMoney } from '../api/money-queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { AmountField } from '../ui/amount-field.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'
import { readAmount } from '../ui/typed-amount.ts'

const asksForReason = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'money-over-revised'

type Written = {
  kind: MoneyKind
  year: string
  amount: string
  on: string
  documentNumber: string
  note: string
  excessReason: string
}

const entryOf = ({ year, amount, note, excessReason, ...written }: Written) => ({
  ...written,
  year: Number(year),
  amountWanyuan: readAmount(amount).wanyuan,
  note: note.trim() || null,
  excessReason: excessReason.trim() || null,
})

/** Whether one entry is more than the project has for the whole year: perhaps yuan were typed. */
const useIsOver = (code: string, { year, amount }: Written): boolean => {
  const cell = useMoney().cells.find((one) => one.project === code && String(one.year) === year)
  return cell !== undefined && readAmount(amount).wanyuan > cell.revisedWanyuan
}

type EnterProps = { code: string; onEntered: (isOver: boolean) => void; onClose: () => void }

/** One allocation or payment; the reason is asked for only when it exceeds the revised amount. */
export const EnterMoney = ({ code, onEntered, onClose }: EnterProps) => {
  const { text } = useText()
  const words = text.money.entries
  const years = yearsOf(useCurrentPlan())
  const enter = useEnterMoney(code)
  const [written, setWritten] = useState<Written>({
    kind: 'allocated',
    year: String(years.at(-1) ?? ''),
    amount: '',
    on: '',
    documentNumber: '',
    note: '',
    excessReason: '',
  })
  const { amount, on, documentNumber } = written
  const isOver = useIsOver(code, written)
  const isReady = readAmount(amount).wanyuan > 0 && on !== '' && documentNumber.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate(entryOf(written), {
      onSuccess: ({ warnings }) => onEntered(warnings.length > 0),
    })
  }
  return (
    <form onSubmit={send}>
      <EntryFields
        years={years}
        written={written}
        isOver={isOver}
        error={enter.error}
        onChange={(change) => setWritten({ ...written, ...change })}
      />
      <FormEnd
        error={enter.error}
        label={words.enter}
        disabled={enter.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type FieldsProps = {
  years: readonly number[]
  written: Written
  /** More than the whole year may have. */
  isOver: boolean
  error: unknown
  onChange: (change: Partial<Written>) => void
}

const EntryFields = ({ years, written, isOver, error, onChange }: FieldsProps) => {
  const { text } = useText()
  const words = text.money.entries
  return (
    <>
      <Select
        label={words.kind}
        value={written.kind}
        onChange={({ target }) =>
          onChange({ kind: target.value === 'paid' ? 'paid' : 'allocated' })
        }
        choices={(['allocated', 'paid'] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
      />
      <Select
        label={words.year}
        value={written.year}
        onChange={(event) => onChange({ year: event.target.value })}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <AmountField
        label={words.amount}
        hint={isOver ? words.amountOver : words.amountHint}
        error={fieldFault(error, 'body.amountWanyuan')}
        typed={written.amount}
        required
        onType={(amount) => onChange({ amount })}
      />
      <TextField
        type="date"
        label={words.on}
        max={chinaDate(new Date())}
        error={fieldFault(error, 'body.on')}
        value={written.on}
        required
        onChange={(event) => onChange({ on: event.target.value })}
      />
      <DocumentField
        value={written.documentNumber}
        onChange={(documentNumber) => onChange({ documentNumber })}
      />
      <TextField
        label={words.note}
        value={written.note}
        maxLength={500}
        onChange={(event) => onChange({ note: event.target.value })}
      />
      {(asksForReason(error) || written.excessReason !== '') && (
        <TextArea
          label={words.excessReason}
          hint={words.excessHint}
          value={written.excessReason}
          maxLength={1000}
          onChange={(event) => onChange({ excessReason: event.target.value })}
        />
      )}
    </>
  )
}

type DocumentProps = { value: string; onChange: (written: string) => void }

const DocumentField = ({ value, onChange }: DocumentProps) => (
  <TextField
    label={useText().text.money.entries.document}
    value={value}
    maxLength={100}
    required
    onChange={(event) => onChange(event.target.value)}
  />
)

type ReverseProps = { code: string; entry: MoneyEntry; onClose: () => void }

/** Takes a whole entry back; both stay on record. */
export const ReverseMoney = ({ code, entry, onClose }: ReverseProps) => {
  const { text } = useText()
  const words = text.money.entries
  const reverse = useReverseMoney(code)
  const today = chinaDate(new Date())
  const [on, setOn] = useState(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const isReady = on !== '' && documentNumber.trim() !== '' && note.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    reverse.mutate({ id: entry.id, on, documentNumber, note }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.reverseLead}</p>
      <TextField
        type="date"
        label={words.on}
        min={entry.on}
        max={today}
        value={on}
        required
        onChange={(event) => setOn(event.target.value)}
      />
      <DocumentField value={documentNumber} onChange={setDocumentNumber} />
      <TextArea
        label={words.reverseReason}
        value={note}
        maxLength={1000}
        required
        onChange={(event) => setNote(event.target.value)}
      />
      <FormEnd
        error={reverse.error}
        label={words.reverse}
        disabled={reverse.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
