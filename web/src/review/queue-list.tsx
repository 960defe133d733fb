import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useText } from '../text/use-text.ts'
import { answerInWords } from '../ui/describe-answer.ts'

type Props = {
  queue: readonly Report[]
  shown: Report
  onShow: (report: Report) => void
}

/** What waits, in the order of the plan; the one looked at is marked. */
export const QueueList = ({ queue, shown, onShow }: Props) => {
  const { text } = useText()
  return (
    <ol className="queue-list" aria-label={text.review.queue}>
      {queue.map((report) => (
        <li key={report.indicator.code}>
          <QueueEntry report={report} isShown={report === shown} onShow={onShow} />
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { report: Report; isShown: boolean; onShow: (report: Report) => void }

const QueueEntry = ({ report, isShown, onShow }: EntryProps) => {
  const words = useText()
  const { pick } = words
  const { indicator, unit } = report
  return (
    <button
      type="button"
      className="queue-entry"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => onShow(report)}
    >
      <span className="queue-entry-name">{pick(indicator.name, indicator.nameEn)}</span>
      <span className="queue-entry-value">{answerInWords(report, indicator, words)}</span>
      <span className="note">{pick(unit.name, unit.nameEn)}</span>
    </button>
  )
}
