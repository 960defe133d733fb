import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { TextField } from './field.tsx'
import { readAmount } from './typed-amount.ts'

type Props = {
  label: string
  hint?: ReactNode
  /** What the server says of it; null when nothing. */
  error?: string | null
  typed: string
  required?: boolean
  onType: (typed: string) => void
}

/** An amount in 万元; says at once when it cannot be read. */
export const AmountField = ({ label, hint, error, typed, required = false, onType }: Props) => {
  const { text, language } = useText()
  const { fault } = readAmount(typed)
  const words = { unreadable: text.ui.unreadableAmount, 'too-fine': nameOf('too-fine', language) }
  return (
    <TextField
      label={label}
      hint={hint}
      error={fault ? words[fault] : (error ?? null)}
      inputMode="decimal"
      value={typed}
      required={required}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
