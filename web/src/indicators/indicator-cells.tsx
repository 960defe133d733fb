import { Link } from '@tanstack/react-router'
import type { TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatPace, formatTarget, valueParts } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { RevisedMark } from '../ui/revised-mark.tsx'
import { StateWord } from '../ui/state-mark.tsx'
import { currentPace } from './target-in-force.ts'

type Props = { indicator: Indicator }

export const NameLink = ({ indicator }: Props) => {
  const { pick } = useText()
  return (
    <Link to="/indicators/$code" params={{ code: indicator.code }} className="plain-link">
      {pick(indicator.name, indicator.nameEn)}
    </Link>
  )
}

/** Who answers for it; says so when the plan does not. */
export const UnitInCharge = ({ indicator }: Props) => {
  const { text, pick } = useText()
  const { responsibleUnit: unit } = indicator
  if (!unit) return <span className="quiet">{text.indicators.table.noUnit}</span>
  return (
    <>
      {pick(unit.name, unit.nameEn)}
      {unit.basis !== 'cited' && (
        <span className="indicator-basis">{text.indicators.charge[unit.basis]}</span>
      )}
    </>
  )
}

/** The last value with its unit set small; grey when it is older than the shown period. */
export const LatestValue = ({ indicator }: Props) => {
  const { text, language } = useText()
  const { latestValue, value } = indicator.assessment
  if (latestValue === null) return <span className="quiet">{text.ui.states.not_reported}</span>
  const { figure, unit } = valueParts(language, latestValue, indicator)
  return (
    <span className={value === null ? 'quiet' : undefined}>
      {figure}
      <span className="indicator-unit">{unit}</span>
    </span>
  )
}

export const LatestPeriod = ({ indicator }: Props) => {
  const { text, language } = useText()
  const { latestPeriod, value } = indicator.assessment
  if (latestPeriod === null) return text.ui.nothing
  const period = formatPeriod(language, latestPeriod)
  return value === null ? text.indicators.table.older(period) : period
}

/** The target of one year as it is in force, or a dash; marked where it is no longer the plan’s own. */
export const Aim = ({ indicator, year }: Props & { year: number }) => {
  const { text, language } = useText()
  const aim = indicator.targets.find((target) => target.year === year)
  if (!aim) return text.ui.nothing
  return (
    <>
      {formatTarget(language, aim, indicator)}
      {aim.revision && (
        <>
          {' '}
          <RevisedMark code={indicator.code} year={year} />
        </>
      )}
    </>
  )
}

export const Pace = ({ indicator }: Props) => {
  const { text } = useText()
  const pace = currentPace(indicator.assessment)
  return pace === null ? text.ui.nothing : formatPace(pace)
}

export const TargetState = ({ indicator, target }: Props & { target: TargetAssessment }) => (
  <StateWord state={target.state} binding={indicator.kind === 'binding'} />
)
