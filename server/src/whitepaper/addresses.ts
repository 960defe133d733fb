import { z } from 'zod'

/** What the addresses of the white paper are made of. */
export const planParams = z.object({ plan: z.string() })
export const editionParams = planParams.extend({
  year: z.coerce.number().int(),
  revision: z.coerce.number().int().positive(),
})
export const sectionParams = editionParams.extend({ section: z.string().max(100) })

/** Names the edition to compare with: `2023-2` is the second revision of 2023. */
export const comparisonQuery = z.strictObject({ since: z.string().regex(/^\d{4}-\d{1,3}$/) })

export type EditionName = { year: number; revision: number }

/** How the audit trail names an edition. */
export const auditSubject = (planId: string, { year, revision }: EditionName): string =>
  `edition:${planId}/${year}/${revision}`

export const nameIn = (since: string): EditionName => {
  const [year = 0, revision = 0] = since.split('-').map(Number)
  return { year, revision }
}
