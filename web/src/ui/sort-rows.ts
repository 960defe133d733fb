import type { RowOutcome } from '@yardstick/shared/basics/workbook.ts'

const rank: Record<RowOutcome, number> = { wrong: 0, changed: 1, new: 2, unchanged: 3 }

/** Wrong rows first, then what overwrites, then what is added; each as they stand in the file. */
export const sortRows = <Row extends { outcome: RowOutcome }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => rank[a.outcome] - rank[b.outcome])
