import { z } from 'zod'
import { instantSchema } from '../basics/dates.ts'
import { halves } from './password-halves.ts'

/** Who a person is to the system. `none` is an account that no right was granted to yet. */
export const roles = [
  'center',
  'center_head',
  'leader',
  'reporter',
  'approver',
  'sysadmin',
  'secadmin',
  'auditor',
  'none',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Roles that act for one unit and see only what that unit owes. */
export const unitRoles = ['reporter', 'approver'] as const satisfies readonly Role[]
export const isUnitRole = (role: Role): boolean => unitRoles.some((unitRole) => unitRole === role)

export const loginNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/)

/** 10 to 128 characters; what else a password must not be is decided by `isWeakPassword`. */
export const passwordSchema = z.string().min(10).max(128)

export const accountSchema = z.object({
  id: z.int(),
  loginName: z.string(),
  displayName: z.string(),
  role: roleSchema,
  unit: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }).nullable(),
  state: z.enum(['active', 'disabled']),
  mustChangePassword: z.boolean(),
  /** The half of its one-time password that nobody has given yet: until then nobody signs in. */
  missingHalf: z.enum(halves).nullable(),
  lockedUntil: instantSchema.nullable(),
  lastSignedInAt: instantSchema.nullable(),
})
export type Account = z.infer<typeof accountSchema>

export const accountListSchema = z.object({ items: z.array(accountSchema) })
export const accountParamsSchema = z.strictObject({
  id: z.coerce.number().int().positive(),
})

export const newAccountSchema = z.strictObject({
  loginName: loginNameSchema,
  displayName: z.string().trim().min(1).max(40),
})
export type NewAccount = z.infer<typeof newAccountSchema>

/** A one-time password, or half of one: shown here, once, and stored nowhere in clear. */
export const issuedAccountSchema = z.object({
  account: accountSchema,
  /** Sixteen signs in groups of four, as `k7mp-x2dq-9wha-c4tn`; eight are a half. */
  oneTimePassword: z.string(),
  /** Which half it is; null for all of it. */
  half: z.enum(halves).nullable(),
})
export type IssuedAccount = z.infer<typeof issuedAccountSchema>

export const accountRightsSchema = z.strictObject({
  role: roleSchema,
  unitCode: z.string().nullable(),
})
export type AccountRights = z.infer<typeof accountRightsSchema>

export const accountStateSchema = z.strictObject({
  state: z.enum(['active', 'disabled']),
})

export const signInSchema = z.strictObject({
  loginName: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(256),
})

export const passwordChangeSchema = z.strictObject({
  currentPassword: z.string().min(1).max(256),
  newPassword: passwordSchema,
})

/** Who is signed in; null for a visitor. */
export const sessionSchema = z.object({ account: accountSchema.nullable() })
export type Session = z.infer<typeof sessionSchema>

const commonWords = ['password', 'passw0rd', 'p@ssw0rd', 'iloveyou', 'woaini']
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const longestRun = 5

const backwards = (row: string): string => [...row].reverse().join('')
const everyRow = [...rows, ...rows.map(backwards)]

const hasLongRun = (text: string): boolean => {
  const starts = Array.from({ length: Math.max(0, text.length - longestRun) }, (_, start) => start)
  return starts.some((start) => {
    const piece = text.slice(start, start + longestRun + 1)
    return everyRow.some((row) => row.includes(piece))
  })
}

/**
 * A password that guessing finds first: the login name or a common word in it, fewer than five
 * different signs, or six in a row of the alphabet, the digits or the keyboard, either way.
 */
export const isWeakPassword = (password: string, loginName: string): boolean => {
  const lower = password.toLowerCase()
  return (
    lower.includes(loginName.toLowerCase()) ||
    commonWords.some((word) => lower.includes(word)) ||
    new Set(lower).size < 5 ||
    hasLongRun(lower)
  )
}
