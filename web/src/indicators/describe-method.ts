import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Anchor, TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import { forecastWindow } from '@yardstick/shared/indicators/forecast.ts'
import { methodChanges } from '@yardstick/shared/indicators/method-changes.ts'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import {
  formatChange,
  formatCount,
  formatRatio,
  formatTarget,
  formatValue,
} from '../text/format-value.ts'
import { describeRevision } from '../ui/describe-revision.ts'
import { axisFigure } from './axis-figure.ts'
import { forDerived } from './derived-digits.ts'
import { describeComparisons, type MethodFact } from './describe-comparisons.ts'
import type { Words } from './describe-value.ts'
import { phaseStartOf } from './phase-start.ts'
import { targetInForce } from './target-in-force.ts'
import { whyNotAssessable } from './why-not-assessable.ts'

type Span = { startsOn: string; endsOn: string }

type Case = Words & {
  detail: IndicatorDetail
  target: TargetAssessment
  phaseStartsOn: string
}

/** A number with the decimals that it has itself. */
const exact = (value: number, { detail, language }: Case): string => {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return axisFigure(language, value, { ...detail, decimals })
}

/** Only of a revised target: what it is, and what it was. */
const targetFact = ({ detail, target, ...words }: Case): MethodFact[] => {
  const aim = detail.targets.find(({ year }) => year === target.year)
  const revision = aim && describeRevision(aim, detail, words)
  if (!aim || !revision) return []
  const { targets } = words.text
  const said = targets.inForceLine(formatTarget(words.language, aim, detail), revision)
  return [{ term: targets.inForce, said }]
}

/** Only where a verdict was frozen by an earlier method than the present one. */
const changedMethodFacts = ({ detail, text }: Case): MethodFact[] => {
  const { targets } = text
  const { assessment } = detail
  const methods = new Set(methodChanges(assessment.targets).map(({ from }) => from))
  return [...methods].map((method) => {
    const years = assessment.targets
      .filter(({ frozenMethod }) => frozenMethod === method)
      .map(({ year }) => targets.yearVerdict(year))
    const said = targets.methodLine(years.join(targets.and), method, assessment.method)
    return { term: targets.method, said }
  })
}

const anchorFact = (one: Case): MethodFact => {
  const { detail, target, text, language } = one
  const { facts, anchors } = text.indicators.method
  const { anchor } = target
  const said = anchor
    ? anchors[anchor.kind](formatValue(language, anchor.value, detail), anchor.on)
    : text.indicators.notAssessable.noAnchor
  return { term: facts.anchor, said }
}

/** The target that the schedule is climbing to on the day shown. */
const nextTarget = ({ detail, target }: Case): TargetAssessment =>
  detail.measure === 'increment'
    ? target
    : (detail.assessment.targets.find(
        (one) => one.target !== null && one.on >= detail.assessment.asOf,
      ) ?? target)

const scheduleSum = (one: Case, anchor: Anchor, scheduled: number): string => {
  const { detail, text, language } = one
  const { asOf } = detail.assessment
  const next = nextTarget(one)
  const start = exact(anchor.value, one)
  const passed = formatCount(daysBetween(anchor.on, asOf))
  const all = formatCount(daysBetween(anchor.on, next.on))
  const days = text.indicators.method.days(passed, all)
  const rise = `${start} + (${exact(next.target ?? 0, one)} − ${start}) × ${days}`
  return `${rise} = ${formatValue(language, scheduled, forDerived(detail))}`
}

const scheduledFact = (one: Case): MethodFact[] => {
  const { detail, target, text, language } = one
  const { method } = text.indicators
  const { asOf } = detail.assessment
  const { anchor, scheduledValue } = target
  if (!anchor || scheduledValue === null || target.on < asOf) return []
  const value = formatValue(language, scheduledValue, detail)
  const said =
    nextTarget(one).on === asOf
      ? method.dueDay(value)
      : anchor.on >= asOf
        ? method.anchorDay(value)
        : scheduleSum(one, anchor, scheduledValue)
  return [{ term: method.facts.scheduled, said }]
}

const attainmentFact = (one: Case): MethodFact[] => {
  const { detail, target, text } = one
  const { value, asOf } = detail.assessment
  if (target.attainmentRatio === null || value === null || target.target === null) return []
  if (target.on < asOf) return []
  const sum = `${exact(value, one)} ÷ ${exact(target.target, one)}`
  const said = `${sum} = ${formatRatio(target.attainmentRatio)}`
  return [{ term: text.indicators.method.facts.attainment, said }]
}

const observationsToward = ({ detail, phaseStartsOn }: Case): number =>
  detail.measure === 'increment'
    ? detail.observations.filter(({ endsOn }) => endsOn >= phaseStartsOn).length
    : detail.observations.length

const forecastSentence = (one: Case): string => {
  const { detail, text, language } = one
  const { method } = text.indicators
  const ahead = detail.assessment.targets.findLast((target) => target.forecast)
  if (!ahead?.forecast) {
    return detail.assessment.value === null
      ? method.forecastNeedsValue
      : method.tooFew(observationsToward(one), forecastWindow.min)
  }
  const { observations, perQuarter, value, low, high } = ahead.forecast
  const digits = forDerived(detail)
  const finer = { ...detail, decimals: digits.decimals + 1 }
  const figure = (number: number) => axisFigure(language, number, digits)
  return [
    method.forecast(observations, formatChange(language, perQuarter, finer)),
    method.forecastEnd(
      ahead.year,
      formatValue(language, value, digits),
      figure(low),
      formatValue(language, high, digits),
    ),
    method.forecastIgnores,
  ].join(method.joiner)
}

const forecastFact = (one: Case): MethodFact[] =>
  one.target.on > one.detail.assessment.asOf
    ? [{ term: one.text.indicators.method.facts.forecast, said: forecastSentence(one) }]
    : []

const whyFact = (one: Case): MethodFact[] => {
  const { detail, target, text } = one
  const isOpen = target.on >= detail.assessment.asOf && detail.assessment.value !== null
  return isOpen && target.anchor && target.paceRatio === null
    ? [{ term: text.indicators.method.facts.why, said: whyNotAssessable(detail, target, one) }]
    : []
}

/** A pace below zero counts as a fall only below what the indicator once had. */
const fallFact = ({ target, text }: Case): MethodFact[] => {
  const { method } = text.indicators
  const isSpared = (target.paceRatio ?? 0) < 0 && target.basis === 'outlook'
  return isSpared && target.state !== 'falling_back'
    ? [{ term: method.facts.spared, said: method.spared }]
    : []
}

/** The reckoning behind the judgement, line by line, with the indicator’s own numbers. */
export const describeMethod = (
  detail: IndicatorDetail,
  plan: Span & { phases: readonly Span[] },
  words: Words,
): MethodFact[] => {
  const target = targetInForce(detail.assessment)
  if (!target) return []
  const one: Case = { ...words, detail, target, phaseStartsOn: phaseStartOf(target.on, plan) }
  return [
    ...targetFact(one),
    anchorFact(one),
    ...scheduledFact(one),
    ...whyFact(one),
    ...attainmentFact(one),
    ...forecastFact(one),
    ...fallFact(one),
    ...describeComparisons(detail, words),
    ...changedMethodFacts(one),
  ]
}
