import { narrativeSchema } from '@yardstick/shared/whitepaper/narrative.ts'
import { z } from 'zod'

const backupSchema = z.object({ version: z.int(), narrative: narrativeSchema })

/** What was written on top of a version that the server has. */
export type SectionBackup = z.infer<typeof backupSchema>

const keyOf = (owner: string): string => `white paper ${owner}`

/**
 * Keeps on this machine what is written until the server has it: neither a reload nor a crash loses
 * it. Storage may be full or forbidden.
 * @param owner names the account too: two people at one machine never meet each other's
 * @param backup null once everything is saved
 */
export const keepBackup = (owner: string, backup: SectionBackup | null): void => {
  try {
    if (backup) localStorage.setItem(keyOf(owner), JSON.stringify(backup))
    else localStorage.removeItem(keyOf(owner))
  } catch {
    // Then only saving protects what is written.
  }
}

/** What was written and never reached the server; null when there is nothing. */
export const findBackup = (owner: string): SectionBackup | null => {
  try {
    const stored = localStorage.getItem(keyOf(owner))
    return stored === null ? null : backupSchema.parse(JSON.parse(stored))
  } catch {
    return null
  }
}
