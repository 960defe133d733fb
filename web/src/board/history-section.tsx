import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import type { State } from '@yardstick/shared/indicators/assessment.ts'
import {
  type BoardCell,
  type BoardHistory,
  type Standing,
  standings,
} from '@yardstick/shared/reminders/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { boardHistoryQuery } from './queries.ts'
import './history-section.css'

/** The shapes of the site's states, in the sense that they have everywhere. */
const markOf: Record<Standing, State> = {
  on_time: 'achieved',
  late: 'slightly_behind',
  missing: 'behind',
  open: 'not_reported',
}

/** Every unit over the last periods; `period` is the one looked at. */
export const HistorySection = ({ period }: { period: string }) => {
  const { text } = useText()
  const words = text.board
  const history = useQuery(boardHistoryQuery(useCurrentPlan().id))
  const count = history.data?.periods.length ?? 0
  return (
    <Section number={2} title={words.historyTitle(count)} note={words.historyNote}>
      {history.isError && <ProblemNotice error={history.error} />}
      {history.isPending && <LoadingRows />}
      {history.data && (
        <>
          <Matrix history={history.data} period={period} />
          <p className="legend history-legend">
            {standings.map((standing) => (
              <span key={standing}>
                <StateMark state={markOf[standing]} decorative />
                {words.standings[standing]}
              </span>
            ))}
            <span>{words.owedNothing}</span>
          </p>
        </>
      )}
    </Section>
  )
}

const Matrix = ({ history, period }: { history: BoardHistory; period: string }) => {
  const { text, pick } = useText()
  return (
    <table className="table history-table">
      <MatrixHead history={history} period={period} />
      <tbody>
        {history.rows.map(({ unit, cells }) => (
          <tr key={unit.code}>
            <th scope="row">
              <Link className="plain-link" to="/units/$code" params={{ code: unit.code }}>
                {pick(unit.name, unit.nameEn)}
              </Link>
            </th>
            {history.periods.map((head, place) => (
              <td key={head.period} className={head.period === period ? 'is-shown' : undefined}>
                {cells[place] ? <Cell cell={cells[place]} /> : text.ui.nothing}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const MatrixHead = ({ history, period }: { history: BoardHistory; period: string }) => {
  const { text, language } = useText()
  const words = text.board
  const years = groupBy(history.periods, (head) => head.period.slice(0, 4))
  return (
    <thead>
      <tr>
        <td />
        {[...years].map(([year, own]) => (
          <th
            key={year}
            scope="colgroup"
            colSpan={own.length}
            className="history-year"
            style={{ gridColumn: `span ${own.length}` }}
          >
            {year}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">{words.unit}</th>
        {history.periods.map(({ period: code }) => (
          <th key={code} scope="col" className={code === period ? 'is-shown' : undefined}>
            <Link
              to="/board"
              search={(old) => ({ ...old, of: code })}
              replace
              title={formatPeriod(language, code)}
              aria-current={code === period ? 'true' : undefined}
            >
              {words.shortPeriod(code)}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The mark, with how many reports it is about when something is amiss. */
const Cell = ({ cell }: { cell: BoardCell }) => {
  const { text } = useText()
  const words = text.board.cell(cell)
  const count = cell.outstanding || cell.late
  return (
    <span className="history-cell" title={words}>
      <StateMark state={markOf[cell.standing]} decorative />
      <span className="visually-hidden">{words}</span>
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </span>
  )
}
