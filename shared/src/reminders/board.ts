import { daysBetween } from '../basics/dates.ts'
import { groupBy } from '../basics/group-by.ts'
import type { ReportState } from '../indicators/report-life.ts'
import { isOnTime } from '../indicators/reporting.ts'
import type { UnitReference } from '../plan/schema.ts'
import { isOutstanding } from './due.ts'
import type { Board, BoardRow, ReminderItem } from './schema.ts'

/** One report of a period; `dueOn` has the unit's granted extension in it. */
export type BoardReport = {
  unit: UnitReference
  indicator: { code: string; name: string; nameEn: string }
  dueOn: string
  state: ReportState
  firstSubmittedAt: string | null
}

type Counts = Board['totals']

const countReports = (reports: readonly BoardReport[]): Counts => {
  const received = reports.filter(({ state }) => !isOutstanding(state))
  const onTime = received.filter(
    ({ firstSubmittedAt, dueOn }) => firstSubmittedAt !== null && isOnTime(firstSubmittedAt, dueOn),
  )
  const inState = (state: ReportState): number =>
    reports.filter((report) => report.state === state).length
  return {
    expected: reports.length,
    received: received.length,
    onTime: onTime.length,
    late: received.length - onTime.length,
    returned: inState('returned'),
    verified: inState('verified'),
    missing: inState('expected') + inState('draft'),
  }
}

const daysLateOf = (reports: readonly BoardReport[], asOf: string): number => {
  const late = reports
    .filter(({ state }) => isOutstanding(state))
    .map(({ dueOn }) => daysBetween(dueOn, asOf))
  return Math.max(0, ...late)
}

const byUnit = (reports: readonly BoardReport[]): BoardReport[][] => [
  ...groupBy(reports, ({ unit }) => unit.code).values(),
]

/** The latest unit first, then who has most to deliver; otherwise as the reports came. */
const latestFirst = (one: BoardRow, other: BoardRow): number =>
  other.daysLate - one.daysLate || other.missing + other.returned - (one.missing + one.returned)

const rowOf = (reports: readonly BoardReport[], asOf: string): BoardRow[] => {
  const [first] = reports
  if (!first) return []
  const { unit, dueOn } = first
  return [{ unit, dueOn, ...countReports(reports), daysLate: daysLateOf(reports, asOf) }]
}

/** How far every unit is; only units that owe something have a row. */
export const buildBoard = (
  reports: readonly BoardReport[],
  asOf: string,
): Pick<Board, 'totals' | 'rows'> => ({
  totals: countReports(reports),
  rows: byUnit(reports)
    .flatMap((own) => rowOf(own, asOf))
    .toSorted(latestFirst),
})

/** Who has still to deliver what, in the order of the board. */
export const listReminders = (reports: readonly BoardReport[], asOf: string): ReminderItem[] => {
  const outstanding = reports.filter(({ state }) => isOutstanding(state))
  return buildBoard(outstanding, asOf).rows.map(({ unit, dueOn, daysLate }) => ({
    unit,
    outstanding: outstanding
      .filter((report) => report.unit.code === unit.code)
      .map(({ indicator: { code, name, nameEn }, state }) => ({
        code,
        name,
        nameEn,
        state: state === 'returned' ? 'returned' : 'missing',
      })),
    daysLate,
    dueOn,
  }))
}
