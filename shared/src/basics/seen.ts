import { z } from 'zod'
import { RuleError } from './problem.ts'

/** The number of the newest row that a writer saw of what it adds to; null when there was none. */
export const seenSchema = z.int().positive().nullable()

/**
 * Two people at once: who has not seen the newest row does not write on top of it.
 * @param rows oldest first
 * @throws RuleError `changed-meanwhile`
 */
export const refuseUnseen = (seen: number | null, rows: readonly { id: number }[]): void => {
  if (seen !== (rows.at(-1)?.id ?? null)) throw new RuleError('changed-meanwhile')
}
