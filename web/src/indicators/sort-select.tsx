import { useSearch } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { useNarrowing } from './use-narrowing.ts'

/** Chooses the order; an order reversed by a column’s head shows as such. */
export const SortSelect = ({ all }: { all: readonly Indicator[] }) => {
  const { text } = useText()
  const { sort = 'plan', reverse } = useSearch({ from: '/indicators' })
  const { narrow } = useNarrowing()
  const { sorts, bases, filter } = text.indicators
  const judged = all[0]?.assessment.targets ?? []
  const choices = [
    { value: 'plan', label: sorts.plan },
    { value: 'urgency', label: sorts.urgency },
    { value: 'name', label: sorts.name },
    { value: 'unit', label: sorts.unit },
    { value: 'period', label: sorts.period },
    { value: 'pace', label: sorts.pace },
    ...judged.map(({ year, basis }) => ({
      value: `state-${year}`,
      label: sorts.state(bases[basis](year)),
    })),
  ]
  return (
    <Select
      label={filter.sort}
      value={sort}
      choices={choices.map((choice) =>
        reverse && choice.value === sort
          ? { ...choice, label: sorts.reversed(choice.label) }
          : choice,
      )}
      onChange={({ target }) =>
        narrow({ sort: target.value === 'plan' ? undefined : target.value, reverse: undefined })
      }
    />
  )
}
