import { PaceScale } from '../charts/pace-scale.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { formatNumber, formatPace, formatRatio } from '../text/format-value.ts'
import { Fraction } from '../ui/fraction.tsx'
import { StateWord } from '../ui/state-mark.tsx'
import { useMethodologyText } from './use-methodology-text.ts'
import { workedExample } from './worked-example.ts'

const { anchor, latest, near, far, forecast, targets, daysPassed, daysAll, course } = workedExample
const one = (value: number): string => formatNumber(value, 1)
const start = one(anchor.value)
const value = one(latest.value)
const [firstTarget] = targets
const scheduled = near.scheduledValue ?? Number.NaN
const pace = near.paceRatio ?? Number.NaN

/** The example step by step, every figure as the method computed it. */
export const WorkedSteps = () => {
  const { words } = useMethodologyText()
  const { steps } = words.example
  return (
    <>
      <dl className="facts worked-steps">
        <dt>{steps.anchor}</dt>
        <dd>{steps.anchorLine(start, anchor.endsOn)}</dd>
        <dt>{steps.scheduled}</dt>
        <dd>
          <span className="worked-sum">
            {start} + ({firstTarget.value} − {start}) ×{' '}
            {steps.days(String(daysPassed), String(daysAll))} = <b>{one(scheduled)}</b>
          </span>
          {steps.short(one(scheduled - latest.value))}
        </dd>
        <dt>{steps.attainment}</dt>
        <dd>
          {value} ÷ {firstTarget.value} ={' '}
          <b>{formatRatio(near.attainmentRatio ?? Number.NaN, 0)}</b>
        </dd>
        <dt>{steps.pace}</dt>
        <dd className="worked-pace">
          <Fraction above={`${value} − ${start}`} below={`${one(scheduled)} − ${start}`} />=
          <Fraction
            above={one(latest.value - anchor.value)}
            below={one(scheduled - anchor.value)}
          />
          = <b>{formatPace(pace)}</b> <StateWord state={near.state} />
        </dd>
        <dd className="worked-scale">
          <PaceScale paceRatio={pace} />
        </dd>
        <dt>{steps.forecast}</dt>
        <dd>
          <span className="worked-pace">
            <b>{one(forecast.value)}</b> <StateWord state={far.state} />
          </span>
          {steps.forecastLine(
            formatNumber(forecast.perQuarter, 2),
            one(forecast.low),
            one(forecast.high),
          )}
          {forecast.meetsTargetOn && (
            <span className="worked-sum">{steps.meets(forecast.meetsTargetOn)}</span>
          )}
        </dd>
      </dl>
      <p>{steps.together}</p>
    </>
  )
}

/** Every period of the example, newest first, as an indicator's own page shows it. */
export const WorkedCourse = () => {
  const { words, language } = useMethodologyText()
  const { columns, anchorRow, chartTitle } = words.example
  return (
    <table className="table worked-course">
      <caption className="visually-hidden">{chartTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.period}</th>
          <th scope="col" className="number">
            {columns.value}
          </th>
          <th scope="col" className="number">
            {columns.scheduled}
          </th>
          <th scope="col" className="number">
            {columns.pace}
          </th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {course.map((row) => (
          <tr key={row.period}>
            <th scope="row">{formatPeriod(language, row.period)}</th>
            <td className="number">
              <b>{one(row.value)}</b>
            </td>
            <td className="number">{one(row.near.scheduledValue ?? Number.NaN)}</td>
            <td className="number">
              {row.near.paceRatio === null ? '–' : formatPace(row.near.paceRatio)}
            </td>
            <td>
              {row.near.paceRatio === null ? anchorRow : <StateWord state={row.near.state} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
