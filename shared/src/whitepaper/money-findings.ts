import { fenToWanyuan } from '../basics/money.ts'
import { yearsOf } from '../projects/budget.ts'
import { addRecorded, type RecordedSums } from '../projects/money.ts'
import { type EditionFinding, finding } from './checklist.ts'
import type { EditionData } from './edition-data.ts'

type Counted = { code: string; name?: string; nameEn?: string; expectedFen: number; sumFen: number }

const unequal = (
  kind: 'money-unbalanced' | 'revised-total',
  { code, name = '', nameEn = '', expectedFen, sumFen }: Counted,
): EditionFinding[] => {
  if (expectedFen === sumFen) return []
  const facts = { expected: fenToWanyuan(expectedFen), sum: fenToWanyuan(sumFen) }
  return [finding(kind, { code, name, nameEn, facts })]
}

const sumsOf = (
  { money }: EditionData,
  wanted: (row: EditionData['money'][number]) => boolean,
): RecordedSums => addRecorded(money.filter(wanted))

/**
 * Whether the plan's own amounts add up: every project over its years, every year over its projects,
 * and all of it. What revisions make of a year is told as a warning.
 */
export const moneyFindings = (data: EditionData): EditionFinding[] => {
  const { plan, projects } = data
  const funded = projects.filter(({ category }) => category === 'funded')
  return [
    ...funded.flatMap(({ code, name, nameEn, totalFen }) => {
      const { plannedFen } = sumsOf(data, ({ project }) => project === code)
      return unequal('money-unbalanced', {
        code,
        name,
        nameEn,
        expectedFen: totalFen,
        sumFen: plannedFen,
      })
    }),
    ...yearsOf(plan).flatMap((year) => {
      const { plannedFen, revisedFen } = sumsOf(data, (row) => row.year === year)
      const about = { code: String(year), expectedFen: plan.yearlyFen }
      return [
        ...unequal('money-unbalanced', { ...about, sumFen: plannedFen }),
        ...(plannedFen === plan.yearlyFen
          ? unequal('revised-total', { ...about, sumFen: revisedFen })
          : []),
      ]
    }),
    ...unequal('money-unbalanced', {
      code: plan.id,
      name: plan.name,
      nameEn: plan.nameEn,
      expectedFen: plan.totalFen,
      sumFen: sumsOf(data, () => true).plannedFen,
    }),
  ]
}
