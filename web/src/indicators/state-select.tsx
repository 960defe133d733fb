import { useSearch } from '@tanstack/react-router'
import { type State, stateSchema } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useId } from 'react'
import { useText } from '../text/use-text.ts'
import { stateChoices } from './filter-choices.ts'
import { useNarrowing } from './use-narrowing.ts'

type Props = { all: readonly Indicator[]; years: readonly number[] }

/** `2023.behind`, or `behind` for whichever target. */
const readChoice = (value: string): { state: State | undefined; year: number | undefined } => {
  const [first = '', second] = value.split('.')
  const state = stateSchema.safeParse(second ?? first).data
  return { state, year: second && state ? Number(first) : undefined }
}

/** Chooses a state, target year by target year. */
export const StateSelect = ({ all, years }: Props) => {
  const words = useText()
  const { state, year } = useSearch({ from: '/indicators' })
  const { narrow } = useNarrowing()
  const id = useId()
  const { filter } = words.text.indicators
  const groups = years.map((one) => ({ year: one, choices: stateChoices(all, one, words) }))
  const value = state ? `${year === undefined ? '' : `${year}.`}${state}` : ''
  const isListed = groups.some(({ choices }) => choices.some((choice) => choice.value === value))
  return (
    <div className="field">
      <label htmlFor={id}>{filter.state}</label>
      <select id={id} value={value} onChange={({ target }) => narrow(readChoice(target.value))}>
        <option value="">{filter.all}</option>
        {state && !isListed && (
          <option value={value}>
            {`${year === undefined ? filter.anyYear : year} ${words.text.ui.states[state]}`}
          </option>
        )}
        {groups.map((group) => (
          <optgroup key={group.year} label={filter.ofYear(group.year)}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
