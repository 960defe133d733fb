import { daysBetween } from '../basics/dates.ts'
import { groupBy } from '../basics/group-by.ts'
import { isOnTime } from '../indicators/reporting.ts'
import type { UnitReference } from '../plan/schema.ts'
import type { ReportState } from '../reporting/report-life.ts'
import { isOutstanding } from './due.ts'
import type { Board, BoardCell, BoardHistory, BoardRow, ReminderItem, Standing } from './schema.ts'

/** One report of a period; `dueOn` has the unit's granted extension in it. */
export type BoardReport = {
  unit: UnitReference
  /** The indicator or the project. */
  about: { kind: 'indicator' | 'project'; code: string; name: string; nameEn: string }
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
      .map(({ about: { kind, code, name, nameEn }, state }) => ({
        kind,
        code,
        name,
        nameEn,
        state: state === 'returned' ? 'returned' : 'missing',
      })),
    daysLate,
    dueOn,
  }))
}

const standingOf = ({ missing, returned, late, dueOn }: BoardRow, asOf: string): Standing => {
  if (missing + returned > 0) return asOf > dueOn ? 'missing' : 'open'
  return late > 0 ? 'late' : 'on_time'
}

const cellOf = (row: BoardRow, asOf: string): BoardCell => ({
  standing: standingOf(row, asOf),
  expected: row.expected,
  late: row.late,
  outstanding: row.missing + row.returned,
})

type PeriodReports = { head: BoardHistory['periods'][number]; reports: readonly BoardReport[] }

const countStanding = ({ cells }: BoardHistory['rows'][number], wanted: Standing): number =>
  cells.filter((cell) => cell?.standing === wanted).length

/** How every unit kept to several periods, in the order in which the periods are given. */
export const buildBoardHistory = (periods: readonly PeriodReports[]): BoardHistory => {
  const boards = periods.map(({ head, reports }) => buildBoard(reports, head.asOf).rows)
  const units = byUnit(periods.flatMap(({ reports }) => reports)).flatMap(([first]) =>
    first ? [first.unit] : [],
  )
  const rows = units.map((unit) => ({
    unit,
    cells: periods.map(({ head }, place) => {
      const row = boards[place]?.find((one) => one.unit.code === unit.code)
      return row ? cellOf(row, head.asOf) : null
    }),
  }))
  return {
    periods: periods.map(({ head }) => head),
    rows: rows.toSorted(
      (one, other) =>
        countStanding(other, 'missing') - countStanding(one, 'missing') ||
        countStanding(other, 'late') - countStanding(one, 'late'),
    ),
  }
}
