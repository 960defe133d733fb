import { Link } from '@tanstack/react-router'
import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Decision } from '@yardstick/shared/overview/schema.ts'
import { formatCount, formatDifference } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import type { Phrase } from '../text/zh/overview.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { isAgainstSchedule, type PressingDecision, subjectCode } from './decision-lists.ts'

const stateOf: Record<PressingDecision['kind'], State> = {
  binding_shortfall: 'behind',
  target_missed: 'missed',
  falling_back: 'falling_back',
  not_reported: 'not_reported',
}

type Props = {
  decision: PressingDecision
  indicator: Indicator | undefined
}

/** One matter: state, what is the matter with a link, who answers and why, days overdue. */
export const DecisionRow = ({ decision, indicator }: Props) => {
  const { text, pick } = useText()
  const { kind, unit, binding, daysOverdue } = decision
  const matter = <Matter decision={decision} indicator={indicator} />
  return (
    <tr>
      <td>
        <StateMark state={stateOf[kind]} binding={binding} />
      </td>
      <td>
        {indicator ? (
          <Link
            to="/indicators/$code"
            params={{ code: indicator.code }}
            className="decisions-matter"
          >
            {matter}
          </Link>
        ) : (
          <span className="decisions-matter">{matter}</span>
        )}
        <span className="note decisions-ground">
          <span className="decisions-unit">
            {unit ? pick(unit.name, unit.nameEn) : text.overview.decisions.noUnit}
          </span>
          <Ground decision={decision} indicator={indicator} />
        </span>
      </td>
      <td className="number">
        {daysOverdue === null ? text.ui.nothing : formatCount(daysOverdue)}
      </td>
    </tr>
  )
}

/** What is the matter; the amount stays on one line. */
const Matter = ({ decision, indicator }: Props) =>
  usePhrase({ decision, indicator }).map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={piece.name} className="nowrap">
        {piece.text}
      </span>
    ),
  )

const usePhrase = ({ decision, indicator }: Props): Phrase => {
  const { text, language, pick } = useText()
  const words = text.overview.decisions
  const { shortfall, missingPeriods } = decision
  const name = pick(decision.name, decision.nameEn)
  if (missingPeriods !== null) return words.missing(name, missingPeriods)
  if (!indicator || !shortfall) return [name]
  return words.short(name, formatDifference(language, shortfall, indicator))
}

/** Why it is on the list, and what it is measured against. */
const Ground = ({ decision, indicator }: Props) => {
  const { text } = useText()
  const words = text.overview.decisions
  const { kind, dueOn } = decision
  const measure = (due: string): string => {
    if (kind === 'not_reported') return words.reportDueOn(due)
    const isScheduled = indicator !== undefined && isAgainstSchedule(decision, indicator)
    return isScheduled ? words.againstSchedule : words.againstTarget(due.slice(0, 4))
  }
  return (
    <>
      <span>
        {words.reasons[kind]}
        {dueOn && ' · '}
      </span>
      {dueOn && <span>{measure(dueOn)}</span>}
    </>
  )
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
