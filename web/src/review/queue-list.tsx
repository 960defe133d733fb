import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import { useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { answerInWords } from '../ui/describe-answer.ts'

type Props = {
  queue: readonly Report[]
  shown: Report
  onShow: (report: Report) => void
}

/** The reports in the order of the plan; the one looked at is marked and kept in sight. */
export const QueueList = ({ queue, shown, onShow }: Props) => {
  const { text } = useText()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>(`[data-code="${shown.indicator.code}"]`)
    if (list.current && entry) keepInSight(list.current, entry)
  }, [shown.indicator.code])
  return (
    <ol className="queue-list" aria-label={text.desk.title} ref={list}>
      {queue.map((report) => (
        <li key={report.indicator.code} data-code={report.indicator.code}>
          <QueueEntry report={report} isShown={report === shown} onShow={onShow} />
        </li>
      ))}
    </ol>
  )
}

/** Scrolls the list and nothing around it. */
const keepInSight = (list: HTMLElement, entry: HTMLElement): void => {
  const { offsetTop, offsetHeight } = entry
  const lowest = offsetTop + offsetHeight - list.clientHeight
  list.scrollTop = Math.max(lowest, Math.min(offsetTop, list.scrollTop))
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
      <QueueMarks report={report} />
    </button>
  )
}

/** What there is about a report besides its value; where it stands when it does not wait. */
const QueueMarks = ({ report }: { report: Report }) => {
  const { text } = useText()
  const words = text.desk
  const { state, checks, followUp, hasOpenQuestion, correctionNote, periodState } = report
  const marks = [
    correctionNote !== null && periodState === 'published' && words.underCorrection,
    checks.length > 0 && words.checkCount(checks.length),
    hasOpenQuestion && words.openQuestion,
    followUp && words.followUpMark,
  ].filter((mark) => mark !== false)
  const isSettled = !waitsForCenter(report)
  if (marks.length === 0 && !isSettled) return null
  return (
    <span className="note queue-entry-marks">
      {isSettled && text.reporting.states[state]}
      {marks.map((mark) => (
        <b key={mark}>{mark}</b>
      ))}
    </span>
  )
}
