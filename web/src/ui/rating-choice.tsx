import { type Rating, ratings } from '@yardstick/shared/projects/progress-report.ts'
import { useId } from 'react'
import { RatingMark } from './rating-mark.tsx'
import './rating-choice.css'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string | null
  chosen: Rating | null
  onChoose: (rating: Rating) => void
}

/** Chooses one of the three ratings, each with its shape and word. */
export const RatingChoice = ({ name, label, hint, error = null, chosen, onChoose }: Props) => {
  const id = useId()
  return (
    <fieldset className="rating-choice" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div className="rating-choices">
        {ratings.map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name={name}
              value={rating}
              checked={chosen === rating}
              onChange={() => onChoose(rating)}
            />
            <RatingMark rating={rating} />
          </label>
        ))}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
