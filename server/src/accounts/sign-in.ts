import { randomBytes } from 'node:crypto'
import { sessionExpiry } from '@yardstick/shared/accounts/session-rules.ts'
import {
  afterFailure,
  answerDelayMs,
  lockMinutes,
  minutesLocked,
  type SignInFailures,
} from '@yardstick/shared/accounts/sign-in-rules.ts'
import { type ProblemCode, RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyRequest } from 'fastify'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { hashToken } from '../http/session.ts'
import { type AuditActor, appendAudit } from './audit-log.ts'
import { insertSession, removeExpiredSessions } from './session-store.ts'
import {
  findAccountByLoginName,
  findSignInFailures,
  getAccount,
  removeSignInFailuresBefore,
  type StoredAccount,
  saveSignInFailures,
} from './store.ts'

export type PasswordAttempt = {
  request: FastifyRequest
  actor: AuditActor
  loginName: string
  password: string
  /** How a wrong password is recorded and answered. */
  refusal: {
    action: 'session.refused' | 'password.refused'
    code: ProblemCode
    path: string | null
  }
}

/** Runs `whenRight` only if the password is right; see `makePasswordCheck`. */
export type PasswordCheck = <T>(
  attempt: PasswordAttempt,
  whenRight: (account: StoredAccount) => Promise<T>,
) => Promise<T>

/** Work under one name waits for its predecessor, so that parallel guesses cannot outrun the count. */
const makeTurns = () => {
  const last = new Map<string, Promise<void>>()
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work)
    const forget = () => {
      if (last.get(name) === settled) last.delete(name)
    }
    const settled: Promise<void> = turn.then(forget, forget)
    last.set(name, settled)
    return turn
  }
}

const subjectOf = (loginName: string): string => `account:${loginName.slice(0, 64)}`

/**
 * Checks passwords so that guessing is slow: every failure of a login name holds its answer back
 * longer, and too many lock the name. A name without an account is treated and answered alike.
 * @throws RuleError `sign-in-locked`, or the refusal of the attempt
 */
export const makePasswordCheck = (services: Services): PasswordCheck => {
  const { store, clock, passwords, pause } = services
  const inTurn = makeTurns()

  const appendRefusal = (connection: Connection, attempt: PasswordAttempt, detail: object) =>
    appendAudit(connection, {
      actor: attempt.actor,
      action: attempt.refusal.action,
      subject: subjectOf(attempt.loginName),
      detail: { address: attempt.request.ip, ...detail },
      at: clock().toISOString(),
      requestId: attempt.request.id,
    })

  const refuseLocked = async (attempt: PasswordAttempt, minutes: number): Promise<never> => {
    await store.write((connection) => appendRefusal(connection, attempt, { reason: 'locked' }))
    throw new RuleError('sign-in-locked', { minutes })
  }

  const refuseWrong = async (
    attempt: PasswordAttempt,
    before: SignInFailures | undefined,
  ): Promise<never> => {
    const { code, path } = attempt.refusal
    const now = clock()
    const record = afterFailure(before, now)
    const { failures, lockedUntil } = record
    await store.write(async (connection) => {
      const forgotten = new Date(now.getTime() - lockMinutes * 60_000).toISOString()
      await removeSignInFailuresBefore(connection, forgotten)
      await saveSignInFailures(connection, attempt.loginName, record)
      await appendRefusal(connection, attempt, {
        reason: 'wrong',
        failures,
        lockedUntil,
      })
    })
    await pause(answerDelayMs(failures))
    if (lockedUntil) throw new RuleError('sign-in-locked', { minutes: lockMinutes })
    throw new RuleError(code, {}, path)
  }

  return (attempt, whenRight) =>
    inTurn(attempt.loginName, async () => {
      const { failures, account } = await store.read(async (connection) => ({
        failures: await findSignInFailures(connection, attempt.loginName),
        account: await findAccountByLoginName(connection, attempt.loginName),
      }))
      const minutes = minutesLocked(failures, clock())
      if (minutes > 0) return refuseLocked(attempt, minutes)
      const right = await passwords.verify(account?.passwordHash ?? null, attempt.password)
      if (!account || !right || account.state !== 'active') return refuseWrong(attempt, failures)
      return whenRight(account)
    })
}

/**
 * Inside the write that follows a right password: it is checked outside, and a reset that came in
 * between counts.
 * @throws RuleError the refusal of the attempt
 */
export const requireUnchanged = async (
  connection: Connection,
  { id, passwordHash }: StoredAccount,
  { code, path }: PasswordAttempt['refusal'],
): Promise<void> => {
  const now = await getAccount(connection, id)
  if (now.passwordHash === passwordHash && now.state === 'active') return
  throw new RuleError(code, {}, path)
}

/** Opens a session inside the caller's transaction. @returns its token, for the cookie only */
export const openSession = async (
  connection: Connection,
  accountId: number,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const at = now.toISOString()
  await removeExpiredSessions(connection, at)
  await insertSession(connection, {
    tokenHash: hashToken(token),
    accountId,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: sessionExpiry(now),
  })
  return token
}
