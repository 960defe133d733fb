import { Link } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatTarget, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { RevisedMark } from '../ui/revised-mark.tsx'
import { Section } from '../ui/section.tsx'
import { StateWord } from '../ui/state-mark.tsx'

type Props = { number: number; indicators: readonly Indicator[] }

/** The indicators in a unit's charge: targets, where each stands, and the latest value. */
export const UnitIndicators = ({ number, indicators }: Props) => {
  const words = useText().text.units.indicators
  const { targetYears } = useCurrentPlan()
  const isProposed = indicators.some((one) => one.responsibleUnit?.basis === 'assumed')
  return (
    <Section number={number} title={words.title} note={words.note}>
      <table className="table stacked unit-indicators">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {targetYears.map((year) => (
              <th key={year} scope="col">
                {words.target(year)}
              </th>
            ))}
            <th scope="col" className="number">
              {words.latest}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.code} indicator={indicator} years={targetYears} />
          ))}
        </tbody>
      </table>
      {isProposed && <p className="note unit-note">{words.basisNote}</p>}
    </Section>
  )
}

const IndicatorRow = ({ indicator, years }: { indicator: Indicator; years: readonly number[] }) => {
  const { text, pick } = useText()
  const words = text.units.indicators
  const basis = indicator.responsibleUnit?.basis ?? 'cited'
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$code" params={{ code: indicator.code }} className="plain-link">
          {pick(indicator.name, indicator.nameEn)}
        </Link>
        <span className="unit-basis">{words.basis[basis]}</span>
      </th>
      {years.map((year) => (
        <td key={year}>
          <CellLabel>{words.target(year)}</CellLabel>
          <TargetCell indicator={indicator} year={year} />
        </td>
      ))}
      <td className="number">
        <CellLabel>{words.latest}</CellLabel>
        <LatestValue indicator={indicator} />
      </td>
    </tr>
  )
}

/** The target, and once figures are published the state it has. */
const TargetCell = ({ indicator, year }: { indicator: Indicator; year: number }) => {
  const { language } = useText()
  const { shown } = usePeriod()
  const target = indicator.targets.find((one) => one.year === year)
  const assessed = indicator.assessment.targets.find((one) => one.year === year)
  const isBinding = indicator.kind === 'binding'
  return (
    <span className="unit-target">
      {target && <span className="unit-aim">{formatTarget(language, target, indicator)}</span>}
      {target?.revision && <RevisedMark code={indicator.code} year={year} />}
      {assessed && (shown || !target) && <StateWord state={assessed.state} binding={isBinding} />}
    </span>
  )
}

const LatestValue = ({ indicator }: { indicator: Indicator }) => {
  const { text, language } = useText()
  const { latest } = indicator
  if (!latest) return <span className="quiet">{text.ui.states.not_reported}</span>
  return (
    <>
      <b>{formatValue(language, latest.value, indicator)}</b>
      <span className="unit-when">{formatPeriod(language, latest.period)}</span>
    </>
  )
}
