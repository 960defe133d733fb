import type { UseMutationResult } from '@tanstack/react-query'
import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import { mostWorkbookBytes, type RowOutcome } from '@yardstick/shared/basics/workbook.ts'
import { type ChangeEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './workbook-dialog.css'

/** What every check of a workbook answers. */
export type Checked = { counts: Partial<Record<RowOutcome, number>>; basis: string }

type Props<Check extends Checked> = {
  title: string
  /** What is said of this kind of workbook. */
  words: {
    chooseHint: (megabytes: number) => string
    apply: (rows: number) => string
    readyLead: (rows: number) => string
  }
  check: UseMutationResult<Check, Error, File>
  apply: UseMutationResult<Check, Error, { file: File; basis: string }>
  /** What each row does. */
  drawRows: (check: Check) => ReactNode
  open: boolean
  onClose: () => void
  /** Told in words what was written. */
  onWritten: (what: string) => void
}

/** Takes a filled-in template: first what it would do, row by row, then all of it or nothing. */
export const WorkbookDialog = <Check extends Checked>({ open, ...rest }: Props<Check>) => (
  <Dialog open={open} isWide title={rest.title} onClose={rest.onClose}>
    <Steps {...rest} />
  </Dialog>
)

const limitMegabytes = mostWorkbookBytes / 1024 / 1024

/** Keeps the bytes as they are chosen: a file that is saved meanwhile can no longer be sent. */
const readWhole = async (file: File): Promise<File> =>
  new File([await file.arrayBuffer()], file.name)

/** What was chosen, and what came of checking it. */
const useChosenFile = ({ mutate, reset }: { mutate: (file: File) => void; reset: () => void }) => {
  const { text, language } = useText()
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const refuse = (words: string) => {
    setFile(null)
    setRefusal(words)
    reset()
  }
  const choose = async (chosen: File) => {
    if (chosen.size > mostWorkbookBytes) {
      return refuse(problemSentence('file-too-large', { limitMegabytes }, language))
    }
    try {
      const whole = await readWhole(chosen)
      setRefusal(null)
      setFile(whole)
      mutate(whole)
    } catch {
      refuse(text.workbook.unreadable)
    }
  }
  return { file, refusal, choose }
}

const Steps = <Check extends Checked>({
  words: own,
  check,
  apply,
  drawRows,
  onClose,
  onWritten,
}: Omit<Props<Check>, 'open' | 'title'>) => {
  const { text } = useText()
  const words = text.workbook
  const { file, refusal, choose } = useChosenFile(check)
  const checked = check.data
  const rows = checked ? (checked.counts.new ?? 0) + (checked.counts.changed ?? 0) : 0
  const isReady = checked !== undefined && checked.counts.wrong === 0 && rows > 0
  const busy = check.isPending ? words.checking : apply.isPending ? words.applying : ''
  const write = () => {
    if (!file || !checked) return
    apply.mutate(
      { file, basis: checked.basis },
      {
        onSuccess: ({ counts }) => {
          onWritten(words.written(counts.new ?? 0, counts.changed ?? 0))
          onClose()
        },
      },
    )
  }
  const error = apply.error ?? check.error
  return (
    <>
      <div className="dialog-body">
        {file && <p className="note">{words.fileName(file.name)}</p>}
        {!file && !refusal && <p>{own.chooseHint(limitMegabytes)}</p>}
        <p role="status">{busy}</p>
        {refusal && (
          <div className="problem-notice" role="alert">
            <p>{refusal}</p>
          </div>
        )}
        {error !== null && !busy && <ProblemNotice error={error} />}
        {checked && !check.isPending && (
          <Outcome check={checked} rows={rows} readyLead={own.readyLead}>
            {drawRows(checked)}
          </Outcome>
        )}
      </div>
      <div className="actions workbook-actions">
        {isReady && (
          <button type="button" className="button-primary" disabled={busy !== ''} onClick={write}>
            {own.apply(rows)}
          </button>
        )}
        <FileButton
          label={file || refusal ? words.chooseOther : words.choose}
          isFirst={!isReady}
          disabled={busy !== ''}
          onChoose={(chosen) => {
            apply.reset()
            void choose(chosen)
          }}
        />
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </>
  )
}

type OutcomeProps = Pick<Props<Checked>['words'], 'readyLead'> & {
  check: Checked
  rows: number
  children: ReactNode
}

const outcomes = ['wrong', 'changed', 'new', 'unchanged'] as const

const Outcome = ({ check, rows, readyLead, children }: OutcomeProps) => {
  const { text } = useText()
  const words = text.workbook
  const { counts } = check
  const wrong = counts.wrong ?? 0
  const lead = rows === 0 ? words.nothingLead : readyLead(rows)
  return (
    <>
      <dl className="workbook-counts">
        {outcomes.map((outcome) => (
          <div
            key={outcome}
            className={`is-${outcome} ${(counts[outcome] ?? 0) > 0 ? 'has-some' : ''}`}
          >
            <dt>{words.outcomes[outcome]}</dt>
            <dd>{counts[outcome] ?? 0}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={wrong > 0 ? 'workbook-lead is-wrong' : 'workbook-lead'}>
        {wrong > 0 ? words.wrongLead(wrong) : lead}
      </p>
      {children}
    </>
  )
}

type FileButtonProps = {
  label: string
  isFirst: boolean
  disabled: boolean
  onChoose: (file: File) => void
}

/** A button that opens the browser's own choice of files. */
const FileButton = ({ label, isFirst, disabled, onChoose }: FileButtonProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target
    if (files?.[0]) onChoose(files[0])
    event.target.value = ''
  }
  return (
    <>
      <input
        id={id}
        ref={input}
        className="visually-hidden"
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label={label}
        onChange={take}
      />
      <button
        type="button"
        className={isFirst ? 'button-primary' : 'button'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
    </>
  )
}
