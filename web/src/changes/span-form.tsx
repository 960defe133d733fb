import { useNavigate } from '@tanstack/react-router'
import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { defaultSince, type Span, yearBefore } from '@yardstick/shared/overview/span.ts'
import { usePeriod } from '../api/current-plan.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { TextField } from '../ui/field.tsx'

type Props = {
  /** The days that are compared; null while they are not known. */
  shown: Span | null
}

/** Which two days are compared, and the first days that people mostly mean. */
export const SpanForm = ({ shown }: Props) => {
  const words = useText().text.changes
  const navigate = useNavigate({ from: '/changes' })
  const today = chinaDate(new Date())
  const until = shown?.until ?? today
  const choose = (change: Partial<Span>) =>
    void navigate({
      search: (old) => ({ ...old, since: shown?.since, until: shown?.until, ...change }),
      replace: true,
      resetScroll: false,
    })
  return (
    <search className="changes-form" aria-label={words.form}>
      <TextField
        type="date"
        label={words.since}
        max={addDays(until, -1)}
        value={shown?.since ?? ''}
        onChange={({ target }) => target.value && choose({ since: target.value })}
      />
      <TextField
        type="date"
        label={words.until}
        max={today}
        value={until}
        onChange={({ target }) => target.value && choose({ until: target.value })}
      />
      <Picks shown={shown} until={until} onPick={(since) => choose({ since })} />
    </search>
  )
}

type PickProps = Props & { until: string; onPick: (since: string) => void }

const Picks = ({ shown, until, onPick }: PickProps) => {
  const { text, language } = useText()
  const words = text.changes
  const { published } = usePeriod()
  const usual = defaultSince(published, until)
  const period = published.find(({ publishedAt }) => formatInstantDate(publishedAt) === usual)
  const picks = [
    ...(period
      ? [{ since: usual, name: words.picks.period(formatPeriod(language, period.code)) }]
      : []),
    { since: yearBefore(until), name: words.picks.year },
    { since: addDays(until, -90), name: words.picks.quarter },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame three buttons
    <div className="changes-picks" role="group" aria-label={words.pickLabel}>
      {picks.map(({ since, name }) => (
        <button
          key={name}
          type="button"
          className="link-button"
          aria-pressed={since === shown?.since}
          onClick={() => onPick(since)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
