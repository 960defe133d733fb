import type { Report } from './reporting.ts'

type Standing = Pick<Report, 'state' | 'unitHasApprover'>

/** The center may decide on it now: handed in and, where the unit has a head, approved. */
export const waitsForCenter = ({ state, unitHasApprover }: Standing): boolean =>
  state === 'approved' || (state === 'submitted' && !unitHasApprover)

/** Handed in, by the unit or already by its head, and not decided on. */
export const isHandedIn = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'submitted' || state === 'approved'
