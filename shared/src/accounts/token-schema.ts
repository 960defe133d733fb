import { z } from 'zod'
import { addDays } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'

/** What a token may be used for; never more than its account may do. */
export const tokenScopes = ['reports.read', 'reports.write'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** How every token begins, so that one that leaked is recognised. */
export const tokenPrefix = 'xsys_'
export const mostTokenDays = 366
export const mostTokens = 20

export const newTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
  /** The last day on which it works, `YYYY-MM-DD`. */
  expiresOn: z.iso.date(),
})
export type NewToken = z.infer<typeof newTokenSchema>

export const tokenSchema = z.object({
  id: z.int(),
  name: z.string(),
  /** Its last characters. */
  hint: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.string(),
  expiresOn: z.iso.date(),
  /** `expired` and `revoked` ones are kept for the record. */
  state: z.enum(['active', 'expired', 'revoked']),
  /** Null until it is used; kept to the minute. */
  lastUsedAt: z.string().nullable(),
  /** Whose rights it has. */
  owner: z.object({ loginName: z.string(), displayName: z.string(), unit: z.string().nullable() }),
})
export type Token = z.infer<typeof tokenSchema>

/** The only reply that ever holds the token itself. */
export const issuedTokenSchema = z.object({ token: tokenSchema, secret: z.string() })
export type IssuedToken = z.infer<typeof issuedTokenSchema>

type Lifetime = { expiresAt: string; revokedAt: string | null }

export const tokenStateOn = ({ expiresAt, revokedAt }: Lifetime, now: Date): Token['state'] => {
  if (revokedAt !== null) return 'revoked'
  return new Date(expiresAt) > now ? 'active' : 'expired'
}

/**
 * A token works today at least, and for a year at most.
 * @throws RuleError `token-date-invalid`
 */
export const refuseTokenDate = (expiresOn: string, today: string): void => {
  const latest = addDays(today, mostTokenDays)
  if (expiresOn >= today && expiresOn <= latest) return
  throw new RuleError('token-date-invalid', { earliest: today, latest }, 'body.expiresOn')
}

/** Whether it is time to note again that a token is in use. */
export const isUseStale = (lastUsedAt: string | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - new Date(lastUsedAt).getTime() >= 60_000
