import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { MoneyBar } from '../charts/money-bar.tsx'
import { formatRatio, moneyFigure } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from './cell-label.tsx'
import './paired-table.css'
import './money-table.css'

/** 万元; `change` since another day, null without one. */
export type MoneyAmount = { now: number; change: number | null }

export type MoneyRow = {
  planned: MoneyAmount
  revised: MoneyAmount
  allocated: MoneyAmount
  paid: MoneyAmount
  /** Paid over revised; null where there is nothing to spend. */
  ratio: number | null
}
export type ProjectMoneyRow = MoneyRow & { code: string; name: string; nameEn: string }

type Props = {
  /** What the table shows, for assistive technology. */
  label: string
  rows: readonly ProjectMoneyRow[]
  total: MoneyRow
}

const columns = ['planned', 'revised', 'allocated', 'paid'] as const

/** Planned, revised, allocated and paid, project by project; changes stand below the figures. */
export const MoneyTable = ({ label, rows, total }: Props) => {
  const { text, pick } = useText()
  const words = text.money
  const fullWanyuan = Math.max(
    1,
    ...rows.map(({ revised, paid }) => Math.max(revised.now, paid.now)),
  )
  return (
    <table className="table paired money-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text.budget.matrix.name}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {words.columns[column]}
            </th>
          ))}
          <td className="money-table-bar" aria-hidden="true" />
          <th scope="col" className="number">
            {words.columns.ratio}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} row={row} fullWanyuan={fullWanyuan}>
            <Link to="/projects/$code" params={{ code: row.code }} className="plain-link">
              {pick(row.name, row.nameEn)}
            </Link>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <Row row={total} fullWanyuan={null}>
          {text.budget.matrix.sum}
        </Row>
      </tfoot>
    </table>
  )
}

type RowProps = {
  row: MoneyRow
  /** The amount that fills the bar; null draws none. */
  fullWanyuan: number | null
  children: ReactNode
}

/** Nothing stands entered: that is not the same as nothing spent. */
const isUnrecorded = (column: (typeof columns)[number], row: MoneyRow): boolean =>
  (column === 'allocated' || column === 'paid') && row[column].now === 0

const Row = ({ row, fullWanyuan, children }: RowProps) => {
  const { text, language } = useText()
  const words = text.money
  const { revised, allocated, paid, ratio } = row
  return (
    <tr>
      <th scope="row">{children}</th>
      {columns.map((column) => {
        const amount = row[column]
        return (
          <td key={column} className="number">
            <CellLabel>{words.columns[column]}</CellLabel>
            {isUnrecorded(column, row) ? text.ui.nothing : moneyFigure(language, amount.now)}
            {amount.change !== null && amount.change !== 0 && (
              <span className="note money-table-change">
                {words.execution.change(moneyFigure(language, amount.change))}
              </span>
            )}
          </td>
        )
      })}
      <td className="money-table-bar is-whole" aria-hidden="true">
        {fullWanyuan !== null && (
          <MoneyBar
            plannedWanyuan={revised.now}
            allocatedWanyuan={allocated.now}
            paidWanyuan={paid.now}
            fullWanyuan={fullWanyuan}
          />
        )}
      </td>
      <td className="number">
        <CellLabel>{words.columns.ratio}</CellLabel>
        {ratio === null || isUnrecorded('paid', row) ? text.ui.nothing : formatRatio(ratio)}
      </td>
    </tr>
  )
}
