import { RuleError } from '../basics/problem.ts'
import type { MoneyKind, MoneySums } from './money.ts'

type Entry = { kind: MoneyKind; amountFen: number; on: string; excessReason: string | null }

/** @throws RuleError `money-year-refused` for a year that the plan does not cover */
export const refuseForeignYear = (
  year: number,
  plan: { startsOn: string; endsOn: string },
  path: string,
): void => {
  const [from, to] = [plan.startsOn.slice(0, 4), plan.endsOn.slice(0, 4)]
  if (String(year) < from || String(year) > to) {
    throw new RuleError('money-year-refused', { from, to }, path)
  }
}

/** @throws RuleError `money-date-invalid` for a day before the plan began or still to come */
export const refuseBadMoneyDate = (
  on: string,
  { startsOn, today }: { startsOn: string; today: string },
): void => {
  if (on < startsOn || on > today) {
    throw new RuleError('money-date-invalid', { from: startsOn, to: today }, 'body.on')
  }
}

/**
 * What an entry does to its year.
 * @param before the sums of the project in that year without the entry
 * @returns whether the year has now paid more than was allocated to it
 * @throws RuleError `money-over-revised` when more is paid than the revised amount, without a reason
 */
export const weighEntry = (entry: Entry, before: MoneySums): { paidOverAllocated: boolean } => {
  if (entry.kind !== 'paid')
    return { paidOverAllocated: before.paidFen > before.allocatedFen + entry.amountFen }
  const paidFen = before.paidFen + entry.amountFen
  if (paidFen > before.revisedFen && !entry.excessReason) {
    throw new RuleError(
      'money-over-revised',
      { revised: before.revisedFen / 1_000_000, paid: paidFen / 1_000_000 },
      'body.excessReason',
    )
  }
  return { paidOverAllocated: paidFen > before.allocatedFen }
}

type Line = { project: string; year: number; changeFen: number }

/**
 * What a revision may not do, whoever proposes it.
 * @param revisedFen the amount of a cell before it
 * @throws RuleError `revision-unbalanced` when a transfer makes or loses money, `revision-repeats` for
 *   two lines about one cell, `revision-below-zero` when a cell would owe money
 */
export const refuseBadRevision = (
  { kind, lines }: { kind: 'transfer' | 'change'; lines: readonly Line[] },
  revisedFen: (project: string, year: number) => number,
): void => {
  const balance = balanceOf(lines)
  if (kind === 'transfer' && balance !== 0) {
    throw new RuleError('revision-unbalanced', { balance: balance / 1_000_000 }, 'body.lines')
  }
  const cells = new Set(lines.map(({ project, year }) => `${project} ${year}`))
  if (cells.size < lines.length) throw new RuleError('revision-repeats', {}, 'body.lines')
  for (const { project, year, changeFen } of lines) {
    if (revisedFen(project, year) + changeFen < 0) {
      const facts = { project, year, revised: revisedFen(project, year) / 1_000_000 }
      throw new RuleError('revision-below-zero', facts, 'body.lines')
    }
  }
}

/** What a revision adds to the whole plan, 分. */
export const balanceOf = (lines: readonly Pick<Line, 'changeFen'>[]): number =>
  lines.reduce((sum, { changeFen }) => sum + changeFen, 0)
