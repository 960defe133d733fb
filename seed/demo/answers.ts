import type { ReportEntry } from '@yardstick/shared/indicators/entry.ts'
import { mark, noteFor } from './notes.ts'

/** What a report answers, beside its note. */
export type Answer = Partial<Omit<ReportEntry, 'note'>>

/**
 * What some ratios are counted in, by indicator code. A thousandth of each is a whole number, so that
 * a value with one decimal follows from its fraction exactly.
 */
const denominators: Readonly<Record<string, number>> = {
  // Manhole covers, lifts, residents, buses.
  I06: 40_000,
  I07: 12_000,
  I23: 1_000,
  I27: 1_380_000,
}

/** Counted one by one: while nothing is added, the reporter says so. */
const countedOneByOne: readonly string[] = ['I22', 'I31', 'I34']

/** How a reporter gives a value: as a fraction, as no change, or as it is. */
export const answerWith = (
  indicator: string,
  value: number,
  previous: number | undefined,
): Answer => {
  if (value === previous && countedOneByOne.includes(indicator)) return { outcome: 'no_change' }
  const denominator = denominators[indicator]
  return denominator === undefined
    ? { value }
    : { numerator: Math.round((value * denominator) / 100), denominator }
}

/** Quarters for which a unit says that it has no data, and why. By indicator and quarter. */
const gaps: Readonly<Record<string, string>> = {
  'I30/2023-Q2': '部件普查平台停机改造，本季度未能统计。',
  'I30/2023-Q3': '部件普查平台仍在改造，预计2024年二季度恢复统计。',
  'I30/2023-Q4': '部件普查平台仍在改造，预计2024年二季度恢复统计。',
  'I30/2024-Q1': '部件普查平台试运行，数据尚在核对。',
  'I19/2023-Q3': '接口整体迁移，本季度无可比数据。',
}

/** What a unit answers for a quarter without a value; null when it answers nothing. */
export const gapIn = (
  indicator: string,
  quarter: string,
): { answer: Answer; note: string } | null => {
  const reason = gaps[`${indicator}/${quarter}`]
  return reason === undefined ? null : { answer: { outcome: 'no_data' }, note: mark + reason }
}

/** What has no data yet in the open annual return, and why. By indicator. */
const annualGaps: Readonly<Record<string, string>> = {
  I32: '年度核算尚未完成，预计下一季度补报。',
  I35: '企业年报尚在汇总，预计下一季度补报。',
}

/** What a unit answers in the annual return, with its note. */
export const annualAnswer = (
  indicator: string,
  period: string,
  value: number,
): { answer: Answer; note: string } => {
  const reason = annualGaps[indicator]
  return reason === undefined
    ? { answer: answerWith(indicator, value, undefined), note: noteFor(indicator, period) }
    : { answer: { outcome: 'no_data' }, note: mark + reason }
}
