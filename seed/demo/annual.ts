import { officeAccounts, reporterOf } from './accounts.ts'
import { annualAnswer } from './answers.ts'
import { type Act, instantInChina, later, type OwedReport } from './diary.ts'
import type { Series } from './quarters.ts'
import { approving } from './story.ts'

/**
 * The annual return of the last year stays open, so that whoever tries the demo finds something to
 * report and something to check.
 */
export const annual = { period: '2025', lastQuarter: '2025-Q4', dueOn: '2026-12-31' } as const

/** Where each report has got to; what is named nowhere is still expected. */
const verified = ['I01', 'I02', 'I04', 'I09', 'I11', 'I16', 'I25', 'I29', 'I34']
const submitted = ['I03', 'I05', 'I07', 'I12', 'I17', 'I22', 'I27', 'I28', 'I33', 'I35']
const drafted = ['I08', 'I13', 'I21', 'I24', 'I32']
const returned: Readonly<Record<string, string>> = {
  I06: '年度值与四季度填报值一致，但未附年度核定说明，请补充。',
  I26: '请按年末口径重新核对接入机构数。',
  I10: '年度覆盖部门数须与部门名录核对后重报。',
}

const opensAt = instantInChina('2026-02-02', '09:00')
const reportingDay = '2026-02-05'
const reviewDay = '2026-02-10'
const minutesApart = 4

/** The morning after, when the center is told what has come in. */
export const dayAfterAnnual = instantInChina('2026-02-11', '08:30')

export const openAnnual: Act = {
  at: opensAt,
  by: officeAccounts.center.loginName,
  period: annual.period,
  kind: 'open',
  dueOn: annual.dueOn,
}

type Given = { report: OwedReport; value: number }

const reportingOf = ({ report, value }: Given): Act[] => {
  const { indicator, no } = report
  const at = instantInChina(reportingDay, '09:10', no * minutesApart)
  const who = { by: reporterOf(report.unit), period: annual.period, indicator }
  const save: Act = { ...who, at, kind: 'save', ...annualAnswer(indicator, annual.period, value) }
  if (drafted.includes(indicator)) return [save]
  const submittedAt = later(at, 2)
  const approved = verified.includes(indicator) ? approving(report, annual.period, submittedAt) : []
  return [save, { ...who, at: submittedAt, kind: 'submit' }, ...approved]
}

const reviewOf = ({ report }: Given): Act[] => {
  const { indicator, no } = report
  const at = instantInChina(reviewDay, '14:00', no * minutesApart)
  const who = { by: officeAccounts.center.loginName, period: annual.period, indicator, at }
  const reason = returned[indicator]
  if (reason) return [{ ...who, kind: 'return', reason }]
  return verified.includes(indicator) ? [{ ...who, kind: 'verify' }] : []
}

/** What has happened to the annual return so far, in order of time. */
export const tellAnnual = (reports: readonly OwedReport[], series: Series): Act[] => {
  const begun = new Set([...verified, ...submitted, ...drafted, ...Object.keys(returned)])
  return reports
    .filter(({ indicator }) => begun.has(indicator))
    .flatMap((report) => {
      const value = series.get(report.indicator)?.get(annual.lastQuarter)
      if (value === undefined) return []
      return [...reportingOf({ report, value }), ...reviewOf({ report, value })]
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))
}
