import { endKey, pairKey } from '@yardstick/shared/plan/links.ts'
import type { ShownLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { EndLink } from '../ui/end-link.tsx'
import { LinkMark } from '../ui/link-state.tsx'
import type { LinkMatrix, ListedEnd } from './matrix.ts'
import './link-matrix.css'

type Props = { matrix: LinkMatrix; onOpen: (pair: string) => void }

/** Rows and columns that are linked; a mark opens to its ground. */
export const LinkMatrixTable = ({ matrix, onOpen }: Props) => {
  const { text, pick } = useText()
  const words = text.links
  const [first] = matrix.rows
  const [across] = matrix.columns
  if (!first || !across) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="table-scroll link-matrix-scroll" tabIndex={0} aria-label={words.region}>
      <table className="link-matrix">
        <thead>
          <tr>
            <td className="note">
              {words.corner(words.kinds[first.kind], words.kinds[across.kind])}
            </td>
            {matrix.columns.map((column) => (
              <th key={column.code} scope="col" title={pick(column.name, column.nameEn)}>
                <EndLink end={shortened(column)} look="plain-link" />
              </th>
            ))}
          </tr>
        </thead>
        <Rows
          rows={matrix.rows.filter(({ isReserve }) => !isReserve)}
          matrix={matrix}
          onOpen={onOpen}
        />
        <Rows
          rows={matrix.rows.filter(({ isReserve }) => isReserve)}
          title={words.reserveRows}
          matrix={matrix}
          onOpen={onOpen}
        />
      </table>
    </section>
  )
}

type RowsProps = Props & { rows: readonly ListedEnd[]; title?: string }

const Rows = ({ rows, title, matrix, onOpen }: RowsProps) => {
  if (rows.length === 0) return null
  return (
    <tbody>
      {title && (
        <tr>
          <th scope="rowgroup" className="link-matrix-group" colSpan={matrix.columns.length + 1}>
            {title}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.code}>
          <th scope="row">
            <EndLink end={row} look="plain-link" />
          </th>
          {matrix.columns.map((column) => (
            <Cell key={endKey(column)} link={matrix.at(row, column)} onOpen={onOpen} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

const shortened = (end: ListedEnd): ListedEnd => ({
  ...end,
  name: end.shortName,
  nameEn: end.shortNameEn,
})

const Cell = ({ link, onOpen }: { link: ShownLink | undefined; onOpen: Props['onOpen'] }) => {
  const { text, pick } = useText()
  if (!link) return <td />
  const { from, to, state } = link
  const label = text.links.cellLabel(
    pick(from.name, from.nameEn),
    pick(to.name, to.nameEn),
    text.links.states[state],
  )
  return (
    <td>
      <button
        type="button"
        className="link-cell"
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={() => onOpen(pairKey(link))}
      >
        <LinkMark state={state} />
      </button>
    </td>
  )
}
