import type { CsvCell } from '../ui/csv-file.ts'
import type { Matrix } from './matrix.ts'

/** Heads of the columns; years stand for themselves. */
export type MatrixHeads = {
  code: string
  no: string
  name: string
  leads: string
  source: string
  total: string
  sum: string
}

type Named = { name: string; leads: string; source: string }

/** The matrix as rows of a file: projects, then the sums; an empty cell is a year without money. */
export const matrixCsvRows = (
  { years, rows, yearSums, total }: Matrix,
  heads: MatrixHeads,
  nameOf: (project: Matrix['rows'][number]['project']) => Named,
): CsvCell[][] => [
  [heads.code, heads.no, heads.name, heads.leads, heads.source, ...years.map(String), heads.total],
  ...rows.map(({ project, amounts }): CsvCell[] => {
    const { name, leads, source } = nameOf(project)
    const money = amounts.map((amount) => (amount === 0 ? null : amount))
    return [project.code, project.no, name, leads, source, ...money, project.totalWanyuan]
  }),
  [null, null, heads.sum, null, null, ...yearSums.map(({ wanyuan }) => wanyuan), total.wanyuan],
]
