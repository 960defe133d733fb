import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Select, TextField } from './field.tsx'
import { findUnits } from './find-units.ts'
import './unit-select.css'

type Props = {
  units: readonly Unit[]
  /** Code of the chosen unit; empty while none is. */
  value: string
  error?: string | null
  onChoose: (code: string) => void
}

/** One unit out of many: a drop-down, and a field that narrows it by name, short name or alias. */
export const UnitSelect = ({ units, value, error, onChoose }: Props) => {
  const { text, pick } = useText()
  const [words, setWords] = useState('')
  const found = findUnits(units, words)
  const narrow = (written: string) => {
    setWords(written)
    const left = findUnits(units, written)
    if (left.some(({ code }) => code === value)) return
    onChoose(written.trim() !== '' && left.length === 1 ? (left[0]?.code ?? '') : '')
  }
  return (
    <div className="unit-select">
      <TextField
        type="search"
        label={text.reporting.findUnit}
        placeholder={text.reporting.findUnitHint}
        value={words}
        onChange={(event) => narrow(event.target.value)}
      />
      <Select
        label={text.reporting.unit}
        hint={<span role="status">{text.reporting.unitsFound(found.length)}</span>}
        error={error ?? null}
        required
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        choices={[
          { value: '', label: text.ui.nothing },
          ...found.map(({ code, name, nameEn }) => ({ value: code, label: pick(name, nameEn) })),
        ]}
      />
    </div>
  )
}
