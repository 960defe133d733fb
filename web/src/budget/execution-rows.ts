import { addWanyuan } from '@yardstick/shared/projects/budget.ts'
import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { MoneyAmount, ProjectMoneyRow } from '../ui/money-table.tsx'

type Cell = MoneyMatrix['cells'][number]
type Column = 'plannedWanyuan' | 'revisedWanyuan' | 'allocatedWanyuan' | 'paidWanyuan'

const sumOf = (cells: readonly Cell[], column: Column): number =>
  addWanyuan(cells.map((cell) => cell[column]))

const amounts = (now: readonly Cell[], before: readonly Cell[] | null) => {
  const amount = (column: Column): MoneyAmount => ({
    now: sumOf(now, column),
    change: before && addWanyuan([sumOf(now, column), -sumOf(before, column)]),
  })
  const revised = amount('revisedWanyuan')
  const paid = amount('paidWanyuan')
  return {
    planned: amount('plannedWanyuan'),
    revised,
    allocated: amount('allocatedWanyuan'),
    paid,
    ratio: revised.now > 0 ? paid.now / revised.now : null,
  }
}

type Asked = { matrix: MoneyMatrix; before: MoneyMatrix | null; year: number | null }

/** A row for every project that money touches, in the plan's order, and the sum of all. */
export const executionRows = (
  projects: readonly Pick<Project, 'code' | 'name' | 'nameEn'>[],
  { matrix, before, year }: Asked,
): { rows: ProjectMoneyRow[]; total: ProjectMoneyRow } => {
  const chosen = (cells: readonly Cell[]): Cell[] =>
    cells.filter((cell) => year === null || cell.year === year)
  const now = chosen(matrix.cells)
  const then = before && chosen(before.cells)
  const rows = projects
    .filter(({ code }) => now.some(({ project }) => project === code))
    .map(({ code, name, nameEn }) => {
      const own = (cells: readonly Cell[]) => cells.filter(({ project }) => project === code)
      return { code, name, nameEn, ...amounts(own(now), then && own(then)) }
    })
  return { rows, total: { code: '', name: '', nameEn: '', ...amounts(now, then) } }
}
