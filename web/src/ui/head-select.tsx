import './period-picker.css'

type Props = {
  label: string
  value: string
  choices: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

/** A drop-down with its name beside it, for the far end of a page head. */
export const HeadSelect = ({ label, value, choices, onChoose }: Props) => (
  <label className="period-picker">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
)
