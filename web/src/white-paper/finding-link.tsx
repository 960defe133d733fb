import { Link } from '@tanstack/react-router'
import type { EditionFinding } from '@yardstick/shared/whitepaper/checklist.ts'
import { useText } from './use-text.ts'

type Props = {
  item: EditionFinding
  /** Gathering anew is done on this very page. */
  onGather: () => void
}

/** Leads to where a finding is put right, or looked at. */
export const FindingLink = ({ item: { kind, code, name, period }, onGather }: Props) => {
  const words = useText().text.editionDesk.checklist.ways
  const of = period ?? undefined
  switch (kind) {
    case 'period-unpublished':
      return (
        <Link to="/review" search={{ view: 'periods' }}>
          {words.period}
        </Link>
      )
    case 'period-left-out':
    case 'data-outdated':
      return (
        <button type="button" className="link-button" onClick={onGather}>
          {words.gather}
        </button>
      )
    case 'open-report':
    case 'binding-unverified':
      return of === undefined ? (
        <Link to="/review" search={{ view: 'periods' }}>
          {words.noPeriod}
        </Link>
      ) : (
        <Link to="/review" search={{ view: 'queue', of, show: 'all', report: code }}>
          {kind === 'open-report' ? words.review : words.report}
        </Link>
      )
    case 'open-project-report':
      return (
        <Link to="/review" search={{ view: 'projects', of, project: code, all: true }}>
          {words.review}
        </Link>
      )
    case 'money-unbalanced':
    case 'revised-total':
      return name !== '' && kind === 'money-unbalanced' && /^[A-Z]/.test(code) ? (
        <Link to="/projects/$code" params={{ code }}>
          {words.money}
        </Link>
      ) : (
        <Link to="/budget">{words.money}</Link>
      )
    case 'unknown-figure':
    case 'empty-section':
      return (
        <Link to="." search={(old) => ({ ...old, section: code })} hash="text">
          {words.section}
        </Link>
      )
    case 'no-data':
      return (
        <Link to="/indicators/$code" params={{ code }}>
          {words.see}
        </Link>
      )
    case 'overdue-promise':
      return (
        <Link to="/actions" search={{ state: 'overdue' }} hash={code.replace(/-M\d+$/, '')}>
          {words.see}
        </Link>
      )
    case 'missing-reports':
      return (
        <Link to="/units/$code" params={{ code }}>
          {words.see}
        </Link>
      )
    case 'discrepancy':
      return (
        <Link to="/data/discrepancies" hash={code}>
          {words.see}
        </Link>
      )
  }
}
