import { projectCategorySchema } from '@yardstick/shared/projects/schema.ts'
import { z } from 'zod'
import {
  amount,
  citationCells,
  code,
  list,
  listOrBlank,
  mayBeMissing,
  oneOf,
  ordinal,
  stated,
  statedOrBlank,
  text,
} from './cells.ts'

export const projectRow = z.object({
  code: stated(code),
  no: stated(ordinal),
  category: stated(oneOf(projectCategorySchema.options)),
  list: statedOrBlank(text),
  listEn: mayBeMissing(statedOrBlank(text)),
  name: stated(text),
  shortName: stated(text),
  nameEn: stated(text),
  fundingSource: stated(text),
  fundingSourceEn: stated(text),
  printedTotal: statedOrBlank(text),
  total: stated(amount),
  reconciliation: statedOrBlank(text),
  reconciliationEn: statedOrBlank(text),
  leads: list,
  ...citationCells,
})

export const projectContentRow = z.object({
  project: stated(text),
  no: stated(ordinal),
  text: stated(text),
  textEn: stated(text),
  amount: statedOrBlank(amount),
  leads: listOrBlank,
  note: statedOrBlank(text),
  ...citationCells,
})
