import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { usePeriods } from '../api/review-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { HeadSelect } from '../ui/head-select.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { ChargesView } from './charges-view.tsx'
import {
  countingProjects,
  countReports,
  periodAtHand,
  periodsWithProjects,
} from './period-choice.ts'
import { PeriodsView } from './periods-view.tsx'
import { ProjectsView } from './projects-view.tsx'
import { QueueView } from './queue-view.tsx'
import { type ReviewView, reviewViews } from './search.ts'
import './review-page.css'

/** The center's desk: the queue, who is missing, the periods, and who is in charge of what. */
export const ReviewPage = () => {
  const { text, language } = useText()
  const words = text.review
  const all = usePeriods()
  const search = useSearch({ from: '/review' })
  const asked = search.view ?? 'queue'
  const periods = asked === 'projects' ? periodsWithProjects(all) : all
  const atHand = periodAtHand(asked === 'projects' ? periods.map(countingProjects) : periods)
  const period =
    periods.find(({ code }) => code === search.of) ??
    periods.find(({ code }) => code === atHand) ??
    null
  // Before the first period there is nothing to review: everything begins with opening one.
  const view = period === null && asked !== 'charges' ? 'periods' : asked
  const ofPeriod = period !== null && (view === 'queue' || view === 'projects')
  return (
    <>
      <PageHead
        title={ofPeriod ? words.titleOf(formatPeriod(language, period.code)) : words.title}
        lead={ofPeriod && <Standing period={period} view={view} />}
        tools={ofPeriod && <PeriodChoice periods={periods} shown={period.code} />}
      />
      <Views current={view} period={period} />
      {view === 'periods' && <PeriodsView periods={periods} />}
      {view === 'charges' && <ChargesView />}
      {view === 'queue' && period && <QueueView key={period.code} period={period} />}
      {view === 'projects' && period && <ProjectsView key={period.code} period={period} />}
    </>
  )
}

const Standing = ({ period, view }: { period: Period; view: ReviewView }) => {
  const { text } = useText()
  const { counts, projectCounts } = period
  return view === 'projects' ? (
    <Sentence pieces={text.progress.counts(countReports({ counts: projectCounts }))} />
  ) : (
    <Sentence pieces={text.review.standing(countReports({ counts }))} />
  )
}

const Views = ({ current, period }: { current: ReviewView; period: Period | null }) => {
  const { text } = useText()
  return (
    <nav className="review-views" aria-label={text.review.viewsLabel}>
      {reviewViews.map((view) => (
        <Link
          key={view}
          to="/review"
          search={(old) => ({ ...old, view, report: undefined, project: undefined })}
          aria-current={view === current ? 'page' : undefined}
        >
          {text.review.views[view]}
        </Link>
      ))}
      <Link to="/board" search={{ of: period?.code }}>
        {text.board.title}
      </Link>
    </nav>
  )
}

const PeriodChoice = ({ periods, shown }: { periods: readonly Period[]; shown: string }) => {
  const { text, language } = useText()
  const words = text.review
  const navigate = useNavigate({ from: '/review' })
  const choose = (code: string) =>
    void navigate({
      search: (old) => ({
        ...old,
        of: code,
        show: undefined,
        report: undefined,
        project: undefined,
      }),
      replace: true,
    })
  return (
    <HeadSelect
      label={words.period}
      value={shown}
      choices={periods.map(({ code, state }) => ({
        value: code,
        label: words.periodOption(formatPeriod(language, code), words.periodStates[state]),
      }))}
      onChoose={choose}
    />
  )
}
