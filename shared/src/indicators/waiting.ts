import { RuleError } from '../basics/problem.ts'
import type { Report } from './reporting.ts'

type Standing = Pick<Report, 'state' | 'unitHasApprover'>
type Judged = Standing &
  Pick<Report, 'value' | 'checks' | 'followUp' | 'hasOpenQuestion' | 'correctionNote'>

/** The center may decide on it now: handed in and, where the unit has a head, approved. */
export const waitsForCenter = ({ state, unitHasApprover }: Standing): boolean =>
  state === 'approved' || (state === 'submitted' && !unitHasApprover)

/**
 * Whether it may be verified in one go with others: it waits for the center, gives a value, and nothing
 * about it asks to be looked at on its own. A correction does: verifying it changes a public figure at
 * once.
 */
export const mayVerifyTogether = (report: Judged): boolean =>
  waitsForCenter(report) &&
  report.value !== null &&
  report.checks.length === 0 &&
  !report.followUp &&
  !report.hasOpenQuestion &&
  report.correctionNote === null

/** A report as somebody looked at it. */
export type SeenReport = { code: string; version: number }

/**
 * Lets reports be verified in one go, all or none.
 * @param seen the same reports as they were looked at
 * @throws RuleError `together-refused` with the codes of those that have `moved` on since, and of those
 *   that have to be decided on `apart`
 */
export const refuseTogether = (reports: readonly Report[], seen: readonly SeenReport[]): void => {
  const versions = new Map(seen.map(({ code, version }) => [code, version]))
  const isMoved = ({ indicator, version }: Report) => versions.get(indicator.code) !== version
  const codesOf = (some: Report[]) => some.map(({ indicator }) => indicator.code)
  const moved = codesOf(reports.filter(isMoved))
  const apart = codesOf(reports.filter((one) => !isMoved(one) && !mayVerifyTogether(one)))
  if (moved.length + apart.length > 0) throw new RuleError('together-refused', { moved, apart })
}

/** Handed in, by the unit or already by its head, and not decided on. */
export const isHandedIn = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'submitted' || state === 'approved'
