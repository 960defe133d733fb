import { Link } from '@tanstack/react-router'
import { cellTypeWords } from '@yardstick/shared/whitepaper/data-dictionary.ts'
import { csvPath } from '@yardstick/shared/whitepaper/data-package.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { Column, DataTable, ForeignKey } from '@yardstick/shared/whitepaper/tables/table.ts'
import { Fragment, type ReactNode } from 'react'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { useDictionaryText } from './use-dictionary-text.ts'

/** One table: what a row is, and every column of it. */
export const DictionaryTable = ({ table }: { table: DataTable }) => {
  const { language, words } = useDictionaryText()
  const { caption, name, title, type, unit, demand, about } = words.columns
  return (
    <Section
      id={table.name}
      title={table.title[language]}
      note={<code>{csvPath(table)}</code>}
      className="dictionary-table"
    >
      <p>{table.description[language]}</p>
      <table className="table">
        <caption className="visually-hidden">{caption(table.title[language])}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{title}</th>
            <th scope="col">{type}</th>
            <th scope="col">{unit}</th>
            <th scope="col">{demand}</th>
            <th scope="col">{about}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <ColumnRow key={column.name} table={table} column={column} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const ColumnRow = ({ table, column }: { table: DataTable; column: Column }) => {
  const { language, words } = useDictionaryText()
  const { unit, key, required } = words.columns
  const isKey = table.primaryKey.includes(column.name)
  return (
    <tr>
      <th scope="row">
        <code>{column.name}</code>
      </th>
      <td>{column.title[language]}</td>
      <td>{cellTypeWords[language][column.type]}</td>
      <td>
        {column.unit && (
          <>
            <CellLabel>{unit}</CellLabel>
            {column.unit[language]}
          </>
        )}
      </td>
      <td>{isKey ? key : column.required && required}</td>
      <td>
        <Meaning
          column={column}
          reference={table.foreignKeys.find((one) => one.column === column.name)}
        />
      </td>
    </tr>
  )
}

/** Names of columns stand between backticks. */
const withNames = (about: string): ReactNode =>
  about.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={part}>{part}</code>))

type MeaningProps = { column: Column; reference: ForeignKey | undefined }

/** What the column means, which table it leads to, which codes may stand in it. */
const Meaning = ({ column, reference }: MeaningProps) => {
  const { language, words } = useDictionaryText()
  const parts: [name: string, part: ReactNode][] = []
  const about = column.description[language]
  if (about !== '') parts.push(['about', withNames(about)])
  if (reference) parts.push(['reference', <Reference key="reference" to={reference} />])
  if (column.labels) parts.push(['codes', <Codes key="codes" labels={column.labels} />])
  return parts.map(([name, part], at) => (
    <Fragment key={name}>
      {at > 0 && words.columns.ends}
      {part}
    </Fragment>
  ))
}

const Reference = ({ to }: { to: ForeignKey }) => {
  const { language, words } = useDictionaryText()
  const { refers, of } = words.columns
  const target = allTables.find(({ name }) => name === to.table)
  return (
    <>
      {refers}
      {language === 'en' && ' '}
      <Link to="/data/dictionary" hash={to.table} className="text-link">
        {of(target?.title[language] ?? to.table)}
      </Link>{' '}
      <code>{to.references}</code>
    </>
  )
}

const Codes = ({ labels }: { labels: NonNullable<Column['labels']> }) => {
  const { language, words } = useDictionaryText()
  const { codes, codeOf, between } = words.columns
  return (
    <>
      {codes}
      {codeOf}
      {Object.entries(labels).map(([code, label], at) => (
        <Fragment key={code}>
          {at > 0 && between}
          <code>{code}</code> {label[language]}
        </Fragment>
      ))}
    </>
  )
}
