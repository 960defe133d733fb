import { fenToWanyuan } from '../basics/money.ts'
import type { Bilingual } from './tables/table.ts'

/** A count or sum over the other tables that the book speaks of. */
export type KeyFigure = {
  /** Such as `verdicts.2023.achieved`; codes of one edition are found again in the next. */
  code: string
  title: Bilingual
  /** Null where there is nothing to count from. */
  value: number | null
  unit: Bilingual
  decimals: number | null
}

export const units = {
  indicators: { zh: '项', en: 'indicators' },
  projects: { zh: '个', en: 'projects' },
  items: { zh: '项', en: 'items' },
  promises: { zh: '条', en: 'promises' },
  reports: { zh: '次', en: 'reports' },
  units: { zh: '个', en: 'units' },
  places: { zh: '处', en: 'places' },
  periods: { zh: '期', en: 'periods' },
  wanyuan: { zh: '万元', en: 'CNY 10,000' },
  percent: { zh: '%', en: '%' },
} as const

export const count = (
  code: string,
  [zh, en]: readonly [string, string],
  value: number,
  unit: Bilingual,
): KeyFigure => ({ code, title: { zh, en }, value, unit, decimals: 0 })

/** @param part of the whole, 1 for all of it; null where there is no whole */
export const share = (
  code: string,
  [zh, en]: readonly [string, string],
  part: number | null,
): KeyFigure => ({
  code,
  title: { zh, en },
  value: part === null ? null : part * 100,
  unit: units.percent,
  decimals: 1,
})

export const amount = (
  code: string,
  [zh, en]: readonly [string, string],
  fen: number | null,
): KeyFigure => ({
  code,
  title: { zh, en },
  value: fen === null ? null : fenToWanyuan(fen),
  unit: units.wanyuan,
  decimals: null,
})

export type Named = { code: string; zh: string; en: string }
