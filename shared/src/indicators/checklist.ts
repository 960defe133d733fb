import type { Checklist, Report } from './reporting.ts'

type Item = Checklist['items'][number]
type Found = Pick<Item, 'kind' | 'severity'>

const isUnsettled = ({ state }: Report): boolean =>
  state === 'submitted' || state === 'approved' || state === 'returned'

const findingsOf = (report: Report): Found[] => {
  if (isUnsettled(report)) return [{ kind: 'open-report', severity: 'error' }]
  if (report.state !== 'verified') {
    return report.indicator.kind === 'binding'
      ? [{ kind: 'binding-unverified', severity: 'error' }]
      : [{ kind: 'missing-report', severity: 'warning' }]
  }
  return [
    ...(report.checks.length > 0 && !report.note
      ? [{ kind: 'unanswered-check', severity: 'warning' } as const]
      : []),
    ...(report.followUp ? [{ kind: 'follow-up', severity: 'warning' } as const] : []),
  ]
}

/**
 * What stands in the way of publishing a period (errors: reports that are neither verified nor
 * settled, binding indicators without a verified answer) and what should be known (warnings).
 */
export const makeChecklist = (reports: readonly Report[]): Checklist => {
  const items = reports.flatMap((report) =>
    findingsOf(report).map((found) => ({
      ...found,
      indicator: report.indicator.code,
      name: report.indicator.name,
      nameEn: report.indicator.nameEn,
      unit: report.unit,
    })),
  )
  const count = (severity: Item['severity']): number =>
    items.filter((item) => item.severity === severity).length
  return { items, errors: count('error'), warnings: count('warning') }
}
