import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'

type Props = { periods: readonly string[]; shown: string; onChoose: (period: string) => void }

/** Chooses among the periods that something is owed for. */
export const PeriodSelect = ({ periods, shown, onChoose }: Props) => {
  const { text, language } = useText()
  return (
    <label className="period-picker">
      <span>{text.ui.period}</span>
      <select value={shown} onChange={(event) => onChoose(event.target.value)}>
        {periods.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(language, period)}
          </option>
        ))}
      </select>
    </label>
  )
}
