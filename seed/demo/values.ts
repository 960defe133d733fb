import { quartersFrom } from '@yardstick/shared/basics/period.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { chance } from './chance.ts'
import type { Profile } from './profiles.ts'

/** The quarters that the demo reports on, oldest first. */
export const demoQuarters: readonly string[] = quartersFrom('2021-Q3', '2025-Q4')

type Form = Pick<Indicator, 'code' | 'decimals' | 'measure' | 'growsOnly'>

const fixedOf = ({ values, also }: Profile): ReadonlyMap<string, number> => {
  const [first, autumn2023, end2023, end2025] = values
  return new Map([
    ['2021-Q3', first],
    ['2023-Q3', autumn2023],
    ['2023-Q4', end2023],
    ['2025-Q4', end2025],
    ...Object.entries(also ?? {}),
  ])
}

type Neighbours = { before: number; after: number; share: number }

/** The fixed values on both sides of a quarter, and how far it lies between them (0 to 1). */
const neighboursOf = (fixed: ReadonlyMap<string, number>, index: number): Neighbours => {
  const from = demoQuarters.findLastIndex((quarter, at) => at <= index && fixed.has(quarter))
  const to = demoQuarters.findIndex((quarter, at) => at >= index && fixed.has(quarter))
  const valueAt = (at: number) => fixed.get(demoQuarters[at] ?? '') ?? 0
  return {
    before: valueAt(from),
    after: valueAt(to),
    share: to === from ? 0 : (index - from) / (to - from),
  }
}

/**
 * The value of an indicator for each quarter of the demo, with the indicator's decimals. What only
 * grows never sinks, a ratio stays within 0 and 100. Quarters without a report have a value too.
 */
export const valuesOf = (profile: Profile, form: Form): ReadonlyMap<string, number> => {
  const fixed = fixedOf(profile)
  const series = new Map<string, number>()
  let last = 0
  for (const [index, quarter] of demoQuarters.entries()) {
    const { before, after, share } = neighboursOf(fixed, index)
    const line = profile.steps ? before : before + (after - before) * share
    const stray = (chance(form.code, quarter, 'stray') * 2 - 1) * (profile.wobble ?? 0)
    const wished = fixed.has(quarter) ? line : line + stray
    const held = form.growsOnly && !startsAnew(form, quarter) ? Math.max(last, wished) : wished
    const capped = form.growsOnly ? Math.min(held, Math.max(before, after)) : held
    last = Number(clampTo(form, capped).toFixed(form.decimals))
    series.set(quarter, last)
  }
  return series
}

const clampTo = ({ measure }: Form, value: number): number =>
  Math.max(0, measure === 'ratio' ? Math.min(100, value) : value)

// Additions are counted from the beginning of a phase; the second one begins with 2024.
const startsAnew = ({ measure }: Form, quarter: string): boolean =>
  measure === 'increment' && quarter === '2024-Q1'
