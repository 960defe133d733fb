import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { approverLoginName, hasApprover, officeAccounts, reporterOf } from './accounts.ts'
import { type Answer, answerWith, gapIn } from './answers.ts'
import { chance, chanceBetween } from './chance.ts'
import { type Act, instantInChina, later, type OwedReport } from './diary.ts'
import { habitOf } from './habits.ts'
import { type Incident, incidentOf } from './incidents.ts'
import { noteFor } from './notes.ts'

/** Days after the end of a quarter on which its reporting runs. */
export const calendar = {
  opens: 5,
  due: 15,
  lastLate: 21,
  closes: 22,
  published: 25,
  /** When the center sits down to what has come in before. */
  reviews: [9, 13, 17, 20, 23],
} as const

/** A reporter needs so long for one report, and hands it in so much later. */
const minutesPerReport = 6
const minutesToSubmit = 3
const minutesToApprove = 2
const minutesToThinkAgain = 25
/** The center looks through the reports in the plan's order. */
const minutesPerReview = 2

export type Telling = {
  report: OwedReport
  quarter: string
  value: number
  /** The value of the quarter before; undefined in the first one. */
  previous: number | undefined
  /** Nothing verified comes of it. */
  missing: boolean
}

type Sitting = { telling: Telling; incident: Incident | null; start: string }

const dayOf = (quarter: string, days: number): string => addDays(periodEnd(quarter), days)

/** When the unit's reporter sits down to a report: all that is in time on one day, the rest later. */
const startOf = ({ report, quarter }: Telling, incident: Incident | null): string => {
  const { days, late } = habitOf(report.unit)
  const isLate = incident === null && chance(report.indicator, quarter, 'late') < late
  const lateDays = [calendar.due + 1, calendar.lastLate] as const
  const day = chanceBetween(isLate ? lateDays : days, report.unit, quarter, String(isLate))
  const hour = chanceBetween([9, 13], report.unit, quarter, 'hour')
  const clockTime = `${String(hour).padStart(2, '0')}:20`
  return instantInChina(dayOf(quarter, day), clockTime, report.no * minutesPerReport)
}

/** The head of the unit looks at what was handed in, where the unit has one. */
export const approving = (report: OwedReport, period: string, submittedAt: string): Act[] =>
  hasApprover(report.unit)
    ? [
        {
          by: approverLoginName,
          period,
          indicator: report.indicator,
          at: later(submittedAt, minutesToApprove),
          kind: 'approve',
        },
      ]
    : []

/** A report is drafted and handed in, and approved where the unit has a head. */
const handingIn = (
  { telling }: Sitting,
  at: string,
  { answer, note }: { answer: Answer; note: string },
): Act[] => {
  const { report, quarter } = telling
  const who = { by: reporterOf(report.unit), period: quarter, indicator: report.indicator }
  const submittedAt = later(at, minutesToSubmit)
  return [
    { ...who, at, kind: 'save', answer, note },
    { ...who, at: submittedAt, kind: 'submit' },
    ...approving(report, quarter, submittedAt),
  ]
}

const reporting = (sitting: Sitting, at: string, value: number): Act[] => {
  const { report, quarter, previous } = sitting.telling
  const answer = answerWith(report.indicator, value, previous)
  return handingIn(sitting, at, { answer, note: noteFor(report.indicator, quarter) })
}

/** The center's turn with a report: the first review after the day on which it came in. */
const reviewAt = ({ report, quarter }: Telling, submittedAt: string): string => {
  const came = chinaDate(new Date(submittedAt))
  const day = calendar.reviews.map((days) => dayOf(quarter, days)).find((date) => date > came)
  if (!day) throw new RangeError(`${report.indicator} of ${quarter} comes too late to be reviewed`)
  return instantInChina(day, '14:30', report.no * minutesPerReview)
}

const byCenter = ({ telling }: Sitting) => ({
  by: officeAccounts.center.loginName,
  period: telling.quarter,
  indicator: telling.report.indicator,
})

/** The unit says that it has no data, and why; the center accepts that. */
const explaining = (sitting: Sitting): Act[] => {
  const { report, quarter } = sitting.telling
  const gap = gapIn(report.indicator, quarter)
  if (!gap) return []
  const verifiedAt = reviewAt(sitting.telling, later(sitting.start, minutesToSubmit))
  return [
    ...handingIn(sitting, sitting.start, gap),
    { ...byCenter(sitting), at: verifiedAt, kind: 'verify' },
  ]
}

const correcting = (sitting: Sitting, at: string): Act[] => {
  const { telling } = sitting
  const acts = reporting(sitting, at, telling.value)
  const verifiedAt = reviewAt(telling, later(at, minutesToSubmit))
  return [...acts, { ...byCenter(sitting), at: verifiedAt, kind: 'verify' }]
}

const returning = (sitting: Sitting, wrong: number, reason: string): Act[] => {
  const at = reviewAt(sitting.telling, sitting.start)
  return [
    ...reporting(sitting, sitting.start, wrong),
    { ...byCenter(sitting), at, kind: 'return', reason },
  ]
}

/** The morning after a report came back. */
const nextMorning = (sitting: Sitting): string => {
  const { report } = sitting.telling
  const returnedOn = chinaDate(new Date(reviewAt(sitting.telling, sitting.start)))
  return instantInChina(addDays(returnedOn, 1), '09:10', report.no * minutesPerReport)
}

const withdrawing = (sitting: Sitting, wrong: number): Act[] => {
  const { start, telling } = sitting
  const { report, quarter } = telling
  const withdrawnAt = later(start, minutesToThinkAgain)
  return [
    ...reporting(sitting, start, wrong),
    {
      by: reporterOf(report.unit),
      period: quarter,
      indicator: report.indicator,
      at: withdrawnAt,
      kind: 'withdraw',
    },
    ...correcting(sitting, later(withdrawnAt, minutesToSubmit)),
  ]
}

const drafting = (sitting: Sitting): Act[] =>
  reporting(sitting, sitting.start, sitting.telling.value).slice(0, 1)

/** Everything that happens to one report of a quarter, in order; nothing when nobody reports it. */
export const tellReport = (telling: Telling): Act[] => {
  const { report, quarter, value, previous, missing } = telling
  const { indicator, unit, decimals } = report
  const incident = incidentOf({ indicator, quarter, unit }, { value, previous, decimals })
  const sitting = { telling, incident, start: startOf(telling, incident) }
  switch (incident?.kind) {
    case 'unsent':
      return drafting(sitting)
    case 'abandoned':
      return returning(sitting, incident.wrong, incident.reason)
    case 'withdrawn':
      return withdrawing(sitting, incident.wrong)
    case 'returned': {
      if (missing) return explaining(sitting)
      const { wrong, reason } = incident
      return [...returning(sitting, wrong, reason), ...correcting(sitting, nextMorning(sitting))]
    }
    default:
      return missing ? explaining(sitting) : correcting(sitting, sitting.start)
  }
}
