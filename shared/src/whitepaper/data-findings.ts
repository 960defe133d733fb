import { chinaDate } from '../basics/dates.ts'
import { isUnsettled } from '../indicators/checklist.ts'
import type { PeriodState, ReportState } from '../reporting/report-life.ts'
import { type EditionFinding, finding } from './checklist.ts'
import type { EditionData } from './edition-data.ts'
import { moneyFindings } from './money-findings.ts'

type Named = { code: string; name: string; nameEn: string }

/** What is going on while an edition is made, and stands not in its data. */
export type EditionGround = {
  /** Every period of the plan that was not published, or not by the day of the edition. */
  periods: readonly {
    code: string
    endsOn: string
    state: PeriodState
    /** Null until it is published. */
    publishedAt: string | null
  }[]
  reports: readonly (Named & {
    about: 'indicator' | 'project'
    period: string
    endsOn: string
    state: ReportState
    periodState: PeriodState
    /** What the center asks to be corrected after publication; null where it asks nothing. */
    correctionNote: string | null
  })[]
  /** Codes of indicators whose unit explained why the edition's period has no value, and was believed. */
  explained: readonly string[]
  /** Rows that would come out differently if the data were gathered now, as of the same day. */
  changedRows: number
}

const periodFindings = (data: EditionData, ground: EditionGround): EditionFinding[] => {
  const told = new Set(data.periods.map(({ code }) => code))
  return ground.periods
    .filter(({ code, endsOn }) => endsOn <= data.through && !told.has(code))
    .map(({ code, state, publishedAt }) =>
      state === 'published' && publishedAt !== null
        ? finding('period-left-out', {
            code,
            period: code,
            facts: { publishedOn: chinaDate(new Date(publishedAt)), asOf: data.asOf },
          })
        : finding('period-unpublished', { code, period: code }),
    )
}

/** What was open when its period was published all the same is settled by that: nobody can go on with it. */
const isOpen = (report: EditionGround['reports'][number]): boolean =>
  isUnsettled(report) && (report.periodState !== 'published' || report.correctionNote !== null)

const reportFindings = (data: EditionData, ground: EditionGround): EditionFinding[] =>
  ground.reports
    .filter((report) => report.endsOn <= data.through && isOpen(report))
    .map(({ about, code, name, nameEn, period }) =>
      finding(about === 'indicator' ? 'open-report' : 'open-project-report', {
        code,
        name,
        nameEn,
        period,
      }),
    )

/** Nothing is told of, though something is published: then gathering anew comes before any value. */
const isGatheredTooEarly = (data: EditionData, ground: EditionGround): boolean =>
  data.period === null &&
  periodFindings(data, ground).some(({ kind }) => kind === 'period-left-out')

/** Indicators without a value of the edition's period; a binding one needs at least a reason. */
const valueFindings = (data: EditionData, { explained }: EditionGround): EditionFinding[] => {
  const { period } = data
  const valued = new Set(
    data.observations.filter((one) => one.period === period).map(({ indicator }) => indicator),
  )
  return data.indicators
    .filter(({ code }) => !valued.has(code))
    .map(({ code, kind, name, nameEn }) => {
      const isUnverified = kind === 'binding' && !explained.includes(code)
      return finding(isUnverified ? 'binding-unverified' : 'no-data', {
        code,
        name,
        nameEn,
        period,
      })
    })
}

const promiseFindings = ({ promises }: EditionData): EditionFinding[] =>
  promises
    .filter(({ state }) => state === 'overdue')
    .map(({ code, year, text, textEn, dueOn }) =>
      finding('overdue-promise', {
        code,
        name: text,
        nameEn: textEn,
        facts: { dueOn: dueOn ?? '', ...(year === null ? {} : { year }) },
      }),
    )

const unitFindings = ({ units }: EditionData): EditionFinding[] =>
  units
    .filter(({ missing }) => missing > 0)
    .map(({ code, name, nameEn, missing }) =>
      finding('missing-reports', { code, name, nameEn, facts: { missing } }),
    )

const discrepancyFindings = ({ discrepancies }: EditionData): EditionFinding[] =>
  discrepancies.map(({ code, title }) =>
    finding('discrepancy', { code, name: title.zh, nameEn: title.en }),
  )

const outdatedFindings = ({ asOf }: EditionData, ground: EditionGround): EditionFinding[] =>
  ground.changedRows === 0
    ? []
    : [finding('data-outdated', { code: asOf, facts: { rows: ground.changedRows } })]

/** What the data of an edition, and what happened around it, leave to be answered for. */
export const dataFindings = (data: EditionData, ground: EditionGround): EditionFinding[] => [
  ...periodFindings(data, ground),
  ...reportFindings(data, ground),
  ...(isGatheredTooEarly(data, ground) ? [] : valueFindings(data, ground)),
  ...moneyFindings(data),
  ...outdatedFindings(data, ground),
  ...promiseFindings(data),
  ...unitFindings(data),
  ...discrepancyFindings(data),
]
