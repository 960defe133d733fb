import { z } from 'zod'

/** Everything that the checklist of an edition can find; the first ones keep it from the public. */
export const editionErrors = [
  'period-unpublished',
  'period-left-out',
  'open-report',
  'open-project-report',
  'binding-unverified',
  'money-unbalanced',
  'unknown-figure',
  'empty-section',
] as const
export const editionWarnings = [
  'data-outdated',
  'no-data',
  'revised-total',
  'overdue-promise',
  'missing-reports',
  'discrepancy',
] as const
const findingKinds = [...editionErrors, ...editionWarnings] as const

export const editionFindingSchema = z.object({
  kind: z.enum(findingKinds),
  severity: z.enum(['error', 'warning']),
  /** Code of the period, indicator, project, promise, unit, discrepancy or section; a year. */
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** The period in which it is put right; null where that is no question. */
  period: z.string().nullable(),
  /** What its sentence is filled with. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type EditionFinding = z.infer<typeof editionFindingSchema>
export type EditionFindingKind = EditionFinding['kind']

export const editionChecklistSchema = z.object({
  items: z.array(editionFindingSchema),
  errors: z.int(),
  warnings: z.int(),
})
export type EditionChecklist = z.infer<typeof editionChecklistSchema>

const isError = (kind: EditionFindingKind): boolean => editionErrors.some((one) => one === kind)

/** A finding with everything that it does not say left empty. */
export const finding = (
  kind: EditionFindingKind,
  about: Partial<Omit<EditionFinding, 'kind' | 'severity'>> & { code: string },
): EditionFinding => ({
  kind,
  severity: isError(kind) ? 'error' : 'warning',
  name: '',
  nameEn: '',
  period: null,
  facts: {},
  ...about,
})

/** Errors first, each kind together, in the order of the kinds. */
export const makeEditionChecklist = (found: readonly EditionFinding[]): EditionChecklist => {
  const items = findingKinds.flatMap((kind) => found.filter((item) => item.kind === kind))
  const errors = items.filter(({ severity }) => severity === 'error').length
  return { items, errors, warnings: items.length - errors }
}
