import { z } from 'zod'
import { addDays, daysBetween } from '../basics/dates.ts'
import type { DirectiveState } from './life.ts'

/** 蓝 near due, 黄 behind schedule, 红 overdue; `none` where nothing presses. */
export const directiveLights = ['red', 'yellow', 'blue', 'none'] as const
export const directiveLightSchema = z.enum(directiveLights)
export type DirectiveLight = z.infer<typeof directiveLightSchema>

/** Days before the due date from which a directive is near due. */
export const nearDays = 7
/** Days within which a unit has to acknowledge receipt. */
export const receiptDays = 3

/** What the light of a directive is set by; dates are days in China. */
export type LitDirective = {
  state: DirectiveState
  /** Extensions counted. */
  dueOn: string
  issuedOn: string
  /** The day of the last return that no reply has answered; null when there is none. */
  returnedOn: string | null
}

const isBehind = ({ state, issuedOn, returnedOn }: LitDirective, today: string): boolean =>
  (state === 'issued' && today > addDays(issuedOn, receiptDays)) || returnedOn !== null

/**
 * The worst of what holds: overdue without a reply; behind because receipt is not acknowledged in
 * time or a reply was sent back; near due. A reply that waits for its review is lit no more.
 */
export const lightOf = (directive: LitDirective, today: string): DirectiveLight => {
  if (directive.state !== 'issued' && directive.state !== 'received') return 'none'
  const daysLeft = daysBetween(today, directive.dueOn)
  if (daysLeft < 0) return 'red'
  if (isBehind(directive, today)) return 'yellow'
  return daysLeft <= nearDays ? 'blue' : 'none'
}

/** Red before yellow before blue; then the nearest due date. */
export const byLight = (
  a: { light: DirectiveLight; dueOn: string },
  b: { light: DirectiveLight; dueOn: string },
): number =>
  directiveLights.indexOf(a.light) - directiveLights.indexOf(b.light) ||
  a.dueOn.localeCompare(b.dueOn)
