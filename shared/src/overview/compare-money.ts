import type { MoneyMatrix, MoneySumsView } from '../projects/money-schema.ts'
import type { MoneyPair } from './changes-schema.ts'

const noMoney: MoneySumsView = {
  plannedWanyuan: 0,
  revisedWanyuan: 0,
  allocatedWanyuan: 0,
  paidWanyuan: 0,
  executionRatio: null,
}

const moved = ['plannedWanyuan', 'revisedWanyuan', 'allocatedWanyuan', 'paidWanyuan'] as const

/** Whether one of the sums is another one. */
export const hasMoved = ({ before, after }: MoneyPair): boolean =>
  moved.some((sum) => before[sum] !== after[sum])

/** Sums at both days: of the whole, and of every project one of whose sums is another one. */
export const compareMoney = (
  before: Pick<MoneyMatrix, 'byProject' | 'total'>,
  after: Pick<MoneyMatrix, 'byProject' | 'total'>,
): { total: MoneyPair; projects: (MoneyPair & { code: string })[] } => {
  const then = new Map(before.byProject.map((row) => [row.project, row]))
  const now = new Map(after.byProject.map((row) => [row.project, row]))
  return {
    total: { before: before.total, after: after.total },
    projects: [...new Set([...then.keys(), ...now.keys()])]
      .map((code) => ({
        code,
        before: then.get(code) ?? noMoney,
        after: now.get(code) ?? noMoney,
      }))
      .filter(hasMoved),
  }
}
