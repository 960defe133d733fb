import { chinaDate } from '@yardstick/shared/basics/dates.ts'

/**
 * What the entries of an archive are dated by for something made at an instant: the beginning of its
 * day in China, on the wall clock of this machine. Archives write local time without a zone, so the
 * bytes are the same wherever they are made.
 */
export const archiveTime = (madeAt: Date): Date => {
  const [year = 0, month = 1, day = 1] = chinaDate(madeAt).split('-').map(Number)
  return new Date(year, month - 1, day)
}
