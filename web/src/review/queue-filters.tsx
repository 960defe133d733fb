import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { filterQueue } from './queue-filter.ts'
import { type QueueFilter, queueFilters } from './search.ts'

type Props = {
  reports: readonly Report[]
  shown: QueueFilter
  onChoose: (filter: QueueFilter) => void
}

/** Parts of the queue, each with how many there are in it. */
export const QueueFilters = ({ reports, shown, onChoose }: Props) => {
  const { text } = useText()
  const words = text.desk
  return (
    <fieldset className="queue-filters">
      <legend className="visually-hidden">{words.filtersLabel}</legend>
      {queueFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === shown}
          onClick={() => onChoose(filter)}
        >
          {words.filters[filter]} <b>{formatCount(filterQueue(reports, filter).length)}</b>
        </button>
      ))}
    </fieldset>
  )
}
