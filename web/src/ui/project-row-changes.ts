import type {
  EntryContent,
  JudgedProjectRow,
  MilestoneContent,
} from '@yardstick/shared/projects/workbook.ts'
import { formatMoney } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'
import type { RowChange } from './workbook-rows.tsx'

type Words = { text: Text; language: Language }

const entryLine = (entry: EntryContent | null, { text, language }: Words): string | null => {
  if (!entry) return null
  const { kind, year, on, amountWanyuan, documentNumber } = entry
  return text.projectBook.entryLine({
    kind: text.money.entries.kinds[kind],
    year,
    on,
    amount: formatMoney(language, amountWanyuan),
    document: documentNumber,
  })
}

const milestoneLines = (
  { before, after }: { before: MilestoneContent | null; after: MilestoneContent | null },
  { text }: Words,
): RowChange[] => {
  if (!after) return []
  const words = text.life.milestones
  const lines = [
    { label: words.name, from: before?.name ?? null, to: after.name },
    { label: words.planned, from: before?.plannedOn ?? null, to: after.plannedOn },
    { label: words.projected, from: before?.projectedOn ?? null, to: after.projectedOn },
    { label: words.actual, from: before?.actualOn ?? null, to: after.actualOn },
    { label: text.workbook.note, from: before ? before.statement : null, to: after.statement },
  ]
  const [name, ...dates] = lines
  const changed = dates.filter(({ from, to }) => from !== to)
  return name && before
    ? [{ ...name, from: null }, ...changed]
    : [...(name ? [name] : []), ...changed]
}

/** What a row of the workbook of projects changes, in words; nothing where it cannot be read. */
export const projectRowChanges = (row: JudgedProjectRow, words: Words): RowChange[] => {
  if (row.of === 'milestone') return milestoneLines(row, words)
  const { text } = words
  const [from, to] = [entryLine(row.before, words), entryLine(row.after, words)]
  if (!row.after) return []
  const { note, excessReason } = row.after
  return [
    { label: text.projectBook.entry, from: from === to ? null : from, to },
    ...(note ? [{ label: text.money.entries.note, from: null, to: note }] : []),
    ...(excessReason ? [{ label: text.projectBook.excess, from: null, to: excessReason }] : []),
  ]
}
