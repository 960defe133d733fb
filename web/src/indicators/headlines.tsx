import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'
import { revisionsId } from '../ui/revised-mark.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { describeJudgement, type Judgement } from './describe-judgement.ts'
import { describeValue } from './describe-value.ts'
import { phaseStartOf } from './phase-start.ts'
import './headlines.css'

type Props = { detail: IndicatorDetail }

/** The value and, for each target year, the judgement, in display type. */
export const Headlines = ({ detail }: Props) => {
  const words = useText()
  const plan = useCurrentPlan()
  return (
    <section className="indicator-headlines" aria-label={words.text.indicators.page.headline}>
      <ValueHeadline detail={detail} />
      {detail.assessment.targets.map((target) => {
        const phaseStartsOn = phaseStartOf(target.on, plan)
        const judgement = describeJudgement({ ...words, detail, target, phaseStartsOn })
        return (
          <JudgementHeadline
            key={target.year}
            judgement={judgement}
            binding={detail.kind === 'binding'}
          />
        )
      })}
    </section>
  )
}

const ValueHeadline = ({ detail }: Props) => {
  const words = useText()
  const { title, parts, gap, main, note } = describeValue(detail, words)
  return (
    <div className="indicator-headline">
      <h2>{title}</h2>
      <p className="display">
        {parts ? (
          <>
            {parts.figure}
            <span className="indicator-headline-unit">{parts.unit}</span>
          </>
        ) : (
          <span className="indicator-headline-state">
            <StateMark state="not_reported" size={32} decorative />
            {gap ?? words.text.ui.states.not_reported}
          </span>
        )}
      </p>
      <p>{main}</p>
      {note && <p className="note">{note}</p>}
    </div>
  )
}

const JudgementHeadline = ({ judgement, binding }: { judgement: Judgement; binding: boolean }) => {
  const { text } = useText()
  const { title, state, main, note, revision } = judgement
  return (
    <div className="indicator-headline">
      <h2>{title}</h2>
      <p className="display indicator-headline-state">
        <StateMark state={state} binding={binding} size={32} decorative />
        {text.ui.states[state]}
      </p>
      <p>{main}</p>
      <p className="note">
        {note}
        {revision && (
          <>
            {note && text.indicators.series.joiner}
            <a href={`#${revisionsId}`}>{revision}</a>
          </>
        )}
      </p>
    </div>
  )
}
