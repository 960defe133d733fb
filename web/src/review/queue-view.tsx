import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Period, Report } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { periodReportsQuery } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { filterQueue, nextWaiting, usualFilter } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueShortcuts } from './queue-shortcuts.tsx'
import { ReportReview } from './report-review.tsx'
import type { QueueFilter } from './search.ts'
import { useShortcutChoice, useShortcuts } from './use-shortcuts.ts'
import { VerifyTogether } from './verify-together.tsx'
import './queue-view.css'

/** The reports of a period, one at a time: those that wait first of all. */
export const QueueView = ({ period }: { period: Period }) => {
  const plan = useCurrentPlan()
  const reports = useQuery(periodReportsQuery(plan.id, period.code))
  if (reports.isError) return <ProblemNotice error={reports.error} />
  if (!reports.data) return <LoadingRows />
  return <Queue period={period} reports={reports.data.items} />
}

type Props = { period: Period; reports: readonly Report[] }

/** Filter and report stand in the address; without a report, the first that the filter leaves. */
const useQueue = ({ period, reports }: Props) => {
  const asked = useSearch({ from: '/review' })
  const navigate = useNavigate({ from: '/review' })
  const filter = asked.show ?? usualFilter(period.state, reports)
  const queue = filterQueue(reports, filter)
  const shown = reports.find(({ indicator }) => indicator.code === asked.report) ?? queue[0] ?? null
  const go = (change: { show?: QueueFilter | undefined; report: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  return {
    filter,
    queue,
    shown,
    place: shown ? queue.indexOf(shown) : -1,
    show: (report: Report | undefined) => go({ report: report?.indicator.code }),
    choose: (show: QueueFilter) => go({ show, report: undefined }),
  }
}

const Queue = ({ period, reports }: Props) => {
  const { text } = useText()
  const { filter, queue, shown, place, show, choose } = useQueue({ period, reports })
  const keys = useShortcutChoice()
  const [done, setDone] = useState('')
  const step = (by: 1 | -1) => {
    const next = queue[place + by]
    if (next) show(next)
  }
  useShortcuts(keys.isOn, { j: () => step(1), k: () => step(-1) })
  const finish = (outcome: string) => {
    setDone(outcome)
    show(shown ? nextWaiting(queue, shown) : undefined)
  }
  return (
    <Section
      number={1}
      title={text.desk.title}
      note={text.desk.queueNote(queue.length)}
      className="queue"
    >
      <div className="queue-tools">
        <QueueFilters reports={reports} shown={filter} onChoose={choose} />
        <VerifyTogether period={period} reports={reports} onDone={finish} />
      </div>
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
            onStep={step}
            onDecided={finish}
            onDone={setDone}
          />
        </div>
      ) : (
        <QueueEmpty period={period} filter={filter} onShowWaiting={() => choose('waiting')} />
      )}
      {shown && <QueueShortcuts isOn={keys.isOn} onChoose={keys.choose} />}
    </Section>
  )
}
