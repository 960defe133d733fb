import { useSearch } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { ReactNode } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { Filters } from '../ui/filters.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { type Choice, groupChoices, kindChoices, unitChoices } from './filter-choices.ts'
import { countFilters } from './filter-indicators.ts'
import { SortSelect } from './sort-select.tsx'
import { StateSelect } from './state-select.tsx'
import { useNarrowing } from './use-narrowing.ts'
import './filter-bar.css'

type Props = {
  all: readonly Indicator[]
  /** How many of them are listed. */
  shown: number
  /** What can be done with those listed. */
  tools: ReactNode
}

/** Search, filters and order of the list. */
export const FilterBar = ({ all, shown, tools }: Props) => {
  const { text } = useText()
  const words = text.indicators.filter
  const search = useSearch({ from: '/indicators' })
  const { narrow, clear } = useNarrowing()
  return (
    <div className="indicator-filters">
      <Filters
        label={words.label}
        outcome={words.shown(formatCount(shown), formatCount(all.length))}
        clearLabel={words.clear}
        onClear={shown > 0 && countFilters(search) > 0 ? clear : undefined}
        tools={tools}
      >
        <SearchField
          label={words.search}
          hint={words.searchHint}
          value={search.q ?? ''}
          onSearch={(q) => narrow({ q: q || undefined })}
        />
        <FoldedOnPhones>
          <FilterSelects all={all} />
        </FoldedOnPhones>
        <SortSelect all={all} />
      </Filters>
    </div>
  )
}

/** On phones the drop-downs fold away, and open by themselves when one of them is set. */
const FoldedOnPhones = ({ children }: { children: ReactNode }) => {
  const { text } = useText()
  const set = countFilters({ ...useSearch({ from: '/indicators' }), q: undefined })
  if (!useIsPhone()) return children
  return (
    <details className="filters-folded" open={set > 0 || undefined}>
      <summary>{text.indicators.filter.open(set)}</summary>
      <div>{children}</div>
    </details>
  )
}

const FilterSelects = ({ all }: Pick<Props, 'all'>) => {
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
