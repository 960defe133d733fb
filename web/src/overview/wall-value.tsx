import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { formatTarget, unitName, valueParts } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'

/** English names already say what is counted: only signs and magnitudes stay behind the figure. */
const shortUnit = (language: Language, unit: string): string =>
  language === 'zh' ? unit : (/^(%|Mbps|km|million)/.exec(unit)?.[0] ?? '')

/** The value of the shown period with its unit, or that it was not reported. */
export const WallValue = ({ indicator }: { indicator: Indicator }) => {
  const { text, language } = useText()
  const { value } = indicator.assessment
  if (value === null) {
    return <span className="wall-value quiet">{text.ui.states.not_reported}</span>
  }
  const { figure, unit } = valueParts(language, value, indicator)
  const sign = indicator.measure === 'increment' && value > 0 ? '+' : ''
  return (
    <span className="wall-value">
      {sign}
      {figure} <small>{shortUnit(language, unit)}</small>
    </span>
  )
}

type TargetProps = { indicator: Indicator; first: number; last: number }

/** What the plan asks for in the first and the last target year: `≥60 → ≥90 %`. */
export const PlannedTargets = ({ indicator, first, last }: TargetProps) => {
  const { text, language } = useText()
  const unit = unitName(language, indicator)
  const small = <small>{shortUnit(language, unit)}</small>
  const aimOf = (year: number): string | null => {
    const aim = indicator.targets.find((target) => target.year === year)
    if (!aim) return null
    const whole = formatTarget(language, aim, indicator)
    return (unit && whole.endsWith(unit) ? whole.slice(0, -unit.length) : whole).trim()
  }
  const [from, to] = [aimOf(first), aimOf(last)]
  // The unit stands once, behind the last figure that there is.
  return (
    <span className="wall-value">
      {from ?? text.ui.nothing} {to === null && from !== null && small}
      {first !== last && (
        <>
          {' → '}
          {to ?? text.ui.nothing} {to !== null && small}
        </>
      )}
    </span>
  )
}
