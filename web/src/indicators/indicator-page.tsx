import { Link, useParams } from '@tanstack/react-router'
import { type PeriodKind, periodKind } from '@yardstick/shared/basics/period.ts'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { usePeriod } from '../api/current-plan.ts'
import { useIndicator } from '../api/indicator-queries.ts'
import { useText } from '../text/use-text.ts'
import { Citation } from '../ui/citation.tsx'
import { IssueAbout } from '../ui/issue-about.tsx'
import { LinkedSection } from '../ui/linked-section.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { ChargeSection } from './charge-section.tsx'
import { Headlines } from './headlines.tsx'
import { HistorySection } from './history-section.tsx'
import { MethodSection } from './method-section.tsx'
import { RevisionsSection } from './revisions-section.tsx'
import { SeriesSection } from './series-section.tsx'
import { SourcesSection } from './sources-section.tsx'
import './indicator-page.css'

/** One indicator: is it on time, says who, by which rule. */
export const IndicatorPage = () => {
  const { text, pick } = useText()
  const { code } = useParams({ from: '/indicators/$code' })
  const detail = useIndicator(code)
  const isRevised = detail.revisions.length > 0
  return (
    <>
      <PageHead
        title={pick(detail.name, detail.nameEn)}
        above={<Path detail={detail} />}
        facts={<Facts detail={detail} />}
        tools={
          <>
            <IssueAbout subject={`indicator:${detail.code}`} />
            <PeriodPicker />
          </>
        }
      />
      <Headlines detail={detail} />
      <div className="indicator-body">
        <SeriesSection detail={detail} />
        <div className="indicator-aside">
          <MethodSection detail={detail} />
          <ChargeSection detail={detail} />
          <SourcesSection detail={detail} />
        </div>
      </div>
      <div className="indicator-linked">
        <LinkedSection
          key={code}
          end={{
            kind: 'indicator',
            code,
            name: detail.name,
            nameEn: detail.nameEn,
            isReserve: false,
          }}
          kinds={['project', 'programme']}
          number={5}
          title={text.links.behindIndicator}
          none={text.links.noneOfIndicator}
        />
      </div>
      {isRevised && <RevisionsSection detail={detail} number={6} />}
      <HistorySection key={code} detail={detail} number={isRevised ? 7 : 6} />
    </>
  )
}

type Props = { detail: IndicatorDetail }

/** Where the indicator belongs, and the ones before and after it. */
const Path = ({ detail }: Props) => {
  const { text, pick } = useText()
  const { group, previous, next } = detail
  const words = text.indicators.page
  return (
    <div className="indicator-path">
      <nav aria-label={words.path}>
        <Link to="/indicators">{text.indicators.title}</Link>
        <span aria-hidden="true"> / </span>
        <Link to="/indicators" search={{ group: group.code }}>
          {pick(group.name, group.nameEn)}
        </Link>
      </nav>
      <nav className="indicator-neighbours" aria-label={words.neighbours}>
        {previous && <Neighbour word={words.previous} to={previous} />}
        {next && <Neighbour word={words.next} to={next} />}
      </nav>
    </div>
  )
}

const Neighbour = ({
  word,
  to,
}: {
  word: string
  to: { code: string; name: string; nameEn: string }
}) => {
  const { pick } = useText()
  return (
    <Link to="/indicators/$code" params={{ code: to.code }}>
      {word} <span className="neighbour-name">{pick(to.name, to.nameEn)}</span>
    </Link>
  )
}

/** How often the plan is reported on, by the periods published so far; null before the first. */
const usePublishedKind = (): PeriodKind | null => {
  const kinds = usePeriod().published.map(({ code }) => periodKind(code))
  return kinds.includes('quarter') ? 'quarter' : (kinds[0] ?? null)
}

const Facts = ({ detail }: Props) => {
  const { text, pick } = useText()
  const { kind, responsibleUnit: unit, citations } = detail
  const words = text.indicators.page
  const every = usePublishedKind()
  return (
    <>
      <span className={kind === 'binding' ? 'indicator-binding' : undefined}>
        {text.ui.kinds[kind]}
      </span>
      {every && <span>{words.every[every]}</span>}
      {unit ? (
        <span>
          {words.inCharge}{' '}
          <Link to="/units/$code" params={{ code: unit.code }}>
            {pick(unit.name, unit.nameEn)}
          </Link>
        </span>
      ) : (
        <span>{words.noUnit}</span>
      )}
      {citations[0] && <Citation cite={citations[0]} />}
    </>
  )
}
