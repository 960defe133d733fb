import { wanyuanToFen } from '../basics/money.ts'
import type { RowOutcome } from '../basics/workbook.ts'
import { cellsOf, type Ledger, type MoneySums } from './money.ts'
import { refuseBadMoneyDate, refuseForeignYear, weighEntry } from './spending.ts'
import {
  type EntryColumn,
  type EntryContent,
  type EntrySheetRow,
  entryCell,
  type JudgedEntry,
  type ProjectFault,
} from './workbook.ts'
import { faultAt, findRefusal, idOf, isSameContent } from './workbook-judging.ts'
import { type ReadRow, readEntryRow } from './workbook-rows.ts'

/** What rows of entries are held against. */
export type EntryGround = {
  plan: { startsOn: string; endsOn: string }
  today: string
  /** Codes of the plan's projects. */
  projects: ReadonlySet<string>
  ledger: Ledger
  /** Entries on record by the id of their row, `E12`. */
  stored: ReadonlyMap<string, EntryContent>
  /** What new rows of this very workbook were written as before, by their ids. */
  imported: ReadonlyMap<string, EntryContent>
}

const noMoney: MoneySums = { plannedFen: 0, revisedFen: 0, allocatedFen: 0, paidFen: 0 }

const sumsOf = (ledger: Ledger, { project, year }: EntryContent): MoneySums =>
  cellsOf(ledger, null).find((cell) => cell.project === project && cell.year === year) ?? noMoney

const withEntry = (ledger: Ledger, entry: EntryContent): Ledger => ({
  ...ledger,
  entries: [...ledger.entries, { ...entry, amountFen: wanyuanToFen(entry.amountWanyuan) }],
})

const columnOfPath: Record<string, EntryColumn> = {
  'body.year': 'year',
  'body.on': 'on',
  'body.excessReason': 'excessReason',
}

type Judgement = Pick<JudgedEntry, 'outcome' | 'faults' | 'hints' | 'before' | 'after'>

const judged = (
  outcome: RowOutcome,
  { before, after }: Pick<JudgedEntry, 'before' | 'after'>,
  findings: Partial<Pick<JudgedEntry, 'faults' | 'hints'>> = {},
): Judgement => ({ outcome, before, after, faults: [], hints: [], ...findings })

/** An entry that is on record: the row must say what it says. */
const judgeKnown = (
  { row }: EntrySheetRow,
  read: ReadRow<EntryContent>,
  known: { content: EntryContent; fault: 'entry-locked' | 'row-imported' },
): Judgement => {
  const pair = { before: known.content, after: read.content }
  if (read.content && isSameContent(known.content, read.content)) return judged('unchanged', pair)
  return judged('wrong', pair, { faults: [faultAt(entryCell(row, 'project'), known.fault)] })
}

/** A new entry, after those of the rows above it. */
const judgeNew = (
  { row }: EntrySheetRow,
  content: EntryContent,
  { plan, today, projects, ledger }: EntryGround,
): Judgement => {
  const pair = { before: null, after: content }
  const wrong = (fault: ProjectFault) => judged('wrong', pair, { faults: [fault] })
  if (!projects.has(content.project)) {
    const cell = entryCell(row, 'project')
    return wrong({ cell, code: 'project-unknown', facts: { code: content.project } })
  }
  let isOverAllocated = false
  const refusal = findRefusal(
    () => {
      refuseForeignYear(content.year, plan, 'body.year')
      refuseBadMoneyDate(content.on, { startsOn: plan.startsOn, today })
      const entry = { ...content, amountFen: wanyuanToFen(content.amountWanyuan) }
      isOverAllocated = weighEntry(entry, sumsOf(ledger, content)).paidOverAllocated
    },
    (path) => entryCell(row, columnOfPath[path] ?? 'project'),
  )
  if (refusal) return wrong(refusal)
  const cell = entryCell(row, 'amount')
  return judged('new', pair, {
    hints: isOverAllocated ? [{ cell, code: 'paid-over-allocated' }] : [],
  })
}

const judge = (row: EntrySheetRow, id: string, ground: EntryGround): Judgement => {
  const read = readEntryRow(row)
  const stored = ground.stored.get(id)
  if (stored) return judgeKnown(row, read, { content: stored, fault: 'entry-locked' })
  const nothing = { before: null, after: null }
  if (!/^N\d+$/.test(id)) {
    return judged('wrong', nothing, {
      faults: [faultAt(entryCell(row.row, 'project'), 'row-unknown')],
    })
  }
  const imported = ground.imported.get(id)
  if (imported) return judgeKnown(row, read, { content: imported, fault: 'row-imported' })
  if (!read.content) return judged('wrong', nothing, { faults: read.faults })
  return judgeNew(row, read.content, ground)
}

/** What each row would do; a row counts with the money of the new rows above it. */
export const judgeEntryRows = (
  { sheet, rows }: { sheet: string; rows: readonly EntrySheetRow[] },
  ground: EntryGround,
): JudgedEntry[] => {
  const ids = rows.map(({ id }) => idOf(id))
  let { ledger } = ground
  return rows.map((row, place) => {
    const id = ids[place] ?? ''
    const cell = entryCell(row.row, 'project')
    const isTwice = id !== '' && ids.indexOf(id) !== ids.lastIndexOf(id)
    const judgement = isTwice
      ? judged('wrong', { before: null, after: null }, { faults: [faultAt(cell, 'row-twice')] })
      : judge(row, id, { ...ground, ledger })
    if (judgement.outcome === 'new' && judgement.after) ledger = withEntry(ledger, judgement.after)
    return { of: 'entry', sheet, id, ...judgement, cell: judgement.faults[0]?.cell ?? cell }
  })
}
