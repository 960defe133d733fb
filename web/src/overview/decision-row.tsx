import { Link } from '@tanstack/react-router'
import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Decision } from '@yardstick/shared/overview/schema.ts'
import { formatCount, formatDifference } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { indicatorOf, isAgainstSchedule, subjectCode } from './decision-lists.ts'

const stateOf: Record<Exclude<Decision['kind'], 'plan_contradiction'>, State> = {
  binding_shortfall: 'behind',
  target_missed: 'missed',
  falling_back: 'falling_back',
  not_reported: 'not_reported',
}

type Props = { decision: Decision; indicators: readonly Indicator[] }

/** One matter: state, what is the matter with a link, who answers and why, days overdue. */
export const DecisionRow = ({ decision, indicators }: Props) => {
  const { text, pick } = useText()
  const words = text.overview.decisions
  const { kind, unit, dueOn, binding, daysOverdue } = decision
  const code = subjectCode(decision, 'indicator')
  const isReport = kind === 'not_reported'
  const matter = <Matter decision={decision} indicators={indicators} />
  return (
    <tr>
      <td>
        {kind !== 'plan_contradiction' && <StateMark state={stateOf[kind]} binding={binding} />}
      </td>
      <td>
        {code ? (
          <Link to="/indicators/$code" params={{ code }} className="decisions-matter">
            {matter}
          </Link>
        ) : (
          <span className="decisions-matter">{matter}</span>
        )}
        <span className="note decisions-ground">
          <span>{unit ? pick(unit.name, unit.nameEn) : words.noUnit}</span>
          {words.reasons[kind]}
          {dueOn && ` · ${isReport ? words.reportDueOn(dueOn) : words.dueOn(dueOn)}`}
        </span>
      </td>
      <td className="number">
        {daysOverdue === null ? text.ui.nothing : formatCount(daysOverdue)}
      </td>
    </tr>
  )
}

/** What is the matter, in a sentence with the amount that is missing. */
const Matter = ({ decision, indicators }: Props) => {
  const { text, language, pick } = useText()
  const words = text.overview.decisions
  const { dueOn, shortfall, missingPeriods } = decision
  const name = pick(decision.name, decision.nameEn)
  if (missingPeriods !== null) return words.missing(name, missingPeriods)
  const indicator = indicatorOf(decision, indicators)
  const year = dueOn?.slice(0, 4)
  if (!indicator || !year) return name
  if (!shortfall) return words.short(name, year)
  const amount = formatDifference(language, shortfall, indicator)
  return isAgainstSchedule(decision, indicator)
    ? words.belowSchedule(name, amount)
    : words.belowTarget(name, year, amount)
}

/** One place where the plan contradicts itself. */
export const ContradictionRow = ({ decision }: { decision: Decision }) => {
  const { pick } = useText()
  return (
    <li>
      <Link
        to="/data/discrepancies"
        hash={subjectCode(decision, 'discrepancy') ?? ''}
        className="decisions-matter"
      >
        {pick(decision.name, decision.nameEn)}
      </Link>
    </li>
  )
}
