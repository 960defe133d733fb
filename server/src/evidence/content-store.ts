import type { Connection } from '../db/open.ts'
import { evidenceFiles } from '../db/reporting-tables.ts'

/** The content is entered once, whatever it proves. */
export const insertContent = async (
  connection: Connection,
  file: typeof evidenceFiles.$inferInsert,
): Promise<void> => {
  await connection.insert(evidenceFiles).values(file).onConflictDoNothing()
}
