import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { csvPath } from '@yardstick/shared/whitepaper/data-package.ts'
import { mostDataRows } from '@yardstick/shared/whitepaper/data-query.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'
import { planPath, useCurrentPlan } from '../api/current-plan.ts'
import { dataListingQuery } from '../api/data-queries.ts'
import { formatCount } from '../text/format-value.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { useDictionaryText } from './use-dictionary-text.ts'

/** Every table with what a row of it is, how many there are today and where they are read. */
export const OpenTables = () => {
  const { words } = useDictionaryText()
  const { title, note, columns, most } = words.tables
  const { data } = useQuery(dataListingQuery(useCurrentPlan().id))
  const rowsOf = (name: string) => data?.items.find((one) => one.name === name)?.rows
  return (
    <Section number={2} title={title} note={data && note(data.asOf)}>
      <table className="table open-tables">
        <thead>
          <tr>
            <th scope="col">{columns.table}</th>
            <th scope="col">{columns.file}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="number">
              {columns.columns}
            </th>
            <th scope="col" className="number">
              {columns.rows}
            </th>
            <th scope="col">{columns.read}</th>
          </tr>
        </thead>
        <tbody>
          {allTables.map((table) => (
            <TableRow key={table.name} table={table} rows={rowsOf(table.name)} />
          ))}
        </tbody>
      </table>
      <p className="note open-tables-note">{most(formatCount(mostDataRows))}</p>
    </Section>
  )
}

const TableRow = ({ table, rows }: { table: DataTable; rows: number | undefined }) => {
  const { language, words } = useDictionaryText()
  const { columns, csv, csvOf, json, jsonOf } = words.tables
  const address = `/api/v1${planPath(useCurrentPlan().id)}/data/${table.name}?limit=${mostDataRows}`
  const title = table.title[language]
  return (
    <tr>
      <th scope="row">
        <Link to="/data/dictionary" hash={table.name}>
          {title}
        </Link>
      </th>
      <td>
        <code>{csvPath(table)}</code>
      </td>
      <td>{table.description[language]}</td>
      <td className="number">
        <CellLabel>{columns.columns}</CellLabel>
        {table.columns.length}
      </td>
      <td className="number">
        <CellLabel>{columns.rows}</CellLabel>
        {rows === undefined ? '–' : formatCount(rows)}
      </td>
      <td className="open-tables-links">
        <a href={`${address}&format=csv`} aria-label={csvOf(title)}>
          {csv}
        </a>
        <a href={address} aria-label={jsonOf(title)}>
          {json}
        </a>
      </td>
    </tr>
  )
}
