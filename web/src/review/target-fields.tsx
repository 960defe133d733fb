import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Comparator, Indicator } from '@yardstick/shared/indicators/schema.ts'
import { comparatorsFor } from '@yardstick/shared/indicators/target-revisions.ts'
import { useText } from '../text/use-text.ts'
import { Select, TextArea, TextField } from '../ui/field.tsx'

/** A revision as it is being filled in; the value stands as it was typed. */
export type RevisionEntry = {
  year: number
  comparator: Comparator
  typed: string
  documentNumber: string
  decidedOn: string
  reason: string
}

/** What a refusal may be about. */
export const revisionFields = [
  'year',
  'comparator',
  'value',
  'documentNumber',
  'decidedOn',
  'reason',
] as const

type Props = {
  entry: RevisionEntry
  onChange: (changes: Partial<RevisionEntry>) => void
  /** What is wrong with a field of the revision; null when nothing is known to be. */
  faultOf: (field: (typeof revisionFields)[number]) => string | null
}

/** Which year, and what the target becomes. */
export const AimFields = ({
  entry,
  onChange,
  faultOf,
  indicator,
  years,
}: Props & { indicator: Indicator; years: readonly number[] }) => {
  const { text, pick } = useText()
  const { targets } = text
  const comparators = comparatorsFor(indicator.measure)
  const compareAs = (asked: string) => {
    const comparator = comparators.find((one) => one === asked)
    if (comparator) onChange({ comparator })
  }
  return (
    <div className="target-form-row">
      <Select
        label={targets.year}
        value={String(entry.year)}
        error={faultOf('year')}
        choices={years.map((year) => ({ value: String(year), label: targets.yearOf(year) }))}
        onChange={(event) => onChange({ year: Number(event.target.value) })}
      />
      <Select
        label={targets.comparator}
        value={entry.comparator}
        error={faultOf('comparator')}
        choices={comparators.map((one) => ({ value: one, label: targets.comparators[one] }))}
        onChange={(event) => compareAs(event.target.value)}
      />
      <TextField
        label={targets.value(pick(indicator.unit, indicator.unitEn))}
        inputMode="decimal"
        autoComplete="off"
        value={entry.typed}
        error={faultOf('value')}
        required
        onChange={(event) => onChange({ typed: event.target.value })}
      />
    </div>
  )
}

/** By which decision, and why. */
export const DecisionFields = ({ entry, onChange, faultOf }: Props) => {
  const { targets } = useText().text
  return (
    <>
      <TextField
        label={targets.document}
        hint={targets.documentHint}
        value={entry.documentNumber}
        maxLength={100}
        error={faultOf('documentNumber')}
        required
        onChange={(event) => onChange({ documentNumber: event.target.value })}
      />
      <TextField
        type="date"
        label={targets.decidedOn}
        value={entry.decidedOn}
        max={chinaDate(new Date())}
        error={faultOf('decidedOn')}
        required
        onChange={(event) => onChange({ decidedOn: event.target.value })}
      />
      <TextArea
        label={targets.reason}
        hint={targets.reasonHint}
        value={entry.reason}
        maxLength={500}
        error={faultOf('reason')}
        required
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </>
  )
}
