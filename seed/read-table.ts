import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Fault } from './seed-error.ts'

/** What the header of a file must hold. */
export type Header = {
  columns: readonly { key: string; mayBeMissing: boolean }[]
  /** Beginnings of columns that exist once a year, as `target` for `target2023`. */
  yearly: readonly string[]
}

export type Row = {
  file: string
  /** 1-based, as a spreadsheet counts; the header is row 1. */
  line: number
  /** Trimmed text by column key. */
  cells: Readonly<Record<string, string>>
  /** Header cell by column key, as `code 编码`. */
  labels: Readonly<Record<string, string>>
}

export type Table = {
  file: string
  /** Header cell by column key. */
  labels: Readonly<Record<string, string>>
  rows: Row[]
  /** False when the file, its header or one of its rows could not be read. */
  complete: boolean
}

type Report = (fault: Omit<Fault, 'file'>) => void

const decode = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))

const reasonFor = (error: unknown): string => {
  if (error instanceof TypeError) return 'is not UTF-8 text; save it as “CSV UTF-8”'
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'the file is missing'
  }
  return `is not a CSV file: ${error instanceof Error ? error.message : String(error)}`
}

const readRecords = (path: string, report: Report): string[][] | null => {
  try {
    const records = parse(decode(path), { bom: true, relax_column_count: true })
    if (records.length > 0) return records.map((record) => record.map((cell) => cell.trim()))
    report({ row: null, column: null, reason: 'the file is empty' })
  } catch (error) {
    report({ row: null, column: null, reason: reasonFor(error) })
  }
  return null
}

const keyOf = (headerCell: string): string => headerCell.split(/\s/, 1)[0] ?? ''

const isYearly = (key: string, yearly: readonly string[]): boolean =>
  yearly.some((prefix) => new RegExp(`^${prefix}\\d{4}$`).test(key))

/** @returns false when a column is unknown, doubled or missing */
const checkHeader = (cells: readonly string[], header: Header, report: Report): boolean => {
  const known = new Set(header.columns.map(({ key }) => key))
  const seen = new Set<string>()
  let sound = true
  const refuse = (column: string, reason: string) => {
    sound = false
    report({ row: 1, column, reason })
  }
  for (const cell of cells) {
    const key = keyOf(cell)
    if (seen.has(key)) refuse(cell, 'this column stands twice')
    else if (!known.has(key) && !isYearly(key, header.yearly)) {
      refuse(cell === '' ? '(no name)' : cell, 'this file has no such column')
    }
    seen.add(key)
  }
  for (const { key, mayBeMissing } of header.columns) {
    if (!mayBeMissing && !seen.has(key)) refuse(key, 'this column is missing')
  }
  return sound
}

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell === '')

/**
 * One CSV file, UTF-8 with or without BOM, header cells `key 中文`. Blank rows are passed over.
 * Faults go to `faults`; rows that cannot be told apart into cells are left out.
 */
export const readTable = (path: string, header: Header, faults: Fault[]): Table => {
  const file = basename(path)
  const report: Report = (fault) => faults.push({ file, ...fault })
  const [headerCells, ...records] = readRecords(path, report) ?? []
  if (!headerCells || !checkHeader(headerCells, header, report)) {
    return { file, labels: {}, rows: [], complete: false }
  }
  const keys = headerCells.map(keyOf)
  const labels = Object.fromEntries(headerCells.map((cell) => [keyOf(cell), cell]))
  const rows: Row[] = []
  let complete = true
  for (const [index, record] of records.entries()) {
    const line = index + 2
    if (isBlank(record)) continue
    if (record.length === keys.length) {
      const cells = Object.fromEntries(keys.map((key, at) => [key, record[at] ?? '']))
      rows.push({ file, line, cells, labels })
      continue
    }
    complete = false
    const reason = `has ${record.length} cells where the header has ${keys.length}`
    report({ row: line, column: null, reason })
  }
  return { file, labels, rows, complete }
}

/** A fault at one cell of a row. */
export const faultAt = (row: Row, column: string, reason: string): Fault => ({
  file: row.file,
  row: row.line,
  column: row.labels[column] ?? column,
  reason,
})
