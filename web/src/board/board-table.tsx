import { Link } from '@tanstack/react-router'
import type { Board, BoardRow } from '@yardstick/shared/reminders/schema.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Timeliness } from './timeliness.tsx'
import './board-table.css'

const columns = [
  'expected',
  'received',
  'onTime',
  'late',
  'returned',
  'missing',
  'verified',
] as const

/** One row a unit, the latest first, and the sums of all. */
export const BoardTable = ({ board }: { board: Board }) => {
  const { text } = useText()
  const words = text.board
  return (
    <table className="table board-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {words.counts[column]}
            </th>
          ))}
          <th scope="col" className="board-due">
            {words.dueOn}
          </th>
          <th scope="col">{words.timeliness}</th>
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <UnitRow key={row.unit.code} row={row} board={board} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total(board.rows.length)}</th>
          <Counts counts={board.totals} />
          <td className="board-due" />
          <td className="board-time" />
        </tr>
      </tfoot>
    </table>
  )
}

const UnitRow = ({ row, board }: { row: BoardRow; board: Board }) => {
  const { text, pick } = useText()
  const words = text.board
  const { unit, dueOn } = row
  return (
    <tr>
      <th scope="row">
        <Link className="plain-link" to="/units/$code" params={{ code: unit.code }}>
          {pick(unit.name, unit.nameEn)}
        </Link>
      </th>
      <Counts counts={row} />
      <td className={`board-due nowrap ${dueOn === board.dueOn ? '' : 'is-extended'}`}>
        <span className="board-label">{words.dueOn}</span> {dueOn}
        {dueOn !== board.dueOn && <b className="board-extended">{words.extended}</b>}
      </td>
      <td className="board-time">
        {row.missing + row.returned === 0 ? (
          words.complete
        ) : (
          <Timeliness dueOn={dueOn} asOf={board.asOf} />
        )}
      </td>
    </tr>
  )
}

const weighsOn = new Set<string>(['late', 'returned', 'missing'])

const minor = new Set<string>(['onTime', 'verified'])

/** What is amiss stands out, and what is nought steps back; narrow screens leave out the minor ones. */
const Counts = ({ counts }: { counts: Board['totals'] }) => {
  const { text } = useText()
  return columns.map((column) => {
    const count = formatCount(counts[column])
    const isAmiss = weighsOn.has(column) && counts[column] > 0
    const classes = [
      'number',
      counts[column] === 0 && 'quiet is-nought',
      minor.has(column) && 'is-minor',
    ]
    return (
      <td key={column} className={classes.filter(Boolean).join(' ')}>
        <span className="board-label">{text.board.counts[column]}</span>
        {isAmiss ? <b>{count}</b> : count}
      </td>
    )
  })
}
