import { useNavigate, useSearch } from '@tanstack/react-router'
import { milestoneStates } from '@yardstick/shared/plan/milestones.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { Filters } from '../ui/filters.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { countLeads } from './narrow-tree.ts'
import { countByState, groupByDue, type TreeCounts } from './promises.ts'
import type { ActionSearch } from './search.ts'

/** What the address narrows the tree to, and how to change it without leaving a trail in the history. */
export const useActionSearch = () => {
  const { q, unit, due, state } = useSearch({ from: '/actions' })
  const navigate = useNavigate({ from: '/actions' })
  const narrow = (change: ActionSearch) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  const isNarrowed =
    q !== undefined || unit !== undefined || due !== undefined || state !== undefined
  return { search: { q, unit, due, state }, isNarrowed, narrow }
}

/** A choice of the list of years as the address keeps it. */
const readDue = (written: string): ActionSearch['due'] => {
  if (written === '') return undefined
  return written === 'none' ? 'none' : Number(written)
}

type Props = { actions: readonly Action[]; shown: TreeCounts; on: string }

export const ActionFilters = ({ actions, shown, on }: Props) => {
  const { text } = useText()
  const words = text.actions.filter
  const { search, isNarrowed, narrow } = useActionSearch()
  return (
    <Filters
      label={words.label}
      outcome={words.shown(shown.programmes, shown.workItems, shown.promises)}
      clearLabel={words.clear}
      onClear={
        isNarrowed
          ? () => narrow({ q: undefined, unit: undefined, due: undefined, state: undefined })
          : undefined
      }
    >
      <SearchField
        label={words.search}
        hint={words.searchHint}
        value={search.q ?? ''}
        onSearch={(written) => narrow({ q: written || undefined })}
      />
      <Select
        label={words.unit}
        value={search.unit ?? ''}
        onChange={(event) => narrow({ unit: event.target.value || undefined })}
        choices={useUnitChoices(actions)}
      />
      <Select
        label={words.due}
        value={String(search.due ?? '')}
        onChange={(event) => narrow({ due: readDue(event.target.value) })}
        choices={useDueChoices(actions, on)}
      />
      <Select
        label={words.state}
        value={search.state ?? ''}
        onChange={(event) =>
          narrow({ state: milestoneStates.find((state) => state === event.target.value) })
        }
        choices={[
          { value: '', label: words.allStates },
          ...countByState(actions, on).map(({ state, count }) => ({
            value: state,
            label: words.dueChoice(text.life.states[state], count),
          })),
        ]}
      />
    </Filters>
  )
}

const useUnitChoices = (actions: readonly Action[]) => {
  const { text, pick } = useText()
  const words = text.actions.filter
  const units = new Map(useUnits().map((unit) => [unit.name, unit]))
  const choices = countLeads(actions).flatMap(({ name, count }) => {
    const unit = units.get(name)
    if (!unit) return []
    return [{ value: unit.code, label: words.unitChoice(pick(unit.name, unit.nameEn), count) }]
  })
  return [{ value: '', label: words.allUnits }, ...choices]
}

const useDueChoices = (actions: readonly Action[], on: string) => {
  const { text } = useText()
  const words = text.actions
  const promises = actions.flatMap(({ programmes }) => programmes.flatMap((one) => one.milestones))
  const choices = groupByDue(promises, on).map(({ year, promises: due }) => ({
    value: String(year ?? 'none'),
    label: words.filter.dueChoice(
      year === null ? words.due.undated : words.due.inYear(year),
      due.length,
    ),
  }))
  return [{ value: '', label: words.filter.allDue }, ...choices]
}
