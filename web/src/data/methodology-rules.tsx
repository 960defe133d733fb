import { PaceScale } from '../charts/pace-scale.tsx'
import { Fraction } from '../ui/fraction.tsx'
import { Section } from '../ui/section.tsx'
import { StateMark, StateWord } from '../ui/state-mark.tsx'
import { Formula } from './formula.tsx'
import { StateRules } from './state-rules.tsx'
import { useMethodologyText } from './use-methodology-text.ts'

export const Schedule = () => {
  const { words } = useMethodologyText()
  const { schedule } = words
  return (
    <Section number={2} title={schedule.title}>
      <div className="methodology-columns">
        <div className="prose">
          <p>{schedule.intro}</p>
          <Formula spoken={schedule.spoken}>
            {schedule.scheduled} = {schedule.anchor} + ({schedule.target} − {schedule.anchor}) ×{' '}
            <Fraction above={schedule.daysPassed} below={schedule.daysAll} />
          </Formula>
          <p>{schedule.originsTitle}</p>
          <ol>
            {schedule.origins.map((origin) => (
              <li key={origin}>{origin}</li>
            ))}
          </ol>
        </div>
        <div className="prose">
          {schedule.after.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <h3>{schedule.additions}</h3>
          <p>{schedule.additionsRule}</p>
          <h3>{schedule.revised}</h3>
          {schedule.revisedRules.map((rule) => (
            <p key={rule}>{rule}</p>
          ))}
        </div>
      </div>
    </Section>
  )
}

export const Pace = () => {
  const { words } = useMethodologyText()
  const { pace } = words
  return (
    <Section number={3} title={pace.title}>
      <div className="methodology-columns">
        <div className="prose">
          <p>{pace.intro}</p>
          <Formula spoken={pace.spoken}>
            {pace.pace} =
            <Fraction
              above={`${pace.value} − ${pace.anchor}`}
              below={`${pace.scheduled} − ${pace.anchor}`}
            />
          </Formula>
        </div>
        <PaceScale paceRatio={null} />
      </div>
    </Section>
  )
}

export const States = () => {
  const { words } = useMethodologyText()
  const { states } = words
  return (
    <Section number={4} title={states.title} note={states.note}>
      <div className="methodology-thirds">
        <StateRules {...states.verdict} />
        <StateRules {...states.provisional} />
        <StateRules {...states.outlook} />
      </div>
      <p className="methodology-key">
        <span>
          <StateWord state="no_target" /> {words.states.noTarget}
        </span>
        <span>
          <StateMark state="achieved" binding decorative />
          <StateMark state="behind" binding decorative /> {states.binding}
        </span>
      </p>
    </Section>
  )
}

export const Forecast = () => {
  const { words } = useMethodologyText()
  const { forecast } = words
  return (
    <Section number={5} title={forecast.title}>
      <div className="methodology-columns">
        <div className="prose">
          {forecast.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div className="prose">
          <h3>{forecast.ignoresTitle}</h3>
          <ul>
            {forecast.ignores.map((ignored) => (
              <li key={ignored}>{ignored}</li>
            ))}
          </ul>
          <p>{forecast.after}</p>
        </div>
      </div>
    </Section>
  )
}
