import type { RowOutcome } from '@yardstick/shared/basics/workbook.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from './cell-label.tsx'
import { sortRows } from './sort-rows.ts'

/** One thing that a row changes, in words; null where nothing was or will be. */
export type RowChange = { label: string; from: string | null; to: string | null }

export type ShownRow = {
  /** Where it stands, as `填报!K5`. */
  place: string
  outcome: RowOutcome
  /** What the row is about. */
  name: string
  changes: readonly RowChange[]
  /** What is wrong, or to be looked at, with the cell. */
  findings: readonly string[]
}

type Props = { rows: readonly ShownRow[]; nameHead: string }

/** What every row of a workbook does: wrong ones first, those that do nothing folded away. */
export const WorkbookRows = ({ rows, nameHead }: Props) => {
  const { text } = useText()
  const words = text.workbook
  const sorted = sortRows(rows)
  const telling = sorted.filter(({ outcome }) => outcome !== 'unchanged')
  const silent = sorted.filter(({ outcome }) => outcome === 'unchanged')
  return (
    <>
      {telling.length > 0 && <RowTable rows={telling} nameHead={nameHead} />}
      {silent.length > 0 && (
        <details>
          <summary>{words.unchangedRows(silent.length)}</summary>
          <ul className="workbook-unchanged">
            {silent.map(({ place, name }) => (
              <li key={place}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const RowTable = ({ rows, nameHead }: Props) => {
  const { text } = useText()
  const words = text.workbook
  return (
    <table className="workbook-rows stacked">
      <thead>
        <tr>
          <th scope="col">{words.cell}</th>
          <th scope="col">{nameHead}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.remark}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.place} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row: { place, outcome, name, changes, findings } }: { row: ShownRow }) => {
  const { text } = useText()
  const words = text.workbook
  return (
    <tr className={`is-${outcome}`}>
      <td className="workbook-cell">
        <CellLabel>{words.cell}</CellLabel>
        {place}
      </td>
      <th scope="row">{name}</th>
      <td>
        {changes.map((change) => (
          <ChangeLine key={change.label} change={change} />
        ))}
      </td>
      <td>
        <strong>{words.outcomes[outcome]}</strong>
        {findings.map((finding) => (
          <p key={finding}>{finding}</p>
        ))}
      </td>
    </tr>
  )
}

const ChangeLine = ({ change: { label, from, to } }: { change: RowChange }) => {
  const { text } = useText()
  const words = text.workbook
  return (
    <p className="workbook-change">
      <span className="quiet">{words.fromTo(label)}</span>
      {from !== null && (
        <>
          <del>{from}</del>
          <span className="visually-hidden">{words.becomes}</span>
          <span aria-hidden="true"> → </span>
        </>
      )}
      {to === null ? <span className="quiet">{words.nothing}</span> : <ins>{to}</ins>}
    </p>
  )
}
