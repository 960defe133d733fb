import { Link } from '@tanstack/react-router'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatCount, formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import type { Phrase } from '../text/zh/overview.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { splitDecisions } from './decision-lists.ts'
import { focusYear, summarise } from './standings.ts'

type Props = { overview: Overview }

/** The period as title, its state in a sentence; before the first publication the plan itself. */
export const OverviewHead = ({ overview }: Props) => {
  const { text, language, pick } = useText()
  const { plan, period } = overview
  const planTitle = text.overview.planTitle(
    pick(plan.shortName, plan.shortNameEn),
    plan.startsOn.slice(0, 4),
    plan.endsOn.slice(0, 4),
  )
  return (
    <PageHead
      title={period ? formatPeriod(language, period) : planTitle}
      documentTitle={text.overview.title}
      lead={period ? <Standing overview={overview} /> : <Promised overview={overview} />}
      tools={
        <div className="overview-tools">
          {period && <PeriodPicker />}
          <Link to="/changes">{text.changes.compare}</Link>
        </div>
      }
    />
  )
}

const Standing = ({ overview }: Props) => {
  const { text } = useText()
  const { plan, indicators, asOf, decisions } = overview
  const year = focusYear(plan.targetYears, asOf)
  const { met, late, lateBinding, isFinal } = summarise(indicators, year)
  return (
    <Sentence
      phrase={text.overview.standing({
        year,
        indicators: formatCount(indicators.length),
        met: formatCount(met),
        late: formatCount(late),
        lateBinding: formatCount(lateBinding),
        decisions: formatCount(splitDecisions(decisions).pressing.length),
        isFinal,
      })}
    />
  )
}

const Promised = ({ overview }: Props) => {
  const { text, language } = useText()
  const { counts, budget } = overview.plan
  return (
    <Sentence
      phrase={text.overview.promised({
        indicators: formatCount(counts.indicators),
        binding: formatCount(counts.bindingIndicators),
        projects: formatCount(counts.fundedProjects),
        money: formatMoney(language, budget.totalWanyuan),
        workItems: formatCount(counts.workItems),
        promises: formatCount(counts.milestones),
      })}
    />
  )
}

const Sentence = ({ phrase }: { phrase: Phrase }) => (
  <span className="overview-lede">
    {phrase.map((piece) =>
      typeof piece === 'string' ? (
        piece
      ) : (
        <b key={piece.name} className={piece.isAlarm ? 'behind-text' : undefined}>
          {piece.text}
        </b>
      ),
    )}
  </span>
)
