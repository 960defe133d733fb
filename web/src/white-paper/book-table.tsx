import type { DocumentTable, TableCell, TableLine } from '@yardstick/shared/whitepaper/document.ts'
import { type KeyboardEvent, useState } from 'react'
import { CellLabel } from '../ui/cell-label.tsx'
import { useShowSource } from './figure-context.ts'
import { useText } from './use-text.ts'
import '../ui/paired-table.css'

const steps: Record<string, readonly [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next cell in one direction that leads anywhere. */
const buttonFrom = (
  cell: HTMLTableCellElement,
  [down, across]: readonly [number, number],
): HTMLButtonElement | null => {
  const row = cell.closest('tr')
  const table = cell.closest('table')
  if (!row || !table) return null
  let [at, column] = [row.rowIndex + down, cell.cellIndex + across]
  for (; table.rows[at]?.cells[column] !== undefined; at += down, column += across) {
    const button = table.rows[at]?.cells[column]?.querySelector('button')
    if (button) return button
  }
  return null
}

/** The arrow keys go from figure to figure: a table of hundreds is one stop for the tabulator. */
const moveByArrow = (event: KeyboardEvent) => {
  const step = steps[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null
  if (!step || !(cell instanceof HTMLTableCellElement)) return
  const button = buttonFrom(cell, step)
  if (!button) return
  event.preventDefault()
  button.focus()
}

/** Where the tabulator enters: the first cell that leads anywhere. */
const entryOf = (lines: readonly TableLine[]): TableCell | undefined =>
  lines.flatMap(({ cells }) => cells).find(({ source }) => source !== null)

const mostColumnsOnPhones = 4
/** Longer tables begin with so many lines; the rest is one key away. */
const mostLines = 60
const firstLines = 30

const yearly = /^\d{4}年/

/** With more columns, the rows become blocks on phones. */
const isWide = ({ columns }: DocumentTable): boolean => columns.length > mostColumnsOnPhones

/** On phones a code stands before the name that follows it, on one line. */
const beginsWithCode = ({ columns: [first, second] }: DocumentTable): boolean =>
  first?.align === 'center' && second?.align === 'start'

/** Under each year of a table some titles stand again: alone they need the year before them. */
const labelOf = ({ columns }: DocumentTable, at: number): string => {
  const title = columns[at]?.title ?? ''
  if (columns.filter((column) => column.title === title).length < 2) return title
  const [year = ''] =
    columns
      .slice(0, at)
      .findLast((column) => yearly.test(column.title))
      ?.title.match(yearly) ?? []
  return year + title
}

const classOf = (table: DocumentTable): string =>
  ['table book-table', isWide(table) && 'paired', beginsWithCode(table) && 'has-code']
    .filter(Boolean)
    .join(' ')

/** A table of the book: caption above, note below; wide ones become blocks on phones. */
export const BookTable = ({ table }: { table: DocumentTable }) => {
  const { text } = useText()
  const words = text.whitePaper.book
  const { no, caption, columns, lines, note } = table
  const [isWhole, setIsWhole] = useState(lines.length <= mostLines)
  const shown = isWhole ? lines : lines.slice(0, firstLines)
  const entry = entryOf(lines)
  return (
    <div className="book-exhibit" id={table.id}>
      <section
        className="table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
        aria-label={`${words.table(no)} ${caption}`}
      >
        <table className={classOf(table)} onKeyDown={moveByArrow}>
          <caption>
            {words.table(no)}　{caption}
          </caption>
          <colgroup>
            {columns.map(({ width }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may stand twice
              <col key={at} style={{ width: `${(width * 100).toFixed(2)}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ title, align }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: titles may stand twice
                <th key={at} scope="col" className={`is-${align}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a published book never changes
              <Line key={at} line={line} table={table} entry={entry} />
            ))}
          </tbody>
        </table>
      </section>
      {!isWhole && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {words.allLines(lines.length)}
        </button>
      )}
      {note !== null && <p className="note">{note}</p>}
    </div>
  )
}

type LineProps = { line: TableLine; table: DocumentTable; entry: TableCell | undefined }

const Line = ({ line: { kind, cells }, table, entry }: LineProps) => {
  const { columns } = table
  if (kind === 'group') {
    return (
      <tr className="book-group">
        <th colSpan={columns.length} scope="colgroup">
          {cells[0]?.text}
        </th>
      </tr>
    )
  }
  return (
    <tr className={kind === 'total' ? 'book-total' : undefined}>
      {cells.map((cell, at) => {
        const Tag = at === 0 ? 'th' : 'td'
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may stand twice
            key={at}
            scope={at === 0 ? 'row' : undefined}
            className={`is-${columns[at]?.align ?? 'start'} ${cell.text === '' ? 'is-empty' : ''}`}
          >
            {at > 0 && isWide(table) && <CellLabel>{labelOf(table, at)}</CellLabel>}
            <Cell cell={cell} isEntry={cell === entry} />
          </Tag>
        )
      })}
    </tr>
  )
}

const Cell = ({ cell: { text, source }, isEntry }: { cell: TableCell; isEntry: boolean }) => {
  const words = useText().text.whitePaper.book
  const show = useShowSource()
  if (!source) return text
  return (
    <button
      type="button"
      className="book-cell"
      tabIndex={isEntry ? 0 : -1}
      aria-label={words.figureOf(text)}
      onClick={() => show(source)}
    >
      {text}
    </button>
  )
}
