import type { Period, Report } from '@yardstick/shared/indicators/reporting.ts'
import { mayVerifyTogether } from '@yardstick/shared/indicators/waiting.ts'
import { useState } from 'react'
import { ApiProblem } from '../api/request.ts'
import { useVerifyTogether } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { type Refused, TogetherTable } from './together-table.tsx'

type Props = {
  period: Period
  reports: readonly Report[]
  onDone: (outcome: string) => void
}

/** Codes and why, as the server refused them; empty when it did not. */
const refusedBy = (error: unknown): Refused => {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'together-refused') return new Map()
  const codes = (fact: 'moved' | 'apart') => [error.problem.facts[fact] ?? []].flat().map(String)
  return new Map([
    ...codes('moved').map((code) => [code, 'moved'] as const),
    ...codes('apart').map((code) => [code, 'apart'] as const),
  ])
}

/** Verifies in one go what asks no question, after showing each value beside the last one. */
export const VerifyTogether = ({ period, reports, onDone }: Props) => {
  const { text } = useText()
  const words = text.desk.together
  // What is confirmed is what is on the screen: the rows stay as they were when the dialog opened.
  const [rows, setRows] = useState<readonly Report[] | null>(null)
  const fitting = reports.filter(mayVerifyTogether)
  if (fitting.length === 0 && rows === null) return null
  return (
    <>
      {fitting.length > 0 && (
        <button type="button" className="button" onClick={() => setRows(fitting)}>
          {words.name(fitting.length)}
        </button>
      )}
      {rows && (
        <TogetherDialog
          period={period}
          rows={rows}
          onDone={(count) => {
            setRows(null)
            onDone(words.done(count))
          }}
          onClose={() => setRows(null)}
        />
      )}
    </>
  )
}

type DialogProps = {
  period: Period
  rows: readonly Report[]
  onDone: (count: number) => void
  onClose: () => void
}

const TogetherDialog = ({ period, rows, onDone, onClose }: DialogProps) => {
  const { text } = useText()
  const words = text.desk.together
  const step = useVerifyTogether(period.code)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Refused>(new Map())
  const chosen = rows.filter(({ indicator: { code } }) => !left.has(code) && !refused.has(code))
  const send = () =>
    step.mutate(
      chosen.map(({ indicator, version }) => ({ code: indicator.code, version })),
      {
        onSuccess: () => onDone(chosen.length),
        onError: (error) => setRefused((before) => new Map([...before, ...refusedBy(error)])),
      },
    )
  const toggle = (code: string) =>
    setLeft(
      (before) =>
        new Set(before.has(code) ? [...before].filter((one) => one !== code) : [...before, code]),
    )
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title(chosen.length)}
      confirmLabel={words.confirm(chosen.length)}
      busy={step.isPending || chosen.length === 0}
      error={step.error}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <TogetherTable rows={rows} left={left} refused={refused} onToggle={toggle} />
    </ConfirmDialog>
  )
}
