import { RuleError } from '../basics/problem.ts'
import type { Cell, Column, DataTable, TableRow } from './tables/table.ts'

export const mostDataRows = 1000
const usualDataRows = 100

type Filter = {
  place: number
  /** `is`: any of the values; `min` and `max` include the value itself. */
  kind: 'is' | 'min' | 'max'
  values: readonly string[]
}

/** What somebody asks of a table. */
export type DataQuery = {
  /** Places of the columns that are wanted, in the order of the table. */
  fields: readonly number[]
  filters: readonly Filter[]
  sort: { place: number; isDescending: boolean } | null
  limit: number
  offset: number
  /** Null leaves it to what the reader accepts. */
  format: 'csv' | 'json' | null
}

/** As a query string is read: a name given twice has several values. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>

const refuse = (parameter: string, allowed: readonly string[]): never => {
  throw new RuleError('data-query-invalid', { parameter, allowed: [...allowed] }, parameter)
}

const placeOf = (columns: readonly Column[], name: string, parameter: string): number => {
  const place = columns.findIndex((column) => column.name === name)
  return place >= 0
    ? place
    : refuse(
        parameter,
        columns.map((column) => column.name),
      )
}

const wholeNumber = (
  raw: string | undefined,
  {
    parameter,
    least,
    most,
    usual,
  }: { parameter: string; least: number; most: number; usual: number },
): number => {
  if (raw === undefined) return usual
  const number = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN
  return number >= least && number <= most ? number : refuse(parameter, [`${least}–${most}`])
}

const isNumeric = ({ type }: Column): boolean =>
  type === 'number' || type === 'integer' || type === 'year'

const readFilter = (columns: readonly Column[], parameter: string, values: readonly string[]) => {
  const [, name = parameter, end] = /^(.*)\.(min|max)$/.exec(parameter) ?? []
  const place = placeOf(columns, name, parameter)
  const column = columns[place]
  const kind = end === 'min' || end === 'max' ? end : 'is'
  const unfit = column && isNumeric(column) && values.some((value) => Number.isNaN(Number(value)))
  if (unfit) refuse(parameter, [column.type])
  if (kind !== 'is' && values.length > 1) refuse(parameter, ['1'])
  return { place, kind, values } as const
}

/**
 * Reads what is asked of a table: `fields=a,b`, `sort=a` or `sort=-a`, `limit`, `offset`, and for
 * every column `column=value` (several times: any of them), `column.min=`, `column.max=`.
 * @throws RuleError `data-query-invalid` with the parameter and what it may be
 */
export const readDataQuery = ({ columns }: DataTable, raw: RawQuery): DataQuery => {
  const several = (name: string): readonly string[] => [raw[name] ?? []].flat()
  const one = (name: string): string | undefined => {
    const [value, ...more] = several(name)
    return more.length > 0 ? refuse(name, ['1']) : value
  }
  const named = one('fields')
    ?.split(',')
    .map((name) => placeOf(columns, name, 'fields'))
  const sort = one('sort')
  const format = one('format') ?? null
  if (format !== null && format !== 'csv' && format !== 'json') refuse('format', ['csv', 'json'])
  return {
    format: format === 'csv' || format === 'json' ? format : null,
    fields: columns
      .map((_column, place) => place)
      .filter((place) => named?.includes(place) ?? true),
    filters: Object.keys(raw)
      .filter((name) => !['fields', 'sort', 'limit', 'offset', 'format'].includes(name))
      .map((name) => readFilter(columns, name, several(name))),
    sort: sort
      ? {
          place: placeOf(columns, sort.replace(/^-/, ''), 'sort'),
          isDescending: sort.startsWith('-'),
        }
      : null,
    limit: wholeNumber(one('limit'), {
      parameter: 'limit',
      least: 1,
      most: mostDataRows,
      usual: usualDataRows,
    }),
    offset: wholeNumber(one('offset'), {
      parameter: 'offset',
      least: 0,
      most: 999_999_999,
      usual: 0,
    }),
  }
}

/** Empty cells come last, whichever way. */
const compareCells = (one: Cell, other: Cell): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one) < String(other) ? -1 : Number(String(one) > String(other))
}

const fits = ({ cells }: TableRow, { place, kind, values }: Filter): boolean => {
  const cell = cells[place] ?? null
  if (cell === null) return kind === 'is' && values.includes('')
  const same = (value: string): boolean =>
    typeof cell === 'number' ? cell === Number(value) : String(cell) === value
  if (kind === 'is') return values.some(same)
  const [bound = ''] = values
  const order = compareCells(cell, typeof cell === 'number' ? Number(bound) : bound)
  return kind === 'min' ? order >= 0 : order <= 0
}

const sorted = (rows: readonly TableRow[], { sort }: DataQuery): readonly TableRow[] => {
  if (!sort) return rows
  const { place, isDescending } = sort
  const cellOf = ({ cells }: TableRow): Cell => cells[place] ?? null
  return [...rows].sort((one, other) => {
    const [a, b] = [cellOf(one), cellOf(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return isDescending ? compareCells(b, a) : compareCells(a, b)
  })
}

/** The rows that are asked for, cut to the fields, and how many there are in all. */
export const askTable = (
  rows: readonly TableRow[],
  query: DataQuery,
): { total: number; rows: readonly (readonly Cell[])[] } => {
  const fitting = rows.filter((row) => query.filters.every((filter) => fits(row, filter)))
  const page = sorted(fitting, query).slice(query.offset, query.offset + query.limit)
  return {
    total: fitting.length,
    rows: page.map(({ cells }) => query.fields.map((place) => cells[place] ?? null)),
  }
}
