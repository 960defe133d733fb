import { wanyuanToFen } from '../basics/money.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import {
  plainWord,
  type Reading,
  readDay,
  readFigure,
  readText,
} from '../basics/workbook-reading.ts'
import { type MoneyKind, moneyKinds } from './money.ts'
import {
  type EntryContent,
  type EntrySheetRow,
  entryCell,
  type MilestoneContent,
  type MilestoneSheetRow,
  milestoneCell,
  type ProjectFault,
  type ProjectFaultCode,
} from './workbook.ts'
import { moneyKindWords } from './workbook-words.ts'

const longest = { documentNumber: 100, note: 500, reason: 1000, name: 120, statement: 2000 }

type Read<Value> = Reading<Value, ProjectFaultCode>

/** What a row says; null with its faults where it cannot be read. */
export type ReadRow<Content> =
  | { content: Content; faults: [] }
  | { content: null; faults: ProjectFault[] }

const required = <Value>(read: Read<Value | null>): Read<Value> => {
  if (!('value' in read)) return read
  return read.value === null ? { fault: 'missing' } : { value: read.value }
}

/** `F13 智慧教育` as the drop-down offers it, or the code alone. */
const readProject = (cell: WorkbookCell): Read<string | null> => {
  const read = readText(cell, longest.note)
  if (!('value' in read)) return read
  return { value: read.value?.normalize('NFKC').split(/\s/)[0] ?? null }
}

const readKind = (cell: WorkbookCell): Read<MoneyKind | null> => {
  const read = readText(cell, longest.note)
  if (!('value' in read)) return read
  if (read.value === null) return { value: null }
  const word = plainWord(read.value)
  const kind = moneyKinds.find((one) =>
    Object.values(moneyKindWords[one]).some((name) => plainWord(name) === word),
  )
  return kind ? { value: kind } : { fault: 'kind-unknown' }
}

const readYear = (cell: WorkbookCell): Read<number | null> => {
  const read = readText(cell, longest.note)
  if (!('value' in read)) return read
  if (read.value === null) return { value: null }
  const [, year] = /^(\d{4})年?$/.exec(read.value.normalize('NFKC')) ?? []
  return year ? { value: Number(year) } : { fault: 'year-unreadable' }
}

const isAmount = (wanyuan: number): boolean => {
  try {
    return wanyuanToFen(wanyuan) > 0
  } catch {
    return false
  }
}

const readAmount = (cell: WorkbookCell): Read<number | null> => {
  const read = readFigure(cell, false)
  if (!('value' in read) || read.value === null) return read
  return isAmount(read.value) ? read : { fault: 'amount-invalid' }
}

/** Takes the readings of a row apart: what could be read, and what could not, with the cells. */
const collect = <Content extends object>(
  readings: { [Field in keyof Content]: [cell: string, Read<Content[Field]>] },
  build: (take: <Field extends keyof Content>(field: Field) => Content[Field]) => Content,
): ReadRow<Content> => {
  const faults: ProjectFault[] = []
  for (const field of Object.keys(readings) as (keyof Content)[]) {
    const [cell, read] = readings[field]
    if ('fault' in read) faults.push({ cell, code: read.fault, facts: {} })
  }
  if (faults.length > 0) return { content: null, faults }
  const content = build((field) => {
    const [, read] = readings[field]
    if ('fault' in read) throw new Error('a row with faults was read')
    return read.value
  })
  return { content, faults: [] }
}

/** Reads a row of the sheet of entries. */
export const readEntryRow = (row: EntrySheetRow): ReadRow<EntryContent> => {
  const at = (column: Parameters<typeof entryCell>[1]) => entryCell(row.row, column)
  return collect<EntryContent>(
    {
      project: [at('project'), required(readProject(row.project))],
      kind: [at('kind'), required(readKind(row.kind))],
      year: [at('year'), required(readYear(row.year))],
      on: [at('on'), required(readDay(row.on))],
      amountWanyuan: [at('amount'), required(readAmount(row.amount))],
      documentNumber: [
        at('documentNumber'),
        required(readText(row.documentNumber, longest.documentNumber)),
      ],
      note: [at('note'), readText(row.note, longest.note)],
      excessReason: [at('excessReason'), readText(row.excessReason, longest.reason)],
    },
    (take) => ({
      project: take('project'),
      kind: take('kind'),
      year: take('year'),
      on: take('on'),
      amountWanyuan: take('amountWanyuan'),
      documentNumber: take('documentNumber'),
      note: take('note'),
      excessReason: take('excessReason'),
    }),
  )
}

/** Reads a row of the sheet of milestones. */
export const readMilestoneRow = (row: MilestoneSheetRow): ReadRow<MilestoneContent> => {
  const at = (column: Parameters<typeof milestoneCell>[1]) => milestoneCell(row.row, column)
  return collect<MilestoneContent>(
    {
      project: [at('project'), required(readProject(row.project))],
      name: [at('name'), required(readText(row.name, longest.name))],
      plannedOn: [at('plannedOn'), required(readDay(row.plannedOn))],
      projectedOn: [at('projectedOn'), readDay(row.projectedOn)],
      actualOn: [at('actualOn'), readDay(row.actualOn)],
      statement: [at('statement'), readText(row.statement, longest.statement)],
    },
    (take) => ({
      project: take('project'),
      name: take('name'),
      plannedOn: take('plannedOn'),
      projectedOn: take('projectedOn'),
      actualOn: take('actualOn'),
      statement: take('statement'),
    }),
  )
}
