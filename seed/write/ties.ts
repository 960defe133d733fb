import { SeedError } from '../seed-error.ts'

/**
 * What people have entered keeps what it rests on.
 * @param what the file and the name of what is gone from it
 * @param used how much rests on it, by what it is
 * @throws SeedError when anything does
 */
export const refuseTies = (what: string, used: readonly (readonly [string, number])[]): void => {
  const ties = used.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`)
  if (ties.length === 0) return
  throw new SeedError([`${what} is gone from the files but has ${ties.join(', ')}; put it back`])
}
