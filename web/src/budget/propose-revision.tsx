import { addWanyuan, yearsOf } from '@yardstick/shared/projects/budget.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProposeRevision } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { AmountField } from '../ui/amount-field.tsx'
import { DecisionFields, emptyDecision, isWholeDecision } from '../ui/decision-fields.tsx'
import { Select } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { readAmount } from '../ui/typed-amount.ts'

type Line = { id: number; project: string; year: string; change: string }

const emptyLine = (id: number): Line => ({ id, project: '', year: '', change: '' })
const isWhole = ({ project, year, change }: Line): boolean =>
  project !== '' && year !== '' && readAmount(change).wanyuan !== 0

const isBlank = ({ project, year, change }: Line): boolean =>
  project === '' && year === '' && change === ''

const balanceOf = (lines: readonly Line[]): number | null => {
  try {
    return addWanyuan(lines.map(({ change }) => readAmount(change).wanyuan))
  } catch {
    return null
  }
}

/** A document that moves money between projects and years, or changes an amount. */
export const ProposeRevision = ({ onClose }: { onClose: () => void }) => {
  const { text } = useText()
  const words = text.money.revisions
  const propose = useProposeRevision()
  const [kind, setKind] = useState<'transfer' | 'change'>('transfer')
  const [decision, setDecision] = useState(emptyDecision)
  const [lines, setLines] = useState<readonly Line[]>([emptyLine(1), emptyLine(2)])
  const filled = lines.filter((line) => !isBlank(line))
  const isReady = filled.length > 0 && filled.every(isWhole) && isWholeDecision(decision)
  const send = (event: FormEvent) => {
    event.preventDefault()
    propose.mutate(
      {
        kind,
        ...decision,
        lines: filled.map(({ project, year, change: amount }) => ({
          project,
          year: Number(year),
          changeWanyuan: readAmount(amount).wanyuan,
        })),
      },
      { onSuccess: onClose },
    )
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.proposeLead}</p>
      <Select
        label={words.kind}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'change' ? 'change' : 'transfer')}
        choices={[
          { value: 'transfer', label: words.kinds.transfer },
          { value: 'change', label: words.kinds.change },
        ]}
      />
      <Lines lines={lines} mustBalance={kind === 'transfer'} onChange={setLines} />
      <DecisionFields decision={decision} error={propose.error} onChange={setDecision} />
      <FormEnd
        error={propose.error}
        label={words.send}
        disabled={propose.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type LinesProps = {
  lines: readonly Line[]
  mustBalance: boolean
  onChange: (lines: readonly Line[]) => void
}

/** The amounts that change, line by line, and what they come to. */
const Lines = ({ lines, mustBalance, onChange }: LinesProps) => {
  const { text } = useText()
  const words = text.money.revisions
  const balance = balanceOf(lines)
  const isEmpty = lines.every(isBlank)
  const change = (id: number, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...part } : line)))
  return (
    <>
      {lines.map((line, index) => (
        <LineFields
          key={line.id}
          no={index + 1}
          isNeeded={!isBlank(line) || isEmpty}
          line={line}
          onChange={(part) => change(line.id, part)}
          onRemove={
            lines.length > 1 ? () => onChange(lines.filter(({ id }) => id !== line.id)) : null
          }
        />
      ))}
      <p className="actions">
        <button
          type="button"
          className="link-button"
          onClick={() => onChange([...lines, emptyLine((lines.at(-1)?.id ?? 0) + 1)])}
        >
          {words.addLine}
        </button>
        <span role="status" className={mustBalance && balance !== 0 ? 'behind-text' : ''}>
          {words.balanceNow(balance === null ? text.ui.nothing : String(balance))}
        </span>
      </p>
    </>
  )
}

type LineProps = {
  /** From 1. */
  no: number
  /** A blank line beside a filled one is left out. */
  isNeeded: boolean
  line: Line
  onChange: (part: Partial<Line>) => void
  /** Null while it is the only one. */
  onRemove: (() => void) | null
}

const LineFields = ({ no, isNeeded, line, onChange, onRemove }: LineProps) => {
  const { text, pick } = useText()
  const words = text.money.revisions
  const years = yearsOf(useCurrentPlan())
  const projects = useProjects()
  return (
    <fieldset className="revision-line">
      <legend className="visually-hidden">{words.lineNo(no)}</legend>
      <Select
        label={words.project}
        value={line.project}
        required={isNeeded}
        onChange={(event) => onChange({ project: event.target.value })}
        choices={[
          { value: '', label: text.ui.nothing },
          ...projects.map(({ code, name, nameEn }) => ({ value: code, label: pick(name, nameEn) })),
        ]}
      />
      <Select
        label={words.year}
        value={line.year}
        required={isNeeded}
        onChange={(event) => onChange({ year: event.target.value })}
        choices={[
          { value: '', label: text.ui.nothing },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <AmountField
        label={words.change}
        typed={line.change}
        required={isNeeded}
        onType={(change) => onChange({ change })}
      />
      {onRemove && (
        <button type="button" className="link-button" onClick={onRemove}>
          {words.removeLine}
        </button>
      )}
    </fieldset>
  )
}
