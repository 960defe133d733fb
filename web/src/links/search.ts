import { z } from 'zod'

/** Which two kinds the matrix ties: projects or programmes with indicators, or projects with programmes. */
export const linkViews = ['projects', 'programmes', 'plan'] as const
export const linkViewSchema = z.enum(linkViews)
export type LinkView = z.infer<typeof linkViewSchema>

/** The view that the address asks for; what cannot be read is left out. */
export const linkSearchSchema = z.object({ view: linkViewSchema.optional().catch(undefined) })
