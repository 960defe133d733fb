import type { ProjectReport } from '../projects/progress-schema.ts'
import type { Checklist, ChecklistItem as Item, Report } from './reporting.ts'

type Found = Pick<Item, 'kind' | 'severity'>

/** Handed in or sent back, and not decided. */
export const isUnsettled = ({ state }: Pick<Report, 'state'>): boolean =>
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

/** What stands in the way of publishing, and what should be known, about each indicator. */
export const findingsOnIndicators = (reports: readonly Report[]): Item[] =>
  reports.flatMap((report) =>
    findingsOf(report).map((found) => ({
      ...found,
      code: report.indicator.code,
      name: report.indicator.name,
      nameEn: report.indicator.nameEn,
      unit: report.unit,
    })),
  )

type OnProject = Pick<ProjectReport, 'state' | 'project' | 'unit'>

/** The same about each project; a report that nobody handed in keeps no period from the public. */
export const findingsOnProjects = (reports: readonly OnProject[]): Item[] =>
  reports.flatMap(({ state, project: { code, name, nameEn }, unit }) => {
    if (state === 'verified') return []
    const found = isUnsettled({ state })
      ? ({ kind: 'open-project-report', severity: 'error' } as const)
      : ({ kind: 'missing-project-report', severity: 'warning' } as const)
    return [{ ...found, code, name, nameEn, unit }]
  })

/**
 * What publishing a period has to answer for: errors (reports that are neither verified nor settled,
 * binding indicators without a verified answer) and warnings.
 */
export const makeChecklist = (items: Item[]): Checklist => {
  const count = (severity: Item['severity']): number =>
    items.filter((item) => item.severity === severity).length
  return { items, errors: count('error'), warnings: count('warning') }
}
