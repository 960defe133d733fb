import { useNavigate } from '@tanstack/react-router'
import { usePeriods } from '../api/review-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { HeadSelect } from '../ui/head-select.tsx'

type Props = {
  /** Empty while nothing is owed and no earlier period is looked at. */
  shown: string
  /** The periods that something is owed for, the nearest first. */
  current: readonly string[]
}

/** Chooses a period: what is owed now first, what was published below; nothing for a single one. */
export const OwnPeriodPicker = ({ shown, current }: Props) => {
  const { text, language } = useText()
  const words = text.ownReports
  const navigate = useNavigate({ from: '/report' })
  const earlier = usePeriods().filter(
    ({ code, state }) => state === 'published' && !current.includes(code),
  )
  const choicesOf = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: formatPeriod(language, value) }))
  const groups = [
    { label: words.currentPeriods, choices: choicesOf(current) },
    { label: words.earlierPeriods, choices: choicesOf(earlier.map(({ code }) => code)) },
  ].filter(({ choices }) => choices.length > 0)
  if (earlier.length === 0 && current.length < 2) return null
  return (
    <HeadSelect
      label={text.ui.period}
      value={shown}
      choices={shown === '' ? [{ value: '', label: words.chooseEarlier }] : []}
      groups={groups}
      onChoose={(period) =>
        void navigate({
          search: (old) => ({
            ...old,
            for: period || undefined,
            open: undefined,
            project: undefined,
          }),
        })
      }
    />
  )
}
