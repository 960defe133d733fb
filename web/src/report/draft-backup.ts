import { z } from 'zod'

const backupSchema = z.object({ version: z.int(), value: z.string(), note: z.string() })

/** What was typed on top of a version that the server has, as typed. */
export type Backup = z.infer<typeof backupSchema>

const keyOf = (owner: string): string => `report draft ${owner}`

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

/** What was typed and never saved; null when there is nothing. */
export const findBackup = (owner: string): Backup | null => {
  try {
    const stored = sessionStorage.getItem(keyOf(owner))
    return stored === null ? null : backupSchema.parse(JSON.parse(stored))
  } catch {
    return null
  }
}
