import { discrepancySchema, unitKinds } from '@yardstick/shared/plan/schema.ts'
import { z } from 'zod'
import {
  citationCells,
  code,
  date,
  decimalNumber,
  list,
  listOrBlank,
  oneOf,
  ordinal,
  partialDate,
  stated,
  statedOrBlank,
  text,
  unitCode,
  yesNo,
} from './cells.ts'

export const documentRow = z.object({
  code: stated(code),
  title: stated(text),
  titleEn: stated(text),
  number: statedOrBlank(text),
  issuer: statedOrBlank(text),
  issuedOn: statedOrBlank(partialDate),
  note: statedOrBlank(text),
})

export const unitRow = z.object({
  code: stated(unitCode),
  name: stated(text),
  nameEn: stated(text),
  shortName: stated(text),
  kind: stated(oneOf(unitKinds)),
  aliases: listOrBlank,
  note: statedOrBlank(text),
  ...citationCells,
})

export const phaseRow = z.object({
  code: stated(code),
  name: stated(text),
  nameEn: stated(text),
  startsOn: stated(date),
  endsOn: stated(date),
  goal: stated(text),
  goalEn: stated(text),
  ...citationCells,
})

export const phaseTaskRow = z.object({
  phase: stated(text),
  action: stated(text),
  text: stated(text),
  textEn: stated(text),
  ...citationCells,
})

export const actionRow = z.object({
  code: stated(code),
  no: stated(ordinal),
  name: stated(text),
  nameEn: stated(text),
  ...citationCells,
})

export const programmeRow = z.object({
  code: stated(code),
  action: stated(text),
  no: stated(ordinal),
  name: stated(text),
  nameEn: stated(text),
  goal: stated(text),
  goalEn: stated(text),
  ...citationCells,
})

export const workItemRow = z.object({
  code: stated(code),
  programme: stated(text),
  no: stated(ordinal),
  name: stated(text),
  nameEn: stated(text),
  leads: list,
  cooperating: listOrBlank,
  openEnded: stated(yesNo),
  ...citationCells,
})

export const milestoneRow = z.object({
  code: stated(code),
  programme: stated(text),
  no: stated(ordinal),
  dueOn: statedOrBlank(date),
  recurring: stated(yesNo),
  text: stated(text),
  textEn: stated(text),
  measure: statedOrBlank(text),
  comparator: statedOrBlank(oneOf(['gte', 'lte', 'eq'])),
  quantity: statedOrBlank(decimalNumber),
  unit: statedOrBlank(text),
  indicator: statedOrBlank(text),
  ...citationCells,
})

export const discrepancyRow = z.object({
  code: stated(code),
  title: stated(text),
  titleEn: stated(text),
  kind: stated(oneOf(discrepancySchema.shape.kind.options)),
  used: stated(text),
  usedEn: stated(text),
  reason: stated(text),
  reasonEn: stated(text),
  affects: list,
})

export const discrepancyReadingRow = z.object({
  discrepancy: stated(text),
  no: stated(ordinal),
  reading: stated(text),
  readingEn: stated(text),
  ...citationCells,
})
