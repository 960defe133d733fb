import './period-picker.css'

type Choice = { value: string; label: string }

type Props = {
  label: string
  value: string
  choices: readonly Choice[]
  /** More choices under headings of their own, below the others. */
  groups?: readonly { label: string; choices: readonly Choice[] }[]
  onChoose: (value: string) => void
}

/** A drop-down with its name beside it, for the far end of a page head. */
export const HeadSelect = ({ label, value, choices, groups = [], onChoose }: Props) => (
  <label className="period-picker">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      <Options choices={choices} />
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <Options choices={group.choices} />
        </optgroup>
      ))}
    </select>
  </label>
)

const Options = ({ choices }: Pick<Props, 'choices'>) =>
  choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ))
