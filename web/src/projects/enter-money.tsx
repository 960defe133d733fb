import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { MoneyKind } from '@yardstick/shared/projects/money.ts'
import type { MoneyEntry } from '@yardstick/shared/projects/money-schema.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useEnterMoney, useReverseMoney } from '../api/money-queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'

const asksForReason = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'money-over-revised'

type EnterProps = { code: string; onEntered: (isOver: boolean) => void; onClose: () => void }

/** One allocation or payment; the reason is asked for only when it exceeds the revised amount. */
export const EnterMoney = ({ code, onEntered, onClose }: EnterProps) => {
  const { text } = useText()
  const words = text.money.entries
  const today = chinaDate(new Date())
  const years = yearsOf(useCurrentPlan())
  const enter = useEnterMoney(code)
  const [kind, setKind] = useState<MoneyKind>('allocated')
  const [year, setYear] = useState(String(years.at(-1) ?? ''))
  const [amount, setAmount] = useState('')
  const [on, setOn] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const [excessReason, setExcessReason] = useState('')
  const needsReason = asksForReason(enter.error)
  const isReady = Number(amount) > 0 && on !== '' && documentNumber.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate(
      {
        kind,
        year: Number(year),
        amountWanyuan: Number(amount),
        on,
        documentNumber,
        note: note.trim() || null,
        excessReason: excessReason.trim() || null,
      },
      { onSuccess: ({ warnings }) => onEntered(warnings.length > 0) },
    )
  }
  return (
    <form onSubmit={send}>
      <Select
        label={words.kind}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'paid' ? 'paid' : 'allocated')}
        choices={(['allocated', 'paid'] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
      />
      <Select
        label={words.year}
        value={year}
        onChange={(event) => setYear(event.target.value)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <TextField
        label={words.amount}
        hint={words.amountHint}
        error={fieldFault(enter.error, 'body.amountWanyuan')}
        inputMode="decimal"
        value={amount}
        required
        onChange={(event) => setAmount(event.target.value.trim())}
      />
      <TextField
        type="date"
        label={words.on}
        max={today}
        error={fieldFault(enter.error, 'body.on')}
        value={on}
        required
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label={words.document}
        value={documentNumber}
        maxLength={100}
        required
        onChange={(event) => setDocumentNumber(event.target.value)}
      />
      <TextField
        label={words.note}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      {(needsReason || excessReason !== '') && (
        <TextArea
          label={words.excessReason}
          hint={words.excessHint}
          value={excessReason}
          maxLength={1000}
          onChange={(event) => setExcessReason(event.target.value)}
        />
      )}
      <FormEnd
        error={enter.error}
        label={words.enter}
        disabled={enter.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

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
      <TextField
        label={words.document}
        value={documentNumber}
        maxLength={100}
        required
        onChange={(event) => setDocumentNumber(event.target.value)}
      />
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
