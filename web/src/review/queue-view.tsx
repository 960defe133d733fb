import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Period, Report } from '@yardstick/shared/indicators/reporting.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { periodReportsQuery } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { countReports } from './period-choice.ts'
import { QueueList } from './queue-list.tsx'
import { ReportReview } from './report-review.tsx'
import { ShortcutKey } from './shortcut-key.tsx'
import { useShortcutChoice, useShortcuts } from './use-shortcuts.ts'
import './queue-view.css'

/** Everything that waits in a period, one report at a time. */
export const QueueView = ({ period }: { period: Period }) => {
  const plan = useCurrentPlan()
  const reports = useQuery(periodReportsQuery(plan.id, period.code))
  if (reports.isError) return <ProblemNotice error={reports.error} />
  if (!reports.data) return <LoadingRows />
  return <Queue period={period} reports={reports.data.items} />
}

type Props = { period: Period; reports: readonly Report[] }

/** The report looked at stands in the address; without one, the first that waits. */
const useShownReport = (reports: readonly Report[]) => {
  const asked = useSearch({ from: '/review' }).report
  const navigate = useNavigate({ from: '/review' })
  const queue = reports.filter(waitsForCenter)
  const shown = reports.find(({ indicator }) => indicator.code === asked) ?? queue[0] ?? null
  const place = shown ? queue.indexOf(shown) : -1
  const show = (report: Report | undefined) =>
    void navigate({
      search: (old) => ({ ...old, report: report?.indicator.code }),
      replace: true,
      resetScroll: false,
    })
  return { queue, shown, place, show }
}

const Queue = ({ period, reports }: Props) => {
  const { text } = useText()
  const words = text.review
  const { queue, shown, place, show } = useShownReport(reports)
  const keys = useShortcutChoice()
  const [done, setDone] = useState('')
  const go = (step: 1 | -1) => {
    const next = queue[place + step]
    if (next) show(next)
  }
  useShortcuts(keys.isOn, { j: () => go(1), k: () => go(-1) })
  const finish = (outcome: string) => {
    setDone(outcome)
    show(queue[place + 1] ?? queue[place - 1])
  }
  return (
    <Section
      number={1}
      title={words.queue}
      note={queue.length > 0 && words.queueNote(queue.length)}
      className="queue"
    >
      <p role="status" className="queue-done">
        {done}
      </p>
      {shown ? (
        <div className="queue-desk">
          <QueueList queue={queue} shown={shown} onShow={show} />
          <ReportReview
            key={shown.indicator.code}
            report={shown}
            place={place}
            count={queue.length}
            keysAreOn={keys.isOn}
            onStep={go}
            onDone={finish}
          />
        </div>
      ) : (
        <QueueEmpty period={period} />
      )}
      {queue.length > 0 && <Shortcuts isOn={keys.isOn} onChoose={keys.choose} />}
    </Section>
  )
}

const QueueEmpty = ({ period }: { period: Period }) => {
  const { text } = useText()
  const words = text.review
  const { missing } = countReports(period)
  return (
    <Empty
      action={
        <>
          {missing > 0 && (
            <Link className="button" to="/board" search={{ of: period.code }}>
              {words.seeProgress}
            </Link>
          )}
          {period.state !== 'published' && (
            <Link className="button" to="/review" search={(old) => ({ ...old, view: 'periods' })}>
              {words.goPublish}
            </Link>
          )}
        </>
      }
    >
      {words.queueEmpty(missing)}
    </Empty>
  )
}

type ShortcutsProps = { isOn: boolean; onChoose: (isOn: boolean) => void }

const Shortcuts = ({ isOn, onChoose }: ShortcutsProps) => {
  const { text } = useText()
  const { shortcutList, shortcutsOn, shortcuts } = text.review
  return (
    <div className="legend shortcuts">
      <span>{shortcuts}</span>
      <ShortcutKey sign="J" meaning={shortcutList.next} />
      <ShortcutKey sign="K" meaning={shortcutList.previous} />
      <ShortcutKey sign="V" meaning={shortcutList.verify} />
      <ShortcutKey sign="R" meaning={shortcutList.return} />
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {shortcutsOn}
      </label>
    </div>
  )
}
