import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'

/**
 * The instant that the entries of an edition's archives are dated by: the beginning of its day on the
 * wall clock of this machine, because archives write local time. So their bytes are the same in every
 * time zone.
 */
export const editionClock = ({ asOf }: Pick<EditionData, 'asOf'>): Date => {
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number)
  return new Date(year, month - 1, day)
}
