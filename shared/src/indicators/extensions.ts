import { z } from 'zod'
import { addDays, dateSchema, instantSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { RuleError } from '../basics/problem.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import { type PeriodState, periodStateSchema } from '../reporting/report-life.ts'
import { type AskedExtension, effectiveDueOn, extensionStates } from './due-dates.ts'

/** No extension goes further beyond the period's own due date, however often one is asked for. */
export const longestExtensionDays = 60

export const newExtensionSchema = z.strictObject({
  /** The day until which the unit wants to report. */
  dueOn: dateSchema,
  reason: z.string().trim().min(1).max(500),
})

/** The day asked for, or an earlier one. */
export const extensionGrantSchema = z.strictObject({ dueOn: dateSchema })

export const extensionRefusalSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) })

/** A unit's request to report a period later, and what the center said to it. */
export const extensionSchema = z.object({
  id: z.int(),
  period: periodCodeSchema,
  periodState: periodStateSchema,
  /** The period's own due date. */
  periodDueOn: dateSchema,
  /** The unit's due date as it stands, with every granted extension. */
  currentDueOn: dateSchema,
  unit: unitReferenceSchema,
  state: z.enum(extensionStates),
  /** The day asked for; once granted, the day granted. */
  dueOn: dateSchema,
  reason: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  /** Why it was refused; null otherwise. */
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
})
export type Extension = z.infer<typeof extensionSchema>

type PeriodGround = { state: PeriodState; dueOn: string }

/** What a request of one unit is held against. */
export type ExtensionGround = {
  period: PeriodGround
  /** What the unit has asked for in this period before. */
  requests: readonly AskedExtension[]
  /** The day in China. */
  today: string
}

type DayRange = { earliest: string; latest: string }

const refuseOutside = (dueOn: string, range: DayRange): void => {
  if (dueOn < range.earliest || dueOn > range.latest) {
    throw new RuleError('extension-date-invalid', range, 'body.dueOn')
  }
}

const requireOpen = ({ state }: PeriodGround, action: string): void => {
  if (state !== 'open') throw new RuleError('period-state-refused', { state, action })
}

/**
 * The days a unit may ask for now: after its due date, at most `longestExtensionDays` after the
 * period's own.
 * @throws RuleError `period-state-refused` unless the period is open, `extension-pending` while a
 *   request waits for its answer, `extension-too-late` after the due date, `extension-at-limit`
 */
export const extensionRange = ({ period, requests, today }: ExtensionGround): DayRange => {
  requireOpen(period, 'extend')
  const pending = requests.find(({ state }) => state === 'asked')
  if (pending) throw new RuleError('extension-pending', { dueOn: pending.askedDueOn })
  const dueOn = effectiveDueOn(period.dueOn, requests)
  if (today > dueOn) throw new RuleError('extension-too-late', { dueOn })
  const latest = addDays(period.dueOn, longestExtensionDays)
  if (dueOn >= latest) throw new RuleError('extension-at-limit', { days: longestExtensionDays })
  return { earliest: addDays(dueOn, 1), latest }
}

/** The same for what a page offers; undefined when no request may be made now. */
export const findExtensionRange = (ground: ExtensionGround): DayRange | undefined => {
  try {
    return extensionRange(ground)
  } catch (error) {
    if (error instanceof RuleError) return undefined
    throw error
  }
}

/** @throws RuleError what `extensionRange` throws, and `extension-date-invalid` with the days allowed */
export const refuseAsking = (dueOn: string, ground: ExtensionGround): void =>
  refuseOutside(dueOn, extensionRange(ground))

/** @throws RuleError `extension-decided`: the center answers once */
export const refuseDecided = ({ state }: Pick<AskedExtension, 'state'>): void => {
  if (state !== 'asked') throw new RuleError('extension-decided', { state })
}

/**
 * The center may grant the day asked for or an earlier one, even after the due date has passed.
 * @param currentDueOn the unit's due date as it stands
 * @throws RuleError `extension-decided`, `period-state-refused` unless the period is open,
 *   `extension-date-invalid` with the days allowed
 */
export const refuseGrant = (
  dueOn: string,
  request: AskedExtension,
  { period, currentDueOn }: { period: PeriodGround; currentDueOn: string },
): void => {
  refuseDecided(request)
  requireOpen(period, 'extend')
  refuseOutside(dueOn, { earliest: addDays(currentDueOn, 1), latest: request.askedDueOn })
}
