import { quarterOfDate } from '@yardstick/shared/basics/period.ts'
import {
  methodId,
  type State,
  type TargetAssessment,
} from '@yardstick/shared/indicators/assessment.ts'
import { forecastWindow } from '@yardstick/shared/indicators/forecast.ts'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import {
  formatDifference,
  formatPace,
  formatTarget,
  formatValue,
  type Measured,
} from '../text/format-value.ts'
import { describeRevision } from '../ui/describe-revision.ts'
import { forDerived } from './derived-digits.ts'
import type { Words } from './describe-value.ts'
import { whyNotAssessable } from './why-not-assessable.ts'

/** One target's verdict or outlook, as a headline with its reasons. */
export type Judgement = {
  title: string
  state: State
  main: string
  note: string
  /** What the target was before it was revised; null while it is the plan’s own. */
  revision: string | null
}

type Case = Words & {
  detail: IndicatorDetail
  target: TargetAssessment
  /** First day of the phase that the target belongs to. */
  phaseStartsOn: string
}

const joined = (parts: readonly string[], { language }: Words): string =>
  parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ')

const titleOf = ({ detail, target, text, language }: Case): string => {
  const words = text.indicators.judgement
  const aim = detail.targets.find(({ year }) => year === target.year)
  return aim
    ? words[target.basis](target.year, formatTarget(language, aim, detail))
    : words.noTarget(target.year)
}

/** How far a value lies from the target, in words; reckoned values may need finer digits. */
const distance = (
  value: number,
  wanted: number,
  { detail, text, language, digits = detail }: Case & { digits?: Measured },
): string => {
  const words = text.indicators.judgement
  const apart = Number((value - wanted).toFixed(digits.decimals))
  const size = formatDifference(language, apart, digits)
  if (apart === 0) return value >= wanted ? words.exact : ''
  return apart > 0 ? words.more(size) : words.less(size)
}

const verdictMain = (one: Case, wanted: number): string => {
  const { detail, target, text, language } = one
  const words = text.indicators.judgement
  const atDue = detail.observations.findLast(({ endsOn }) => endsOn === target.on)
  const later = detail.observations.find(
    ({ endsOn, value }) => endsOn > target.on && value >= wanted,
  )
  const since = target.state === 'met_late' && later ? formatPeriod(language, later.period) : null
  // Without a value on the date nobody knows that the target was not met then.
  if (!atDue) return joined([words.noneAtDue, since ? words.metBy(since) : ''], one)
  const value = words.atDue(formatValue(language, atDue.value, detail))
  return joined([value, distance(atDue.value, wanted, one), since ? words.metIn(since) : ''], one)
}

const paceMain = (one: Case, value: number): string => {
  const { detail, target, text, language } = one
  const words = text.indicators.judgement
  const { paceRatio, scheduledValue, anchor } = target
  if (paceRatio === null || scheduledValue === null) return whyNotAssessable(detail, target, one)
  const pace = words.pace(formatPace(paceRatio))
  if (target.state === 'falling_back' && anchor && value < anchor.value) {
    const below = formatDifference(language, anchor.value - value, detail)
    return joined([pace, words.belowAnchor(below)], one)
  }
  const digits = forDerived(detail)
  const apart = Number((value - scheduledValue).toFixed(digits.decimals))
  const size = formatDifference(language, apart, digits)
  if (apart === 0) return joined([pace, words.onSchedule], one)
  return joined([pace, apart > 0 ? words.aheadOfSchedule(size) : words.behindSchedule(size)], one)
}

const aheadMain = (one: Case, wanted: number): string => {
  const { detail, target, text, language } = one
  const words = text.indicators.judgement
  const { period, value } = detail.assessment
  if (target.state === 'not_assessable') return whyNotAssessable(detail, target, one)
  if (value === null) {
    return period
      ? words.missingIn(formatPeriod(language, period))
      : text.indicators.value.nothingPublished
  }
  if (target.state === 'achieved') {
    return joined([words.metAlready, value > wanted ? distance(value, wanted, one) : ''], one)
  }
  const { forecast } = target
  if (target.basis !== 'outlook' || target.state === 'falling_back' || !forecast) {
    return paceMain(one, value)
  }
  const digits = forDerived(detail)
  const said = words.forecast(formatValue(language, forecast.value, digits))
  const high = target.state === 'slightly_behind' ? words.highReaches : ''
  return joined([said, distance(forecast.value, wanted, { ...one, digits }), high], one)
}

const forecastNote = (one: Case): string => {
  const { detail, target, text, language } = one
  const words = text.indicators.judgement
  const { forecast } = target
  if (!forecast) return words.stillDue(target.on)
  if (forecast.meetsTargetOn) {
    return words.metOn(formatPeriod(language, quarterOfDate(forecast.meetsTargetOn)))
  }
  if (forecast.perQuarter <= 0) return words.notGrowing
  return detail.measure === 'increment' ? words.notInPhase : words.notInTenYears
}

/** When it became final, and by which method where that has changed since. */
const verdictNote = (one: Case): string => {
  const { frozenAt, frozenMethod } = one.target
  const { indicators, targets } = one.text
  if (!frozenAt) return indicators.judgement.notFrozen
  const final = indicators.judgement.frozen(formatInstantDate(frozenAt))
  const isEarlier = frozenMethod !== null && frozenMethod !== methodId
  return joined([final, isEarlier ? targets.judgedBy(frozenMethod) : ''], one)
}

const revisionOf = ({ detail, target, ...words }: Case): string | null => {
  const aim = detail.targets.find(({ year }) => year === target.year)
  return aim ? describeRevision(aim, detail, words) : null
}

const noteOf = (one: Case): string => {
  const { target, text, detail } = one
  const words = text.indicators.judgement
  if (target.basis === 'verdict') return verdictNote(one)
  if (target.basis === 'provisional') return words.notDue(target.on)
  if (target.state === 'achieved') return words.stillDue(target.on)
  if (target.paceStandsIn && target.state !== 'falling_back') {
    return words.paceStandsIn(forecastWindow.min)
  }
  return detail.assessment.value === null ? words.stillDue(target.on) : forecastNote(one)
}

/** The judgement on one target with its explanation. */
export const describeJudgement = (one: Case): Judgement => {
  const { target, text } = one
  const words = text.indicators.judgement
  const head = { title: titleOf(one), state: target.state, revision: revisionOf(one) }
  if (target.target === null) {
    return { ...head, main: words.noTargetSet(target.year), note: words.notJudged }
  }
  const main =
    target.basis === 'verdict' ? verdictMain(one, target.target) : aheadMain(one, target.target)
  return { ...head, main, note: noteOf(one) }
}
