import type { Notice } from '@yardstick/shared/notices/schema.ts'

/** A page and what its address asks for. */
export type NoticePlace =
  | { to: '/'; search: { plan: string; period: string } }
  | { to: '/report'; search: { plan: string; for: string; open?: string; project?: string } }
  | { to: '/directives'; search: { plan: string; no: number } }
  | {
      to: '/review'
      search: { plan: string; of: string; view: 'queue' | 'periods'; report?: string }
    }

/** Where one acts on a notice: the row of the report, the queue, or the figures. */
export const placeOf = ({ kind, facts }: Notice): NoticePlace => {
  const { plan } = facts
  switch (kind) {
    case 'period.published':
      return { to: '/', search: { plan, period: facts.period } }
    case 'reports.submitted':
      return { to: '/review', search: { plan, of: facts.period, view: 'queue' } }
    case 'extension.asked':
      return { to: '/review', search: { plan, of: facts.period, view: 'periods' } }
    case 'report.commented':
      return facts.to === 'center'
        ? {
            to: '/review',
            search: { plan, of: facts.period, view: 'queue', report: facts.indicator },
          }
        : { to: '/report', search: { plan, for: facts.period, open: facts.indicator } }
    case 'report.returned':
    case 'report.awaitsApproval': {
      const row = 'project' in facts ? { project: facts.project } : { open: facts.indicator }
      return { to: '/report', search: { plan, for: facts.period, ...row } }
    }
    case 'period.opened':
    case 'period.dueMoved':
    case 'extension.granted':
    case 'extension.refused':
    case 'reports.due':
      return { to: '/report', search: { plan, for: facts.period } }
    case 'directive.changed':
      return { to: '/directives', search: { plan, no: facts.no } }
  }
}
