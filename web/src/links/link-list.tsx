import { pairKey } from '@yardstick/shared/plan/links.ts'
import { useText } from '../text/use-text.ts'
import { EndLink, ReserveWord } from '../ui/end-link.tsx'
import { LinkState } from '../ui/link-state.tsx'
import type { LinkMatrix } from './matrix.ts'
import './link-list.css'

type Props = { matrix: LinkMatrix; onOpen: (pair: string) => void }

/** The same links where a matrix does not fit: what stands behind each column, one under another. */
export const LinkList = ({ matrix, onOpen }: Props) => {
  const { pick } = useText()
  return (
    <ul className="link-list">
      {matrix.columns.map((column) => (
        <li key={column.code}>
          <h3>
            <EndLink end={column} />
          </h3>
          <ul>
            {matrix.rows.map((row) => {
              const link = matrix.at(row, column)
              if (!link) return null
              return (
                <li key={row.code}>
                  <button
                    type="button"
                    className="link-list-entry"
                    aria-haspopup="dialog"
                    onClick={() => onOpen(pairKey(link))}
                  >
                    <span>
                      {pick(row.name, row.nameEn)}
                      <ReserveWord end={row} />
                    </span>
                    <LinkState state={link.state} />
                  </button>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
