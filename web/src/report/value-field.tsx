import { nameOf } from '@yardstick/shared/basics/problem-words.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type RefObject, useId } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { phaseStart } from '../ui/assess-value.ts'
import { targetYearFor } from './to-do.ts'
import { readTypedValue, typedFrom } from './typed-value.ts'

type Props = {
  report: Report
  field: RefObject<HTMLInputElement | null>
  typed: string
  /** Says that the value is missing; only after somebody tried to submit. */
  isRequired: boolean
  onType: (typed: string) => void
}

/** What kind of figure is asked for, in a few words. */
const useMeasureHint = ({ period, indicator }: Report): string => {
  const { text } = useText()
  const plan = useCurrentPlan()
  const year = targetYearFor(period, plan.targetYears)
  return indicator.measure === 'increment' && year !== null
    ? text.reporting.incrementSince(phaseStart(plan, year))
    : text.reporting.measures[indicator.measure]
}

/** The value with its unit, large, and the way to fill in the last one. */
export const ValueField = ({ report, field, typed, isRequired, onType }: Props) => {
  const { text, language, pick } = useText()
  const words = text.report
  const id = useId()
  const hint = useMeasureHint(report)
  const { indicator, history } = report
  const last = history.at(-1)
  const read = readTypedValue(typed, indicator)
  const isWrong = read.kind === 'fault' || (isRequired && read.kind === 'empty')
  return (
    <div className="value-field">
      <label htmlFor={id}>{words.value}</label>
      <div className="value-field-line">
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-check`}
          aria-invalid={isWrong || undefined}
          value={typed}
          maxLength={24}
          onChange={(event) => onType(event.target.value)}
        />
        <span className="value-field-unit">{pick(indicator.unit, indicator.unitEn)}</span>
        {last && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onType(typedFrom(last.value))
              field.current?.focus()
            }}
          >
            {words.sameAsLast(formatValue(language, last.value, indicator))}
          </button>
        )}
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p className="field-error" id={`${id}-check`}>
        {isWrong && read.kind === 'empty' && nameOf('missing', language)}
      </p>
    </div>
  )
}
