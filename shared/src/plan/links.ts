import { z } from 'zod'

/** What can be tied together. A pair is kept in this order, so that no tie stands twice. */
export const linkEnds = ['project', 'programme', 'indicator'] as const
export const linkEndSchema = z.enum(linkEnds)
export type LinkEnd = z.infer<typeof linkEndSchema>

/** `proposed` follows from the plan's wording and waits for the center; `rejected` is not proposed again. */
export const linkStates = ['proposed', 'confirmed', 'rejected'] as const
export const linkStateSchema = z.enum(linkStates)
export type LinkState = z.infer<typeof linkStateSchema>
