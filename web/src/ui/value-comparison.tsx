import type { Assessment } from '@yardstick/shared/indicators/assessment.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { Fragment } from 'react'
import { ComparisonBar } from '../charts/comparison-bar.tsx'
import { scaleOf } from '../charts/value-scale.ts'
import { formatPeriod } from '../text/format-date.ts'
import {
  formatChange,
  formatDifference,
  formatTarget,
  formatValue,
  valueParts,
} from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { RevisedMark } from './revised-mark.tsx'
import { Sentence } from './sentence.tsx'
import './value-comparison.css'

type Props = {
  report: Report
  /** Null while nothing usable is filled in. */
  value: number | null
  /** What the method says with this value. */
  assessment: Assessment
}

/** The last value to compare with: additions of an earlier phase are none. */
const lastOf = ({ report, value, assessment }: Props) => {
  const last = report.history.at(-1) ?? null
  return value !== null && assessment.change === null ? null : last
}

/** The value beside the last one and the targets, drawn and in words. */
export const ValueComparison = (props: Props) => {
  const { text } = useText()
  return (
    <div className="value-comparison">
      <h3>{text.reporting.comparison}</h3>
      <ComparisonDrawing {...props} />
      <ComparisonFacts {...props} />
    </div>
  )
}

/** The same in words alone, where another drawing stands beside it. */
export const ComparisonFacts = (props: Props) => {
  const { text, pick } = useText()
  const { indicator } = props.report
  const note = indicator.note === null ? null : pick(indicator.note, indicator.noteEn ?? '')
  return (
    <dl className="facts comparison-facts">
      <TargetFacts {...props} />
      <LastFact {...props} />
      <dt>{text.reporting.note}</dt>
      <dd>{note || text.reporting.noNote}</dd>
    </dl>
  )
}

/** A round figure with no more decimals than it has. */
const formatTick = (language: Language, tick: number, indicator: Report['indicator']): string => {
  const decimals = String(tick).split('.')[1]?.length ?? 0
  const { figure, unit } = valueParts(language, tick, { ...indicator, decimals })
  return unit === '%' && tick === 100 ? `${figure}${unit}` : figure
}

const ComparisonDrawing = (props: Props) => {
  const { text, language } = useText()
  const { report, value, assessment } = props
  const { indicator } = report
  const words = text.reporting
  const last = lastOf(props)
  const figure = (one: number): string => valueParts(language, one, indicator).figure
  const markOf = (name: string, one: number) => ({
    value: one,
    texts: [`${name} ${figure(one)}`, figure(one)],
  })
  const targets = indicator.targets.map((target) => ({
    value: target.value,
    texts: [
      `${words.target(target.year)} ${formatTarget(language, target, indicator)}`,
      words.target(target.year),
      String(target.year),
    ],
  }))
  const ahead = assessment.targets.find(
    ({ on, target }) => target !== null && on >= assessment.asOf,
  )
  const values = [last?.value ?? 0, value ?? 0, ...targets.map((target) => target.value)]
  const spoken = [
    ...(last ? [words.spokenValue(words.lastValue, figure(last.value))] : []),
    ...(value === null ? [] : [words.spokenValue(words.thisValue, figure(value))]),
    ...targets.map(({ texts }) => texts[0] ?? ''),
  ]
  return (
    <ComparisonBar
      last={last && markOf(words.lastValue, last.value)}
      current={value === null ? null : markOf(words.thisValue, value)}
      targets={targets}
      scheduled={ahead?.scheduledValue ?? null}
      state={ahead?.state ?? 'no_target'}
      scale={scaleOf(values, indicator)}
      format={(tick) => formatTick(language, tick, indicator)}
      label={words.comparisonSpoken(spoken)}
    />
  )
}

const TargetFacts = ({ report, value }: Props) => {
  const { text, language } = useText()
  const { indicator } = report
  const words = text.reporting
  const restOf = (target: number): readonly string[] => {
    if (value === null) return []
    if (value === target) return words.reached()
    const amount = formatDifference(language, target - value, indicator)
    return value < target ? words.short(amount) : words.surplus(amount)
  }
  if (indicator.targets.length === 0) return <dd className="whole-row">{words.noTargets}</dd>
  return indicator.targets.map((target) => (
    <Fragment key={target.year}>
      <dt>{words.target(target.year)}</dt>
      <dd>
        {formatTarget(language, target, indicator)}
        {target.revision && (
          <>
            {' '}
            <RevisedMark code={indicator.code} year={target.year} />
          </>
        )}
        <Sentence pieces={restOf(target.value)} />
      </dd>
    </Fragment>
  ))
}

const LastFact = ({ report, assessment, value }: Props) => {
  const { text, language } = useText()
  const { indicator, history } = report
  const words = text.reporting
  const last = history.at(-1)
  if (!last) {
    return (
      <>
        <dt>{words.lastValue}</dt>
        <dd>{words.noHistory}</dd>
      </>
    )
  }
  const change = value === null ? null : assessment.change
  return (
    <>
      <dt>{words.lastValue}</dt>
      <dd>
        {formatValue(language, last.value, indicator)}{' '}
        <span className="quiet">{formatPeriod(language, last.period)}</span>
      </dd>
      {change !== null && (
        <>
          <dt>{words.change}</dt>
          <dd>{formatChange(language, change, indicator)}</dd>
        </>
      )}
    </>
  )
}
