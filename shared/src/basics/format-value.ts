import type { Comparator } from '../indicators/schema.ts'
import type { Language } from './problem-words.ts'

/** What a value is measured in, as the indicator says it. */
export type Measured = { unit: string; unitEn: string; decimals: number }

const minus = '\u2212'
const noBreakSpace = '\u00a0'

const formats = new Map<string, Intl.NumberFormat>()

/** Making one takes far longer than using it. */
const formatWith = (least: number, most: number): Intl.NumberFormat => {
  const key = `${least} ${most}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most })
  formats.set(key, format)
  return format
}

/** Thousands with commas, a fixed number of decimals, U+2212 for minus: `−5.8`, `8,000`. */
export const formatNumber = (value: number, decimals = 0): string => {
  const digits = formatWith(decimals, decimals).format(Math.abs(value))
  const isZero = Number(digits.replaceAll(',', '')) === 0
  return value < 0 && !isZero ? `${minus}${digits}` : digits
}

/** A number with as many decimals as it needs, at most `most`. */
const formatShortest = (value: number, most: number): string =>
  `${value < 0 ? minus : ''}${formatWith(0, most).format(Math.abs(value))}`

type Scale = { factor: number; lostDecimals: number; prefix: string; unit: string }

/** Chinese counts in 万 and 亿; English says the same number in thousands and millions. */
const englishScale = (unitEn: string): Scale => {
  const match = /^(CNY )?(10,000|100 million)(?: (.+))?$/.exec(unitEn)
  if (!match) return { factor: 1, lostDecimals: 0, prefix: '', unit: unitEn }
  const [, currency = '', size, noun = ''] = match
  const unit = size === '10,000' ? noun : `million ${noun}`.trim()
  return size === '10,000'
    ? { factor: 10_000, lostDecimals: 4, prefix: currency, unit }
    : { factor: 100, lostDecimals: 2, prefix: currency, unit }
}

export type ValueParts = {
  /** The figure, `21.6`; in English counts of 万 and 亿 are written out, `459,000`. */
  figure: string
  /** What stands behind it: `%`, `个`, `km`; empty when there is none. */
  unit: string
}

/** A value as figure and unit, for tables that set the unit small. */
export const valueParts = (language: Language, value: number, measured: Measured): ValueParts => {
  if (language === 'zh') {
    return { figure: formatNumber(value, measured.decimals), unit: measured.unit }
  }
  const scale = englishScale(measured.unitEn)
  const decimals = Math.max(0, measured.decimals - scale.lostDecimals)
  const scaled = Number((value * scale.factor).toPrecision(12))
  return { figure: `${scale.prefix}${formatNumber(scaled, decimals)}`, unit: scale.unit }
}

const isLatin = (unit: string): boolean => /^[A-Za-z]/.test(unit)

const joinParts = ({ figure, unit }: ValueParts): string =>
  isLatin(unit) ? `${figure}${noBreakSpace}${unit}` : `${figure}${unit}`

/** `21.6%` · `5,214个` · `812 Mbps` · `459,000 units`. */
export const formatValue = (language: Language, value: number, measured: Measured): string =>
  joinParts(valueParts(language, value, measured))

/** The unit alone, for table heads and axes whose figures come from `valueParts`. */
export const unitName = (language: Language, measured: Measured): string =>
  valueParts(language, 0, measured).unit

/** A difference of two values without sign: `5.8个百分点` · `5.8 percentage points` · `120个`. */
export const formatDifference = (
  language: Language,
  difference: number,
  measured: Measured,
): string => {
  const size = Math.abs(difference)
  if (measured.unit !== '%') return formatValue(language, size, measured)
  const figure = formatNumber(size, measured.decimals)
  return language === 'zh' ? `${figure}个百分点` : `${figure}${noBreakSpace}percentage points`
}

/** A change with its sign, `+3.2个百分点`, `−40个`; no change is `0.0个百分点`. */
export const formatChange = (language: Language, change: number, measured: Measured): string => {
  const rounded = Number(change.toFixed(measured.decimals))
  const sign = rounded > 0 ? '+' : rounded < 0 ? minus : ''
  return `${sign}${formatDifference(language, change, measured)}`
}

export type Aim = { comparator: Comparator; value: number }

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** A target with the decimals it has itself: `≥90%` · `100%` · `新增2个` (`2 more platforms`). */
export const formatTarget = (language: Language, aim: Aim, measured: Measured): string => {
  const parts = valueParts(language, aim.value, { ...measured, decimals: decimalsOf(aim.value) })
  if (aim.comparator !== 'increment') {
    return `${aim.comparator === 'gte' ? '≥' : ''}${joinParts(parts)}`
  }
  return language === 'zh' ? `新增${joinParts(parts)}` : `${parts.figure} more ${parts.unit}`
}

const mostPlaces = 6

/** A ratio’s two parts as they were reported: `255.6/968`. */
export const formatFraction = (numerator: number, denominator: number): string =>
  `${formatShortest(numerator, mostPlaces)}/${formatShortest(denominator, mostPlaces)}`

/** A ratio 0–1 as percent: `0.433` is `43.3%`. */
export const formatRatio = (ratio: number, decimals = 1): string =>
  `${formatNumber(ratio * 100, decimals)}%`

/** A pace or another bare ratio: `0.75`. */
export const formatPace = (ratio: number): string => formatNumber(ratio, 2)

const wanyuanPerMillion = 100
const wanyuanPerYi = 10_000

/** Money for a table whose head names the unit: 万元 `8,000`; English CNY million `80.00`. */
export const moneyFigure = (language: Language, wanyuan: number): string => {
  if (language === 'zh') return formatShortest(wanyuan, 6)
  const figure = formatWith(2, 8).format(Math.abs(wanyuan) / wanyuanPerMillion)
  return wanyuan < 0 ? `${minus}${figure}` : figure
}

export const moneyUnit = (language: Language): string =>
  language === 'zh' ? '万元' : 'CNY million'

/** Money in a sentence: `8,000万元` · `4亿元` · `CNY 80 million`. */
export const formatMoney = (language: Language, wanyuan: number): string => {
  if (language === 'en') {
    return `CNY${noBreakSpace}${formatShortest(wanyuan / wanyuanPerMillion, 8)}${noBreakSpace}million`
  }
  const yi = wanyuan / wanyuanPerYi
  const isRound = Math.abs(yi) >= 1 && Number.isInteger(Math.round(yi * 1e8) / 1e6)
  return isRound ? `${formatShortest(yi, 2)}亿元` : `${formatShortest(wanyuan, 6)}万元`
}

/** A count: `1,234`. */
export const formatCount = (count: number): string => formatNumber(count, 0)

/** The size of a file, in the unit that people say. */
export const formatBytes = (language: Language, bytes: number): string => {
  const kilobytes = bytes / 1024
  const inMegabytes = kilobytes >= 1024
  const amount = inMegabytes ? kilobytes / 1024 : kilobytes
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: inMegabytes ? 1 : 0 })
  return `${figure.format(Math.max(amount, inMegabytes ? 0 : 1))} ${inMegabytes ? 'MB' : 'KB'}`
}
