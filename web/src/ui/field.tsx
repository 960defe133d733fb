import { type ComponentProps, type ReactNode, useId } from 'react'
import { useText } from '../text/use-text.ts'
import './field.css'

type FieldParts = { label: ReactNode; hint?: ReactNode; error?: string | null }

/** Ids and attributes that tie a control to its hint and its error. */
const useFieldIds = (hint: ReactNode, error: string | null | undefined) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    control: {
      id,
      ...(described && { 'aria-describedby': described }),
      ...(error && { 'aria-invalid': true as const }),
    },
  }
}

const FieldFrame = ({
  id,
  label,
  hint,
  error,
  children,
}: FieldParts & { id: string; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    {hint && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </div>
)

/** One line of text with its label, hint and fault. */
export const TextField = ({
  label,
  hint,
  error,
  ...input
}: FieldParts & ComponentProps<'input'>) => {
  const { id, control } = useFieldIds(hint, error)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error ?? null}>
      <input {...input} {...control} />
    </FieldFrame>
  )
}

/** Several lines of text with label, hint and fault; says when the browser takes no more. */
export const TextArea = ({
  label,
  hint,
  error,
  ...area
}: FieldParts & ComponentProps<'textarea'>) => {
  const { text } = useText()
  const { value, maxLength } = area
  const isFull = typeof value === 'string' && value.length === maxLength
  const fault = error ?? (isFull ? text.ui.full(maxLength) : null)
  const { id, control } = useFieldIds(hint, fault)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={fault}>
      <textarea rows={3} {...area} {...control} aria-invalid={Boolean(error)} />
    </FieldFrame>
  )
}

type Choice = { value: string; label: string }

/** A native drop-down with its label; choices in the order given. */
export const Select = ({
  label,
  hint,
  error,
  choices,
  ...select
}: FieldParts & ComponentProps<'select'> & { choices: readonly Choice[] }) => {
  const { id, control } = useFieldIds(hint, error)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error ?? null}>
      <select {...select} {...control}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
