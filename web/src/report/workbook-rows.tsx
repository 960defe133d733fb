import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { JudgedRow, WorkbookCheck } from '@yardstick/shared/indicators/workbook.ts'
import { findingWords } from '@yardstick/shared/indicators/workbook-words.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { type Change, changesOf, sortRows } from './workbook-changes.ts'

type Props = { check: WorkbookCheck; reports: readonly Report[] }

/** What every row of the workbook does: wrong ones first, those that do nothing folded away. */
export const WorkbookRows = ({ check, reports }: Props) => {
  const { text } = useText()
  const words = text.workbook
  const rows = sortRows(check.rows)
  const telling = rows.filter(({ outcome }) => outcome !== 'unchanged')
  const silent = rows.filter(({ outcome }) => outcome === 'unchanged')
  return (
    <>
      {telling.length > 0 && <RowTable rows={telling} reports={reports} />}
      {silent.length > 0 && (
        <details>
          <summary>{words.unchangedRows(silent.length)}</summary>
          <ul className="workbook-unchanged">
            {silent.map((row) => (
              <li key={row.cell}>
                <RowName row={row} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const RowName = ({ row }: { row: JudgedRow }) => {
  const { text, pick } = useText()
  return <>{pick(row.name, row.nameEn) || text.workbook.unknownRow(row.code)}</>
}

const RowTable = ({ rows, reports }: { rows: JudgedRow[]; reports: readonly Report[] }) => {
  const { text } = useText()
  const words = text.workbook
  return (
    <table className="workbook-rows stacked">
      <thead>
        <tr>
          <th scope="col">{words.cell}</th>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.remark}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.cell}
            row={row}
            report={reports.find(({ indicator }) => indicator.code === row.code)}
          />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row, report }: { row: JudgedRow; report: Report | undefined }) => {
  const { text, language } = useText()
  const words = text.workbook
  const changes = report ? changesOf(row, report.indicator, { text, language }) : []
  return (
    <tr className={`is-${row.outcome}`}>
      <td className="workbook-cell">
        <CellLabel>{words.cell}</CellLabel>
        {row.sheet}!{row.cell}
      </td>
      <th scope="row">
        <RowName row={row} />
      </th>
      <td>
        {changes.map((change) => (
          <ChangeLine key={change.what} change={change} />
        ))}
      </td>
      <td>
        <strong>{words.outcomes[row.outcome]}</strong>
        {[...row.faults, ...row.hints].map((finding) => (
          <p key={`${finding.cell} ${finding.code}`}>
            {words.finding(finding.cell, findingWords(finding, language))}
          </p>
        ))}
      </td>
    </tr>
  )
}

const ChangeLine = ({ change: { what, from, to } }: { change: Change }) => {
  const { text } = useText()
  const words = text.workbook
  return (
    <p className="workbook-change">
      <span className="quiet">{words.fromTo(words[what])}</span>
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
