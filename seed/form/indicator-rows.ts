import type { Comparator } from '@yardstick/shared/indicators/schema.ts'
import { indicatorKindSchema, measureSchema } from '@yardstick/shared/indicators/schema.ts'
import { z } from 'zod'
import {
  type CellReader,
  citationCells,
  code,
  date,
  decimalNumber,
  decimalPlaces,
  listOrBlank,
  oneOf,
  ordinal,
  stated,
  statedOrBlank,
  text,
  yesNo,
} from './cells.ts'

export const groupRow = z.object({
  code: stated(code),
  no: stated(ordinal),
  name: stated(text),
  nameEn: stated(text),
  ...citationCells,
})

export const indicatorRow = z.object({
  code: stated(code),
  no: stated(ordinal),
  group: stated(text),
  name: stated(text),
  shortName: stated(text),
  nameEn: stated(text),
  shortNameEn: stated(text),
  kind: stated(oneOf(indicatorKindSchema.options)),
  unit: stated(text),
  unitEn: stated(text),
  decimals: stated(decimalPlaces),
  measure: stated(oneOf(measureSchema.options)),
  growsOnly: stated(yesNo),
  annexNo: listOrBlank,
  annexName: statedOrBlank(text),
  note: statedOrBlank(text),
  noteEn: statedOrBlank(text),
  ...citationCells,
})

export const chargeRow = z.object({
  indicator: stated(text),
  unit: stated(text),
  basis: stated(oneOf(['cited', 'assumed'])),
  reason: stated(text),
  reasonEn: stated(text),
  ...citationCells,
})

export const baselineRow = z.object({
  indicator: stated(text),
  value: statedOrBlank(decimalNumber),
  asPrinted: stated(text),
  asOf: statedOrBlank(date),
  usable: stated(yesNo),
  reason: stated(text),
  reasonEn: stated(text),
  ...citationCells,
})

/** A target cell: `unit` is what the cell prints after the number, often nothing. */
export type PrintedTarget =
  | { comparator: Comparator; value: number; unit: string; asPrinted: string }
  | { comparator: 'none' }

const comparators = { '≥': 'gte', '': 'eq', 新增: 'increment' } as const

const readTarget = (cell: string): PrintedTarget | undefined => {
  if (cell === '—') return { comparator: 'none' }
  const match = /^(≥|新增|)(\d+(?:\.\d+)?)(\D*)$/.exec(cell.replace(/\s/g, ''))
  if (!match) return undefined
  const [, sign = '', value, unit = ''] = match
  const comparator = sign === '≥' || sign === '新增' ? comparators[sign] : comparators['']
  return { comparator, value: Number(value), unit, asPrinted: cell }
}

/** `≥90`, `100`, `新增 2 个` or `—`, as the table prints it. */
export const target: CellReader<PrintedTarget> = {
  read: readTarget,
  otherwise: 'is not a target such as ≥90, 100, 新增 2 个 or —',
}
