import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Changes, DirectiveChange } from '@yardstick/shared/overview/changes-schema.ts'
import { hasMoved } from '@yardstick/shared/overview/compare-money.ts'
import type { ReactNode } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { changesQuery, directiveChangesQuery } from '../api/changes-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatCount, formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { DirectiveChanges } from './directive-changes.tsx'
import { IndicatorChanges } from './indicator-changes.tsx'
import { MilestoneChanges } from './milestone-changes.tsx'
import { MoneyChangesSection } from './money-changes.tsx'
import { ProjectChanges } from './project-changes.tsx'
import { SpanForm } from './span-form.tsx'
import { summarise } from './summary.ts'
import { TargetChanges } from './target-changes.tsx'
import './changes.css'

/** What is another way than it was on an earlier day: everything, and only what changed. */
export const ChangesPage = () => {
  const { text } = useText()
  const words = text.changes
  const { since, until } = useSearch({ from: '/changes' })
  const { id } = useCurrentPlan()
  const span = { since, until }
  const changes = useQuery(changesQuery(id, span))
  const maySeeDirectives = mayDo(useAccount()?.role ?? null, 'directive.read')
  const directives = useQuery({
    ...directiveChangesQuery(id, span),
    enabled: maySeeDirectives,
  })
  const error = changes.error ?? directives.error
  const isReady = changes.data && (!maySeeDirectives || directives.data)
  const seen = maySeeDirectives ? (directives.data?.items ?? []) : null
  return (
    <>
      <PageHead
        above={<Link to="/">{text.overview.title}</Link>}
        title={words.title}
        lead={isReady && !error && <Lead changes={changes.data} directives={seen} />}
        tools={
          <button type="button" className="button" onClick={() => window.print()}>
            {words.print}
          </button>
        }
      />
      <SpanForm shown={changes.data ?? null} />
      {error && <ProblemNotice error={error} />}
      {!error && !isReady && <LoadingRows />}
      {!error && isReady && (
        <div className={changes.isPlaceholderData ? 'changes-older' : ''}>
          <p className="note changes-between">
            {words.between(changes.data.since, changes.data.until)}
            {hasLate(changes.data) && words.lateNote}
          </p>
          <Parts changes={changes.data} directives={seen} />
        </div>
      )}
    </>
  )
}

type Shown = {
  changes: Changes
  /** Null for those who may not see any. */
  directives: readonly DirectiveChange[] | null
}

const hasLate = ({ projects, money, targets }: Changes): boolean =>
  projects.some(({ events }) => events.some(({ recordedLate }) => recordedLate)) ||
  [...money.revisions, ...targets].some(({ recordedLate }) => recordedLate)

const moneyMoved = ({ money }: Changes): boolean =>
  hasMoved(money.total) ||
  money.projects.length > 0 ||
  money.revisions.length > 0 ||
  money.lateEntries.count > 0

type Part = { name: string; isChanged: boolean; draw: (number: number) => ReactNode }

const useParts = ({ changes, directives }: Shown): Part[] => {
  const words = useText().text.changes.parts
  const { indicators, milestones, projects, money, targets, periods, until } = changes
  const parts: Part[] = [
    {
      name: words.indicators,
      isChanged: indicators.length > 0,
      draw: (number) => (
        <IndicatorChanges number={number} indicators={indicators} periods={periods} />
      ),
    },
    {
      name: words.milestones,
      isChanged: milestones.length > 0,
      draw: (number) => <MilestoneChanges number={number} milestones={milestones} until={until} />,
    },
    {
      name: words.projects,
      isChanged: projects.length > 0,
      draw: (number) => <ProjectChanges number={number} projects={projects} />,
    },
    {
      name: words.money,
      isChanged: moneyMoved(changes),
      draw: (number) => <MoneyChangesSection number={number} money={money} />,
    },
    {
      name: words.targets,
      isChanged: targets.length > 0,
      draw: (number) => <TargetChanges number={number} targets={targets} />,
    },
  ]
  if (!directives) return parts
  const draw = (number: number) => <DirectiveChanges number={number} directives={directives} />
  return [...parts, { name: words.directives, isChanged: directives.length > 0, draw }]
}

const Parts = (shown: Shown) => {
  const words = useText().text.changes
  const parts = useParts(shown)
  const changed = parts.filter(({ isChanged }) => isChanged)
  const same = parts.filter(({ isChanged }) => !isChanged)
  if (changed.length === 0) return <Empty>{words.noneLead}</Empty>
  return (
    <div className="sections">
      {changed.map(({ name, draw }, place) => (
        <div key={name}>{draw(place + 1)}</div>
      ))}
      {same.length > 0 && (
        <p className="note">{words.unchanged(same.map(({ name }) => name).join(words.joiner))}</p>
      )}
    </div>
  )
}

const Lead = (shown: Shown) => {
  const { text, language } = useText()
  const words = text.changes
  const { worse, better, overdue, kept, projects, paidWanyuan } = summarise(shown.changes)
  const way = paidWanyuan > 0 ? 'more' : 'less'
  if (useParts(shown).every(({ isChanged }) => !isChanged)) return null
  return (
    <Sentence
      pieces={words.lead({
        worse: formatCount(worse),
        better: formatCount(better),
        overdue: formatCount(overdue),
        kept: formatCount(kept),
        projects: formatCount(projects),
        paid:
          paidWanyuan === 0
            ? words.paid.same
            : words.paid[way](formatMoney(language, Math.abs(paidWanyuan))),
      })}
    />
  )
}
