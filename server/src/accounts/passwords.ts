import { randomInt } from 'node:crypto'
import {
  type Half,
  halves,
  missingAfter,
  splitHalves,
} from '@yardstick/shared/accounts/password-halves.ts'

export type PasswordCost = {
  /** Memory of one hash in KiB. */
  memoryCost: number
  timeCost: number
}

/** Argon2id as OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
const productionCost: PasswordCost = { memoryCost: 19_456, timeCost: 2 }

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** @param known null when there is no such account: it takes as long and is never right */
  verify: (known: string | null, password: string) => Promise<boolean>
}

const loadArgon2 = () => import('@node-rs/argon2')

/** The same sign typed on two keyboards is the same password. */
const normalise = (password: string): string => password.normalize('NFC')

type HalfHashes = Record<Half, string | undefined>

/** Of `first:<hash> second:<hash>`, or one of the two; undefined where a whole password is kept. */
const readHalves = (kept: string): HalfHashes | undefined => {
  if (kept.startsWith('$')) return undefined
  const of = (half: Half) => new RegExp(`(?:^| )${half}:(\\S+)`).exec(kept)?.[1]
  return { first: of('first'), second: of('second') }
}

/** @param kept what the database keeps of a password. @returns the half that nobody has given yet */
export const missingHalfOf = (kept: string): Half | null => {
  const hashes = readHalves(kept)
  return (hashes && halves.find((half) => !hashes[half])) ?? null
}

/** What the database keeps once half of a one-time password was given: see `missingAfter`. */
export const withHalf = (kept: string, half: Half, hash: string): string => {
  const isComplete = missingAfter(missingHalfOf(kept), half) === null
  const hashes = { ...(isComplete ? readHalves(kept) : {}), [half]: hash }
  return halves.flatMap((one) => (hashes[one] ? [`${one}:${hashes[one]}`] : [])).join(' ')
}

/** @param cost lower only where nothing is protected, as in tests */
export const makePasswords = (cost: PasswordCost = productionCost): Passwords => {
  const make = async (password: string) => {
    const { hash } = await loadArgon2()
    return hash(normalise(password), { ...cost, parallelism: 1 })
  }
  let strange: Promise<string> | undefined
  const isRight = async (known: string | undefined, password: string) => {
    const { verify } = await loadArgon2()
    strange ??= make(makeOneTimePassword())
    const matches = await verify(known ?? (await strange), normalise(password))
    return known !== undefined && matches
  }
  return {
    hash: make,
    verify: async (known, password) => {
      const hashes = known === null ? undefined : readHalves(known)
      if (!hashes) return isRight(known ?? undefined, password)
      const typed = splitHalves(password)
      const right = await Promise.all(
        halves.map((half) => isRight(hashes[half], typed?.[half] ?? password)),
      )
      return typed !== null && right.every(Boolean)
    },
  }
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const groupLength = 4

const makeGroups = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-')

/** Sixteen random signs that are not mistaken for each other, in groups: `k7mp-x2dq-9wha-c4tn`. */
export const makeOneTimePassword = (): string => makeGroups(4)

/** A one-time password for whoever is to sign in next, and what the database keeps of it. */
export const issuePassword = async (
  passwords: Passwords,
): Promise<{ oneTimePassword: string; passwordHash: string }> => {
  const oneTimePassword = makeOneTimePassword()
  return { oneTimePassword, passwordHash: await passwords.hash(oneTimePassword) }
}

/** Half of a one-time password, as `k7mp-x2dq`, and the hash that `withHalf` keeps of it. */
export const issueHalf = async (
  passwords: Passwords,
): Promise<{ secret: string; hash: string }> => {
  const secret = makeGroups(2)
  return { secret, hash: await passwords.hash(secret.replaceAll('-', '')) }
}
