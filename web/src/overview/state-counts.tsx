import { Link } from '@tanstack/react-router'
import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { formatQuarter } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { CountTable } from './count-table.tsx'
import { assessmentFor, basisFor, countStates, isBinding, isLate, outerYears } from './standings.ts'

type Props = { overview: Overview; period: string }

/** How many indicators stand where, for the first and the last target year side by side. */
export const StateCounts = ({ overview, period }: Props) => {
  const { text } = useText()
  const { indicators, plan } = overview
  const words = text.overview.counts
  const years = outerYears(plan.targetYears)
  return (
    <Section
      number={1}
      className="overview-counts"
      title={words.title}
      note={words.note(formatCount(indicators.length))}
      more={<Link to="/data/methodology">{words.method}</Link>}
    >
      <CountTable
        heads={years.map((year) => ({
          year,
          head: <ColumnHead indicators={indicators} year={year} period={period} />,
        }))}
        rows={countStates(indicators, years).map(({ key, columns }) => ({
          key,
          isLate: isLate(key),
          mark: <StateMark state={key} decorative />,
          name: text.ui.states[key],
          columns,
        }))}
        drawMark={(indicator, key: State) => (
          <StateMark state={key} binding={isBinding(indicator)} decorative />
        )}
      />
      {indicators.some(isBinding) && <p className="note counts-note">{words.binding}</p>}
    </Section>
  )
}

type HeadProps = { indicators: readonly Indicator[]; year: number; period: string }

/** What the column judges, and by what. */
const ColumnHead = ({ indicators, year, period }: HeadProps) => {
  const { text, language } = useText()
  const words = text.overview.counts
  const basis = basisFor(indicators, year)
  const ground = {
    verdict: () => words.decidedOn(`${year}-12-31`),
    provisional: () => words.provisional(formatQuarter(language, period)),
    outlook: () =>
      indicators.some((indicator) => assessmentFor(indicator, year).forecast)
        ? words.byForecast
        : words.byPace,
  }
  return (
    <>
      <b>{basis === 'outlook' ? words.outlook(year) : words.verdict(year)}</b>
      {ground[basis]()}
    </>
  )
}
