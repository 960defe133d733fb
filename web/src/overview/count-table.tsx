import { Link } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { Fragment, type ReactNode } from 'react'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import './count-table.css'

type Row<Key extends string> = {
  key: Key
  isLate: boolean
  mark: ReactNode
  name: string
  /** One list of indicators for each head. */
  columns: readonly (readonly Indicator[])[]
}

type Props<Key extends string> = {
  /** One for each column of indicators. */
  heads: readonly { year: number; head: ReactNode }[]
  rows: readonly Row<Key>[]
  drawMark: (indicator: Indicator, key: Key) => ReactNode
}

/** Counts with one mark an indicator; every mark leads to its page. */
export const CountTable = <Key extends string>({ heads, rows, drawMark }: Props<Key>) => {
  const { text } = useText()
  return (
    <table className="count-table">
      <colgroup>
        <col className="count-table-names" />
        {heads.map(({ year }) => (
          <Fragment key={year}>
            <col className="count-table-counts" />
            <col />
          </Fragment>
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text.overview.counts.state}</span>
          </th>
          {heads.map(({ year, head }) => (
            <th key={year} scope="colgroup" colSpan={2}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isLate ? 'late' : undefined}>
            <th scope="row">
              <span className="count-table-name">
                {row.mark}
                {row.name}
              </span>
            </th>
            {heads.map(({ year }, column) => (
              <CountCells
                key={year}
                row={row}
                indicators={row.columns[column] ?? []}
                drawMark={drawMark}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps<Key extends string> = {
  row: Row<Key>
  indicators: readonly Indicator[]
  drawMark: Props<Key>['drawMark']
}

const CountCells = <Key extends string>({ row, indicators, drawMark }: CellProps<Key>) => {
  const { pick } = useText()
  return (
    <>
      <td className="count-table-count">{formatCount(indicators.length)}</td>
      <td>
        <span className="count-table-marks">
          {indicators.map((indicator) => {
            const name = pick(indicator.name, indicator.nameEn)
            return (
              <Link
                key={indicator.code}
                to="/indicators/$code"
                params={{ code: indicator.code }}
                aria-label={name}
                title={name}
              >
                {drawMark(indicator, row.key)}
              </Link>
            )
          })}
        </span>
      </td>
    </>
  )
}
