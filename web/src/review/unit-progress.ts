import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { isOnTime, type Report } from '@yardstick/shared/indicators/reporting.ts'
import { isHandedIn } from '@yardstick/shared/indicators/waiting.ts'
import type { UnitReference } from '@yardstick/shared/plan/schema.ts'

type Counted = Pick<Report, 'unit' | 'state' | 'dueOn' | 'firstSubmittedAt'>

export type UnitProgress<One extends Counted> = {
  unit: UnitReference
  reports: One[]
  /** Not handed in, or sent back and not handed in again. */
  missing: One[]
  submitted: number
  verified: number
  /** Reports that came after the due date. */
  late: number
  /** Days since the due date while something is missing; negative before it, null when complete. */
  daysLate: number | null
}

const isMissing = (report: Counted): boolean => !isHandedIn(report) && report.state !== 'verified'

const progressOf = <One extends Counted>(reports: One[], first: One, today: string) => {
  const missing = reports.filter(isMissing)
  const late = reports.filter(
    ({ firstSubmittedAt, dueOn }) =>
      firstSubmittedAt !== null && !isOnTime(firstSubmittedAt, dueOn),
  )
  return {
    unit: first.unit,
    reports,
    missing,
    submitted: reports.filter(isHandedIn).length,
    verified: reports.filter(({ state }) => state === 'verified').length,
    late: late.length,
    daysLate: missing.length > 0 ? daysBetween(first.dueOn, today) : null,
  }
}

/**
 * How far each unit is in one period: whoever misses most first, the rest in the plan's order.
 * @param today the day in China
 */
export const progressByUnit = <One extends Counted>(
  reports: readonly One[],
  today: string,
): UnitProgress<One>[] => {
  const groups = new Map<string, One[]>()
  for (const report of reports) {
    const group = groups.get(report.unit.code)
    if (group) group.push(report)
    else groups.set(report.unit.code, [report])
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [progressOf(group, group[0], today)] : []))
    .sort((a, b) => b.missing.length - a.missing.length)
}
