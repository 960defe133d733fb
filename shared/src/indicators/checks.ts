import { z } from 'zod'
import type { IndicatorKind, Measure } from './schema.ts'

/** What may be wrong with a value at entry. Blocking ones refuse it, the others ask for a note. */
export const checkSeverities = {
  'not-finite': 'blocking',
  negative: 'blocking',
  'over-hundred': 'blocking',
  'not-whole': 'blocking',
  'too-fine': 'blocking',
  'numerator-over-denominator': 'blocking',
  'denominator-zero': 'blocking',
  'exact-target-exceeded': 'blocking',
  fall: 'explain',
  jump: 'explain',
  unchanged: 'explain',
  'maybe-fraction': 'explain',
  'evidence-missing': 'explain',
} as const satisfies Record<string, 'blocking' | 'explain'>

export type CheckCode = keyof typeof checkSeverities

const isCheckCode = (code: string): code is CheckCode => code in checkSeverities

/** A check that fired, with the figures that its words are filled with. */
export const firedCheckSchema = z.object({
  code: z.string().refine(isCheckCode),
  facts: z.record(z.string(), z.number()),
})
export type FiredCheck = z.infer<typeof firedCheckSchema>

export type CheckedIndicator = {
  measure: Measure
  decimals: number
  growsOnly: boolean
  kind: IndicatorKind
  targets: readonly { comparator: 'gte' | 'eq' | 'increment'; value: number }[]
}

export type CheckedEntry = {
  value: number
  /** Both or neither; only of ratios. */
  numerator: number | null
  denominator: number | null
  evidenceFiles: number
}

const fired = (code: CheckCode, facts: FiredCheck['facts'] = {}): FiredCheck => ({ code, facts })

const finest = 1e12

/** What keeps a number from being a value of an indicator at all. */
export const checkNumber = (
  value: number,
  { measure, decimals }: Pick<CheckedIndicator, 'measure' | 'decimals'>,
): FiredCheck[] => {
  if (!Number.isFinite(value) || Math.abs(value) > finest) return [fired('not-finite')]
  if (value < 0) return [fired('negative')]
  if (measure === 'ratio' && value > 100) return [fired('over-hundred')]
  if (decimals === 0 && measure !== 'ratio') {
    return Number.isInteger(value) ? [] : [fired('not-whole')]
  }
  const places = decimals + 2
  return Number(value.toFixed(places)) === value ? [] : [fired('too-fine', { places })]
}

/** What is wrong with a fraction; nothing where there is none. */
export const checkFraction = ({
  numerator,
  denominator,
}: Pick<CheckedEntry, 'numerator' | 'denominator'>): FiredCheck[] => {
  if (numerator === null || denominator === null) return []
  if (denominator === 0) return [fired('denominator-zero')]
  return numerator > denominator
    ? [fired('numerator-over-denominator', { numerator, denominator })]
    : []
}

/** An exact target is a ceiling: more than all of it cannot be. */
const checkExactTarget = (value: number, { targets, measure }: CheckedIndicator): FiredCheck[] => {
  if (measure === 'ratio') return []
  const exact = targets.filter(({ comparator }) => comparator === 'eq').map((one) => one.value)
  const ceiling = Math.max(...exact)
  return exact.length > 0 && value > ceiling ? [fired('exact-target-exceeded', { ceiling })] : []
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Consistency factors that make the two spreads comparable to a standard deviation. */
const perMedianDeviation = 1.4826
const perMeanDeviation = 1.2533

/** Fewer changes than these say nothing of what is usual. */
const fewestChanges = 4
/** Iglewicz and Hoaglin's limit for the modified z-score. */
const unusualScore = 3.5

/** The spread of the changes; null when all are alike, so that no change can be called unusual. */
const spreadOf = (changes: readonly number[], usual: number): number | null => {
  const deviations = changes.map((change) => Math.abs(change - usual))
  const byMedian = median(deviations) * perMedianDeviation
  if (byMedian > 0) return byMedian
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length
  return mean > 0 ? mean * perMeanDeviation : null
}

const checkJump = (value: number, history: readonly number[]): FiredCheck[] => {
  const last = history.at(-1)
  const changes = history.slice(1).map((later, index) => later - (history[index] ?? 0))
  if (last === undefined || changes.length < fewestChanges) return []
  const usual = median(changes)
  const spread = spreadOf(changes, usual)
  const change = value - last
  if (spread === null || Math.abs(change - usual) / spread <= unusualScore) return []
  return [fired('jump', { change, usual })]
}

const checkAgainstHistory = (
  value: number,
  { growsOnly }: CheckedIndicator,
  history: readonly number[],
): FiredCheck[] => {
  const last = history.at(-1)
  const falls = growsOnly && last !== undefined && value < last
  const same = history.length >= 3 && history.slice(-3).every((earlier) => earlier === value)
  return [
    ...(falls ? [fired('fall', { last })] : []),
    ...checkJump(value, history),
    ...(same ? [fired('unchanged', { quarters: 4 })] : []),
  ]
}

/**
 * A percentage below one where whole per cents are usual: 0.85 written for 85%. A value that follows
 * from numerator and denominator cannot be mistaken so.
 */
const checkBareFraction = (
  { value, numerator }: CheckedEntry,
  { measure, targets }: CheckedIndicator,
  history: readonly number[],
): FiredCheck[] => {
  const usual = history.at(-1) ?? Math.min(...targets.map((target) => target.value))
  if (measure !== 'ratio' || numerator !== null || value <= 0 || value >= 1 || usual < 1) return []
  return [fired('maybe-fraction', { value, meant: Number((value * 100).toPrecision(15)) })]
}

/**
 * Everything that the rules find in an entry, blocking ones first.
 * @param history verified values of the earlier periods, oldest first; of an `increment` only those
 *   since its phase began
 */
export const checkEntry = (
  indicator: CheckedIndicator,
  entry: CheckedEntry,
  history: readonly number[],
): FiredCheck[] => {
  // A value that follows from an impossible fraction is not to blame itself.
  const ofFraction = checkFraction(entry)
  const faults = ofFraction.length > 0 ? ofFraction : checkNumber(entry.value, indicator)
  if (faults.length > 0) return faults
  return [
    ...checkBareFraction(entry, indicator, history),
    ...checkExactTarget(entry.value, indicator),
    ...checkAgainstHistory(entry.value, indicator, history),
    ...(indicator.kind === 'binding' && entry.evidenceFiles === 0
      ? [fired('evidence-missing')]
      : []),
  ]
}

export const isBlocking = ({ code }: FiredCheck): boolean => checkSeverities[code] === 'blocking'

/** The ratio of numerator to denominator in per cent, at the indicator's precision plus two places. */
export const ratioOf = (numerator: number, denominator: number, decimals: number): number =>
  Number(((numerator / denominator) * 100).toFixed(decimals + 2))
