import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNarrowing } from './use-narrowing.ts'

type Props = { sort: string; className?: string; children: ReactNode }

/** A column's head that sorts by it; pressed again it reverses, and after that plan order returns. */
export const SortHead = ({ sort, className, children }: Props) => {
  const { sort: chosen = 'plan', reverse } = useSearch({ from: '/indicators' })
  const { narrow } = useNarrowing()
  const isChosen = chosen === sort
  const press = () => {
    if (!isChosen) narrow({ sort: sort === 'plan' ? undefined : sort, reverse: undefined })
    else if (!reverse) narrow({ reverse: true })
    else narrow({ sort: undefined, reverse: undefined })
  }
  const direction = reverse ? 'descending' : 'ascending'
  return (
    <th scope="col" className={className} aria-sort={isChosen ? direction : undefined}>
      <button type="button" className="sort-head" onClick={press}>
        {children}
        <svg className="sort-arrow" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          {isChosen && <path d={reverse ? 'M4 7 7.5 1.5h-7Z' : 'M4 1 7.5 6.5h-7Z'} />}
        </svg>
      </button>
    </th>
  )
}
