import { randomInt } from 'node:crypto'

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

/** @param cost lower only where nothing is protected, as in tests */
export const makePasswords = (cost: PasswordCost = productionCost): Passwords => {
  const make = async (password: string) => {
    const { hash } = await loadArgon2()
    return hash(normalise(password), { ...cost, parallelism: 1 })
  }
  let stranger: Promise<string> | undefined
  return {
    hash: make,
    verify: async (known, password) => {
      const { verify } = await loadArgon2()
      stranger ??= make(makeOneTimePassword())
      const matches = await verify(known ?? (await stranger), normalise(password))
      return known !== null && matches
    },
  }
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const groupLength = 4

/** Sixteen random signs that are not mistaken for each other, in groups: `k7mp-x2dq-9wha-c4tn`. */
export const makeOneTimePassword = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-')

/** A one-time password for whoever is to sign in next, and what the database keeps of it. */
export const issuePassword = async (
  passwords: Passwords,
): Promise<{ oneTimePassword: string; passwordHash: string }> => {
  const oneTimePassword = makeOneTimePassword()
  return { oneTimePassword, passwordHash: await passwords.hash(oneTimePassword) }
}
