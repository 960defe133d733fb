import { Link } from '@tanstack/react-router'
import type { Changes, IndicatorChange } from '@yardstick/shared/overview/changes-schema.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { StateWord } from '../ui/state-mark.tsx'
import { Becomes } from './becomes.tsx'

type Props = {
  number: number
  indicators: readonly IndicatorChange[]
  periods: Changes['periods']
}

const isOnlyNewValue = ({ direction, corrections }: IndicatorChange): boolean =>
  direction === null && corrections.length === 0

/** Indicators that are worse, better or elsewhere; those with a new value only wait folded. */
export const IndicatorChanges = ({ number, indicators, periods }: Props) => {
  const words = useText().text.changes
  const valueOnly = indicators.filter(isOnlyNewValue)
  const telling = indicators.filter((one) => !isOnlyNewValue(one))
  return (
    <Section number={number} title={words.parts.indicators} note={<Periods periods={periods} />}>
      {telling.length > 0 && <IndicatorTable indicators={telling} />}
      {valueOnly.length > 0 && (
        <details className="changes-folded" open={telling.length === 0}>
          <summary>{words.indicators.valueOnly(valueOnly.length)}</summary>
          <ul className="changes-values">
            {valueOnly.map((indicator) => (
              <li key={indicator.code}>
                <IndicatorName indicator={indicator} />
                <span className="number">
                  <ValueChange indicator={indicator} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const Periods = ({ periods: { before, after } }: Pick<Props, 'periods'>) => {
  const { text, language } = useText()
  const words = text.changes.indicators
  const nameOf = (period: string | null) =>
    period === null ? words.unpublished : formatPeriod(language, period)
  return before === after
    ? words.samePeriod(nameOf(after))
    : words.periods(nameOf(before), nameOf(after))
}

const IndicatorName = ({ indicator }: { indicator: IndicatorChange }) => {
  const { pick } = useText()
  return (
    <Link to="/indicators/$code" params={{ code: indicator.code }} className="plain-link">
      {pick(indicator.name, indicator.nameEn)}
    </Link>
  )
}

const directions = ['worse', 'better', 'other', null] as const

const IndicatorTable = ({ indicators }: Pick<Props, 'indicators'>) => {
  const words = useText().text.changes.indicators
  return (
    <table className="table stacked changes-table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className="changes-value">
            {words.value}
          </th>
          <th scope="col" className="changes-states">
            {words.states}
          </th>
        </tr>
      </thead>
      {directions.map((direction) => {
        const going = indicators.filter((one) => one.direction === direction)
        return (
          going.length > 0 && (
            <tbody key={direction}>
              {direction && (
                <tr className="changes-group">
                  <th colSpan={3} scope="rowgroup">
                    {words.directions[direction](going.length)}
                  </th>
                </tr>
              )}
              {going.map((indicator) => (
                <IndicatorRow key={indicator.code} indicator={indicator} />
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}

const IndicatorRow = ({ indicator }: { indicator: IndicatorChange }) => {
  const words = useText().text.changes.indicators
  return (
    <tr>
      <th scope="row">
        <IndicatorName indicator={indicator} />
      </th>
      <td>
        <CellLabel>{words.value}</CellLabel>
        <ValueChange indicator={indicator} />
        <Corrections indicator={indicator} />
      </td>
      <td>
        {indicator.states.map(({ year, before, after }) => (
          <p key={year} className="changes-state">
            <span className="quiet">{words.year(year)}</span>
            <Becomes
              from={<StateWord state={before} />}
              to={<StateWord state={after} binding={indicator.kind === 'binding'} />}
            />
          </p>
        ))}
      </td>
    </tr>
  )
}

const ValueChange = ({ indicator }: { indicator: IndicatorChange }) => {
  const { text, language } = useText()
  const { before, after } = indicator
  const inWords = (one: IndicatorChange['before']) =>
    one === null ? text.ui.states.not_reported : formatValue(language, one.value, indicator)
  if (before?.value === after?.value) return <>{inWords(after)}</>
  return <Becomes from={inWords(before)} to={inWords(after)} />
}

const Corrections = ({ indicator }: { indicator: IndicatorChange }) => {
  const { text, language } = useText()
  const words = text.changes.indicators
  return indicator.corrections.map(({ period, value, note }) => {
    const said = words.corrected(
      formatPeriod(language, period),
      formatValue(language, value, indicator),
    )
    return (
      <p key={period} className="note">
        {note === null ? said : words.correctedWhy(said, note)}
      </p>
    )
  })
}
