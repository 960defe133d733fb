import { type CheckCode, checkEntry, isBlocking } from '@yardstick/shared/indicators/checks.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'

type Fault = CheckCode | 'unreadable'

const alone = { numerator: null, denominator: null, evidenceFiles: 0 }

/** What was typed as a value: nothing yet, a number, or something that cannot be one. */
export type TypedValue =
  | { kind: 'empty' }
  | { kind: 'value'; value: number }
  | { kind: 'fault'; fault: Fault }

const figurePattern = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** Full-width signs, thousands separators, spaces and a percent sign are read as what they mean. */
const normalise = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s,、]/g, '')
    .replace('−', '-')
    .replace(/%$/, '')

/** Reads a typed value and holds it against the rules of its indicator. */
export const readTypedValue = (
  typed: string,
  indicator: Pick<Report['indicator'], 'measure' | 'decimals' | 'growsOnly' | 'kind' | 'targets'>,
): TypedValue => {
  const plain = normalise(typed)
  if (plain === '') return { kind: 'empty' }
  if (!figurePattern.test(plain)) return { kind: 'fault', fault: 'unreadable' }
  const value = Number(plain)
  const fault = checkEntry(indicator, { ...alone, value }, []).find(isBlocking)
  return fault ? { kind: 'fault', fault: fault.code } : { kind: 'value', value }
}

/** A stored value as it is typed: plain digits; empty for none. */
export const typedFrom = (value: number | null): string => (value === null ? '' : String(value))
