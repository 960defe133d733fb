import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { periodProgressQuery } from '../api/progress-queries.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { formatPercent } from '../ui/progress-trend.tsx'
import { RatingMark } from '../ui/rating-mark.tsx'
import { Section } from '../ui/section.tsx'
import { ProgressReview } from './progress-review.tsx'
import './queue-view.css'

/** The project reports of a period, one at a time: those that wait first of all. */
export const ProjectsView = ({ period }: { period: Period }) => {
  const { text } = useText()
  const plan = useCurrentPlan()
  const reports = useQuery(periodProgressQuery(plan.id, period.code))
  if (reports.isError) return <ProblemNotice error={reports.error} />
  if (!reports.data) return <LoadingRows />
  const { items } = reports.data
  return items.length === 0 ? <Empty>{text.progress.reviewEmpty}</Empty> : <Desk reports={items} />
}

/** Filter and report stand in the address; without a report, the first that the filter leaves. */
const useDesk = (reports: readonly ProjectReport[]) => {
  const asked = useSearch({ from: '/review' })
  const navigate = useNavigate({ from: '/review' })
  const showsAll = asked.all ?? !reports.some(waitsForCenter)
  const queue = showsAll ? reports : reports.filter(waitsForCenter)
  const shown = reports.find(({ project }) => project.code === asked.project) ?? queue[0] ?? null
  const go = (change: { all?: boolean; project: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  return {
    showsAll,
    queue,
    shown,
    show: ({ project }: ProjectReport) => go({ project: project.code }),
    list: (all: boolean) => go({ all, project: undefined }),
    /** The next that waits; where nothing does, what was decided on stays. */
    goOn: (decided: ProjectReport) => {
      const rest = queue.filter((one) => one !== decided && waitsForCenter(one))
      const next = rest.find(({ project }) => project.no > decided.project.no) ?? rest[0]
      go({ project: (next ?? decided).project.code })
    },
  }
}

const Desk = ({ reports }: { reports: readonly ProjectReport[] }) => {
  const { text } = useText()
  const words = text.progress
  const { showsAll, queue, shown, show, list, goOn } = useDesk(reports)
  const [done, setDone] = useState('')
  return (
    <Section number={1} title={words.title} note={words.reviewNote(queue.length)} className="queue">
      <div className="queue-tools">
        <fieldset className="queue-filters">
          <legend className="visually-hidden">{words.title}</legend>
          <Filter isOn={!showsAll} onChoose={() => list(false)}>
            {words.reviewFilters.waiting} {reports.filter(waitsForCenter).length}
          </Filter>
          <Filter isOn={showsAll} onChoose={() => list(true)}>
            {words.reviewFilters.all} {reports.length}
          </Filter>
        </fieldset>
      </div>
      <p role="status" className="queue-done">
        {done}
      </p>
      {shown ? (
        <div className="queue-desk">
          <List queue={queue} shown={shown} onShow={show} />
          <ProgressReview
            key={`${shown.project.code} ${shown.version}`}
            report={shown}
            onDecided={(outcome) => {
              setDone(outcome)
              goOn(shown)
            }}
          />
        </div>
      ) : (
        <Empty>{words.nothingWaiting}</Empty>
      )}
    </Section>
  )
}

type FilterProps = { isOn: boolean; onChoose: () => void; children: React.ReactNode }

const Filter = ({ isOn, onChoose, children }: FilterProps) => (
  <button type="button" aria-pressed={isOn} onClick={onChoose}>
    {children}
  </button>
)

type ListProps = {
  queue: readonly ProjectReport[]
  shown: ProjectReport
  onShow: (report: ProjectReport) => void
}

const List = ({ queue, shown, onShow }: ListProps) => {
  const { text, pick } = useText()
  return (
    <ol className="queue-list" aria-label={text.progress.title}>
      {queue.map((report) => {
        const { project, unit, content, state } = report
        const percent = content?.physicalPercent ?? null
        return (
          <li key={project.code}>
            <button
              type="button"
              className="queue-entry"
              aria-current={report === shown ? 'true' : undefined}
              onClick={() => onShow(report)}
            >
              <span className="queue-entry-name">{pick(project.name, project.nameEn)}</span>
              <span className="queue-entry-value">
                {percent === null ? text.ui.nothing : formatPercent(percent)}
              </span>
              <span className="note">{pick(unit.name, unit.nameEn)}</span>
              <span className="note queue-entry-marks">
                {!waitsForCenter(report) && text.reporting.states[state]}
                {content?.rating && <RatingMark rating={content.rating} />}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
