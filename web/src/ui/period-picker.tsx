import { useNavigate } from '@tanstack/react-router'
import { usePeriod } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import './period-picker.css'

/** Chooses the published period that the page shows, and keeps it in the address. */
export const PeriodPicker = () => {
  const { text, language } = useText()
  const { shown, published } = usePeriod()
  const navigate = useNavigate()
  if (published.length === 0) return <span className="note">{text.ui.noPeriod}</span>
  const show = (code: string) =>
    navigate({
      to: '.',
      search: (search) => ({
        ...search,
        period: code === published[0]?.code ? undefined : code,
      }),
      replace: true,
      resetScroll: false,
    })
  return (
    <label className="period-picker">
      <span>{text.ui.period}</span>
      <select value={shown?.code ?? ''} onChange={(event) => void show(event.target.value)}>
        {published.map((period, place) => (
          <option key={period.code} value={period.code}>
            {formatPeriod(language, period.code)}
            {place === 0 && ` · ${text.ui.latestPeriod}`}
          </option>
        ))}
      </select>
    </label>
  )
}
