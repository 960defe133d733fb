import { nameOf } from '@yardstick/shared/basics/names.ts'
import { isBlocking } from '@yardstick/shared/indicators/checks.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type ReactNode, useId } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { valueParts } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { phaseStart } from '../ui/assess-value.ts'
import { targetYearFor } from './to-do.ts'
import {
  type FigureField,
  fieldOf,
  hasFraction,
  type ReadAnswer,
  type Typed,
} from './typed-answer.ts'
import './value-field.css'

type Props = {
  report: Report
  typed: Typed
  read: ReadAnswer
  isChecked: boolean
  onType: (changes: Partial<Typed>) => void
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

type Fault = { field: FigureField; words: string }

/** The first thing that cannot stay as it is; null when all can. */
const useFault = (read: ReadAnswer, isChecked: boolean): Fault | null => {
  const { text, language } = useText()
  const [unreadable] = read.unreadable
  if (unreadable) return { field: unreadable, words: text.report.checkUnreadable }
  const blocking = read.checks.find(isBlocking)
  if (blocking) return { field: fieldOf(blocking, read), words: nameOf(blocking.code, language) }
  const isMissing = isChecked && read.value === null
  return isMissing ? { field: 'value', words: nameOf('missing', language) } : null
}

/** The value with its unit, large; a ratio may come as a fraction instead, and is then computed. */
export const ValueField = ({ report, typed, read, isChecked, onType }: Props) => {
  const { text, pick } = useText()
  const id = useId()
  const hint = useMeasureHint(report)
  const { indicator } = report
  const fault = useFault(read, isChecked)
  const isRatio = indicator.measure === 'ratio'
  const isComputed = hasFraction(typed, report)
  const figure = (field: FigureField, label: string, unit?: ReactNode) => (
    <FigureInput
      field={field}
      label={label}
      unit={unit}
      describedBy={`${id}-hint ${id}-check`}
      isWrong={fault?.field === field}
      typed={typed[field]}
      onType={(written) => onType({ [field]: written })}
    />
  )
  return (
    <div className="value-field">
      <div className="value-field-line">
        {isComputed ? (
          <ComputedValue report={report} value={read.value} />
        ) : (
          figure('value', text.report.value, pick(indicator.unit, indicator.unitEn))
        )}
        {isRatio && (
          <div className="value-field-fraction">
            <span className="value-field-sign">=</span>
            {figure('numerator', text.answer.numerator)}
            <span className="value-field-sign">÷</span>
            {figure('denominator', text.answer.denominator)}
          </div>
        )}
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {isRatio ? text.answer.fractionHint(hint) : hint}
      </p>
      <p className="field-error" id={`${id}-check`}>
        {fault?.words}
      </p>
    </div>
  )
}

type FigureProps = {
  field: FigureField
  label: string
  unit: ReactNode
  describedBy: string
  isWrong: boolean
  typed: string
  onType: (typed: string) => void
}

const FigureInput = ({ field, label, unit, describedBy, isWrong, typed, onType }: FigureProps) => {
  const id = useId()
  return (
    <div className={`figure-input is-${field}`}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          name={field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={isWrong || undefined}
          value={typed}
          maxLength={24}
          onChange={(event) => onType(event.target.value)}
        />
        {unit && <span className="quiet">{unit}</span>}
      </div>
    </div>
  )
}

const ComputedValue = ({ report, value }: { report: Report; value: number | null }) => {
  const { text, language } = useText()
  const parts = value === null ? null : valueParts(language, value, report.indicator)
  return (
    <div className="figure-input is-value">
      <span>{text.report.value}</span>
      <output aria-label={text.report.value}>
        <span className="display">{parts?.figure ?? text.ui.nothing}</span> {parts?.unit}
      </output>
    </div>
  )
}
