import { useSearch } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { useMedia } from '../ui/use-media.ts'
import { type Choice, groupChoices, kindChoices, unitChoices } from './filter-choices.ts'
import { countFilters } from './filter-indicators.ts'
import { SearchField } from './search-field.tsx'
import { SortSelect } from './sort-select.tsx'
import { StateSelect } from './state-select.tsx'
import { useNarrowing } from './use-narrowing.ts'
import './filter-bar.css'

type Props = { all: readonly Indicator[] }

/** Search, filters and order of the list; on narrow screens the filters fold away. */
export const FilterBar = ({ all }: Props) => {
  const { text } = useText()
  const words = text.indicators.filter
  const isNarrow = useMedia('(max-width: 640px)')
  const set = countFilters({ ...useSearch({ from: '/indicators' }), q: undefined })
  if (!isNarrow) {
    return (
      <search className="indicator-filters" aria-label={words.label}>
        <SearchField />
        <Filters all={all} />
        <SortSelect all={all} />
      </search>
    )
  }
  return (
    <search className="indicator-filters" aria-label={words.label}>
      <SearchField />
      <SortSelect all={all} />
      <details className="indicator-folded" open={set > 0 || undefined}>
        <summary>{words.open(set)}</summary>
        <Filters all={all} />
      </details>
    </search>
  )
}

const Filters = ({ all }: Props) => {
  const words = useText()
  const search = useSearch({ from: '/indicators' })
  const { narrow } = useNarrowing()
  const labels = words.text.indicators.filter
  const withAll = (choices: Choice[]): Choice[] => [{ value: '', label: labels.all }, ...choices]
  return (
    <>
      <Select
        label={labels.group}
        value={search.group ?? ''}
        choices={withAll(groupChoices(all, words))}
        onChange={({ target }) => narrow({ group: target.value || undefined })}
      />
      <Select
        label={labels.kind}
        value={search.kind ?? ''}
        choices={withAll(kindChoices(all, words))}
        onChange={({ target }) =>
          narrow({ kind: all.find(({ kind }) => kind === target.value)?.kind })
        }
      />
      <StateSelect all={all} years={useCurrentPlan().targetYears} />
      <Select
        label={labels.unit}
        value={search.unit ?? ''}
        choices={withAll(unitChoices(all, words))}
        onChange={({ target }) => narrow({ unit: target.value || undefined })}
      />
    </>
  )
}
