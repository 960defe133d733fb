import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { Drawing } from '../ui/drawing.tsx'
import './charts.css'

type Props = {
  startsOn: string
  endsOn: string
  /** Years that the plan gives to the project: hollow until something is reported. */
  plannedYears: readonly number[]
  /** The day the shown figures stand for; the line is left out when it lies outside the plan. */
  asOf: string
  /** Spoken instead of the drawing; left out where the same years stand beside it. */
  label?: string | undefined
}

type Span = { from: number; to: number }

/** Years in a row become one span. */
const spansOf = (years: readonly number[]): Span[] =>
  [...years]
    .sort((a, b) => a - b)
    .reduce<Span[]>((spans, year) => {
      const last = spans.at(-1)
      if (last && last.to === year - 1) last.to = year
      else spans.push({ from: year, to: year })
      return spans
    }, [])

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** The years of a plan as one lane, with the years in which a project is planned. */
export const PlanLane = ({ startsOn, endsOn, plannedYears, asOf, label }: Props) => {
  const firstYear = Number(startsOn.slice(0, 4))
  const years = Number(endsOn.slice(0, 4)) - firstYear + 1
  const rules = Array.from({ length: years + 1 }, (_, step) => firstYear + step)
  const passed = daysBetween(startsOn, asOf) / (daysBetween(startsOn, endsOn) + 1)
  return (
    <Drawing className="plan-lane" width="100%" height={24} label={label}>
      {rules.map((year) => {
        const x = percent((year - firstYear) / years)
        return <line key={year} className="year" x1={x} x2={x} y2="24" />
      })}
      {spansOf(plannedYears).map(({ from, to }) => (
        <rect
          key={from}
          className="planned"
          x={percent((from - firstYear) / years)}
          y="8.5"
          width={percent((to - from + 1) / years)}
          height="7"
        />
      ))}
      {passed >= 0 && passed <= 1 && (
        <line className="now" x1={percent(passed)} x2={percent(passed)} y2="24" />
      )}
    </Drawing>
  )
}
