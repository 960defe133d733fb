import { Link } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { ReminderItem, ReminderList } from '@yardstick/shared/reminders/schema.ts'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { Timeliness } from './timeliness.tsx'

/** Who owes what, how late it is and until when it may come. */
export const ReminderTable = ({ list }: { list: ReminderList }) => {
  const { text, pick } = useText()
  const words = text.board
  return (
    <table className="table reminder-table">
      <thead>
        <tr>
          <th scope="col">{words.no}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.timeliness}</th>
          <th scope="col">{words.dueOn}</th>
          <th scope="col">{words.outstanding}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map(({ unit, dueOn, outstanding }, place) => (
          <tr key={unit.code}>
            <td className="reminder-no">{place + 1}</td>
            <th scope="row">{pick(unit.name, unit.nameEn)}</th>
            <td className="reminder-time">
              <Timeliness dueOn={dueOn} asOf={list.asOf} />
            </td>
            <td className="reminder-due">
              <span className="reminder-label">{words.dueOn}</span>
              {dueOn}
              {dueOn !== list.dueOn && <b className="board-extended">{words.extended}</b>}
            </td>
            <td className="reminder-what">
              <Outstanding period={list.period} reports={outstanding} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type OutstandingProps = { period: string; reports: ReminderItem['outstanding'] }

const Outstanding = ({ period, reports }: OutstandingProps) => {
  const { text, pick } = useText()
  return (
    <ul>
      {reports.map(({ kind, code, name, nameEn, state }) => (
        <li key={code}>
          <ReportLink period={period} kind={kind} code={code}>
            {text.board.owedName[kind](pick(name, nameEn))}
          </ReportLink>
          {state === 'returned' && <span className="note"> {text.board.returnedNote}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The center goes to the report, everybody else to the indicator or the project. */
const ReportLink = ({
  period,
  kind,
  code,
  children,
}: {
  period: string
  kind: OutstandingProps['reports'][number]['kind']
  code: string
  children: string
}) => {
  const role = useAccount()?.role ?? null
  if (mayDo(role, 'report.listForReview')) {
    const place =
      kind === 'project'
        ? ({ view: 'projects', project: code } as const)
        : ({ view: 'queue', report: code } as const)
    return (
      <Link className="plain-link" to="/review" search={{ of: period, ...place }}>
        {children}
      </Link>
    )
  }
  const to = kind === 'project' ? '/projects/$code' : '/indicators/$code'
  return (
    <Link className="plain-link" to={to} params={{ code }}>
      {children}
    </Link>
  )
}
