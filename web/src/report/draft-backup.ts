import { reportOutcomeSchema } from '@yardstick/shared/indicators/entry.ts'
import { z } from 'zod'

const backupSchema = z.object({
  version: z.int(),
  /** The server has the answer; kept is only what its kind has no place for. */
  isSaved: z.boolean().default(false),
  outcome: reportOutcomeSchema.default('value'),
  value: z.string(),
  numerator: z.string().default(''),
  denominator: z.string().default(''),
  note: z.string(),
})

/** What was typed on top of a version that the server has, as typed. */
export type Backup = z.infer<typeof backupSchema>

const keyOf = (owner: string): string => `report draft ${owner}`

/** Whose copy it is: two people at one machine never meet each other's. */
export const ownerOf = (
  accountId: number | undefined,
  planId: string,
  { period, code }: { period: string; code: string },
): string => [accountId, planId, period, code].join(' ')

/**
 * Keeps in this tab what is typed until the server has it, so that a reload loses nothing; storage
 * may be full or forbidden.
 * @param backup null once everything is saved
 */
export const keepBackup = (owner: string, backup: Backup | null): void => {
  try {
    if (backup) sessionStorage.setItem(keyOf(owner), JSON.stringify(backup))
    else sessionStorage.removeItem(keyOf(owner))
  } catch {
    // Then only saving protects what is typed.
  }
}

/** What was typed and has no place on the server; null when there is nothing. */
export const findBackup = (owner: string): Backup | null => {
  try {
    const stored = sessionStorage.getItem(keyOf(owner))
    return stored === null ? null : backupSchema.parse(JSON.parse(stored))
  } catch {
    return null
  }
}
