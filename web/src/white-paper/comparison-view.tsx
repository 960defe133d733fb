import type { RowChange, TableChange } from '@yardstick/shared/whitepaper/comparison-schema.ts'
import type { EditionComparison } from '@yardstick/shared/whitepaper/schema.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { useState } from 'react'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { useText } from './use-text.ts'
import { isOfLanguage, writeChange } from './write-cell.ts'
import '../ui/stacked-table.css'

/** The differences of two editions: first the editors’ words, then the data. */
export const ComparisonView = ({
  comparison: { sections, tables },
}: {
  comparison: EditionComparison
}) => {
  const { text } = useText()
  const words = text.whitePaper.comparison
  return (
    <div className="sections">
      {sections.length > 0 && (
        <Section number={1} title={words.text} note={words.textNote}>
          {sections.map((section) => (
            <ChangedText key={section.id} section={section} />
          ))}
        </Section>
      )}
      {tables.map((table, at) => (
        <ChangedTable
          key={table.table}
          number={at + (sections.length > 0 ? 2 : 1)}
          change={table}
        />
      ))}
    </div>
  )
}

const ChangedText = ({ section }: { section: EditionComparison['sections'][number] }) => {
  const words = useText().text.whitePaper.comparison
  const { title, before, after } = section
  return (
    <article className="changed-text">
      <h3 lang="zh-CN">{title}</h3>
      <div className="changed-text-sides">
        <Side title={words.textBefore} lines={before} others={after} />
        <Side title={words.textAfter} lines={after} others={before} />
      </div>
    </article>
  )
}

type SideProps = { title: string; lines: readonly string[]; others: readonly string[] }

/** One side of a text; what the other side has not is marked. */
const Side = ({ title, lines, others }: SideProps) => {
  const words = useText().text.whitePaper.comparison
  return (
    <div>
      <h4 className="note">{title}</h4>
      {lines.length === 0 && <p className="quiet">{words.onlyAutomatic}</p>}
      <div lang="zh-CN">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand twice
          <p key={at}>{others.includes(line) ? line : <mark>{line}</mark>}</p>
        ))}
      </div>
    </div>
  )
}

const fewRows = 20

const ChangedTable = ({ number, change }: { number: number; change: TableChange }) => {
  const { text, language } = useText()
  const words = text.whitePaper.comparison
  const [isWhole, setIsWhole] = useState(false)
  const { table, rows } = change
  const title = allTables.find(({ name }) => name === table)?.title[language] ?? table
  const shown = isWhole ? rows : rows.slice(0, fewRows)
  const kinds = (['changed', 'added', 'removed'] as const)
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.kinds[kind](count))
  return (
    <Section number={number} title={title} note={kinds.join(text.ui.cite.joiner)}>
      <table className="table stacked changed-rows">
        <thead>
          <tr>
            <th scope="col">{words.columns.row}</th>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col">{words.columns.cells}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ChangedRow key={row.key} table={table} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {words.all(rows.length)}
        </button>
      )}
    </Section>
  )
}

const ChangedRow = ({ table, row }: { table: string; row: RowChange }) => {
  const { text, language, pick } = useText()
  const words = text.whitePaper.comparison
  const { columns = [] } = allTables.find(({ name }) => name === table) ?? {}
  const cells = row.cells.flatMap((cell) => {
    const column = columns.find(({ name }) => name === cell.column)
    return column && isOfLanguage(column, columns, language) ? [{ ...cell, column }] : []
  })
  return (
    <tr>
      <th scope="row">{pick(row.title.zh, row.title.en)}</th>
      <td>
        <CellLabel>{words.columns.kind}</CellLabel>
        {words[row.kind]}
      </td>
      <td>
        {row.kind === 'changed' && (
          <ul>
            {cells.map(({ column, ...cell }) => {
              const { before, after, unit } = writeChange(cell, column, language, row)
              return (
                <li key={column.name}>
                  <span className="quiet">{column.title[language]}</span> {before}
                  <span aria-hidden="true">{words.arrow}</span>
                  <span className="visually-hidden">{words.becomes}</span>
                  <b>{after}</b> {unit !== '' && <span className="quiet">{unit}</span>}
                </li>
              )
            })}
          </ul>
        )}
      </td>
    </tr>
  )
}
