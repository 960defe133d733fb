import { z } from 'zod'

/** 下达 and 支付: what is entered. The plan's amounts and their revisions are no entries. */
export const moneyKinds = ['allocated', 'paid'] as const
export const moneyKindSchema = z.enum(moneyKinds)
export type MoneyKind = z.infer<typeof moneyKindSchema>

/** A revision counts from the day it was decided once it is `adopted`. */
export const revisionStates = ['proposed', 'adopted', 'refused', 'withdrawn'] as const
export const revisionStateSchema = z.enum(revisionStates)
export type RevisionState = z.infer<typeof revisionStateSchema>

/** One amount of one project in one year, 分. */
export type YearAmount = { project: string; year: number; amountFen: number }
export type DatedAmount = YearAmount & { on: string }

/** Everything the sums are made of; all amounts in integer 分. */
export type Ledger = {
  planned: readonly YearAmount[]
  /** Lines of adopted revisions, dated by their decision. */
  changes: readonly DatedAmount[]
  entries: readonly (DatedAmount & { kind: MoneyKind })[]
}

/** What one cell of the matrix holds, 分. */
export type MoneySums = {
  plannedFen: number
  revisedFen: number
  allocatedFen: number
  paidFen: number
}

const noMoney: MoneySums = { plannedFen: 0, revisedFen: 0, allocatedFen: 0, paidFen: 0 }

/** Adds sums of cells: rows, columns and the whole are all made with it. */
export const addSums = (sums: readonly MoneySums[]): MoneySums =>
  sums.reduce(
    (total, one) => ({
      plannedFen: total.plannedFen + one.plannedFen,
      revisedFen: total.revisedFen + one.revisedFen,
      allocatedFen: total.allocatedFen + one.allocatedFen,
      paidFen: total.paidFen + one.paidFen,
    }),
    noMoney,
  )

export type MoneyCell = MoneySums & { project: string; year: number }

/**
 * One cell for each project and year that money touches, as known at the end of a day.
 * @param asOf changes decided and entries dated later do not count; null counts all
 */
export const cellsOf = (ledger: Ledger, asOf: string | null): MoneyCell[] => {
  const cells = new Map<string, MoneyCell>()
  const add = ({ project, year }: YearAmount, part: Partial<MoneySums>): void => {
    const key = `${project} ${year}`
    const cell = cells.get(key) ?? { project, year, ...noMoney }
    cells.set(key, { ...cell, ...addSums([cell, { ...noMoney, ...part }]) })
  }
  const isKnown = ({ on }: DatedAmount): boolean => asOf === null || on <= asOf
  for (const line of ledger.planned) {
    add(line, { plannedFen: line.amountFen, revisedFen: line.amountFen })
  }
  for (const line of ledger.changes.filter(isKnown)) add(line, { revisedFen: line.amountFen })
  for (const entry of ledger.entries.filter(isKnown)) {
    add(
      entry,
      entry.kind === 'paid' ? { paidFen: entry.amountFen } : { allocatedFen: entry.amountFen },
    )
  }
  return [...cells.values()]
}

/** The same sums, null where nothing was ever entered: an entry that was taken back is a zero, none is not. */
export type RecordedSums = {
  plannedFen: number
  revisedFen: number
  allocatedFen: number | null
  paidFen: number | null
}
export type RecordedCell = RecordedSums & { project: string; year: number }

/** The cells of a day with what was not entered by then as null. */
export const recordedCellsOf = (ledger: Ledger, asOf: string): RecordedCell[] => {
  const keyOf = (project: string, year: number, kind: MoneyKind) => `${project} ${year} ${kind}`
  const entered = new Set(
    ledger.entries
      .filter(({ on }) => on <= asOf)
      .map(({ project, year, kind }) => keyOf(project, year, kind)),
  )
  return cellsOf(ledger, asOf).map(({ allocatedFen, paidFen, ...cell }) => {
    const isEntered = (kind: MoneyKind) => entered.has(keyOf(cell.project, cell.year, kind))
    return {
      ...cell,
      allocatedFen: isEntered('allocated') ? allocatedFen : null,
      paidFen: isEntered('paid') ? paidFen : null,
    }
  })
}

const addKnown = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}

/** Adds what is known; null where nothing is. */
export const addRecorded = (cells: readonly RecordedSums[]): RecordedSums => ({
  plannedFen: cells.reduce((sum, cell) => sum + cell.plannedFen, 0),
  revisedFen: cells.reduce((sum, cell) => sum + cell.revisedFen, 0),
  allocatedFen: addKnown(cells.map(({ allocatedFen }) => allocatedFen)),
  paidFen: addKnown(cells.map(({ paidFen }) => paidFen)),
})

/** @returns null where there is nothing to spend, or no payment is known */
export const executionRatio = ({
  paidFen,
  revisedFen,
}: Pick<MoneySums, 'revisedFen'> & { paidFen: number | null }): number | null =>
  revisedFen > 0 && paidFen !== null ? paidFen / revisedFen : null
