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
      {reports.map(({ code, name, nameEn, state }) => (
        <li key={code}>
          <ReportLink period={period} code={code}>
            {pick(name, nameEn)}
          </ReportLink>
          {state === 'returned' && <span className="note"> {text.board.returnedNote}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The center goes to the report, everybody else to the indicator. */
const ReportLink = ({
  period,
  code,
  children,
}: {
  period: string
  code: string
  children: string
}) => {
  const role = useAccount()?.role ?? null
  return mayDo(role, 'report.listForReview') ? (
    <Link className="plain-link" to="/review" search={{ of: period, view: 'queue', report: code }}>
      {children}
    </Link>
  ) : (
    <Link className="plain-link" to="/indicators/$code" params={{ code }}>
      {children}
    </Link>
  )
}
