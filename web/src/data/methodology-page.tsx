import { Link } from '@tanstack/react-router'
import { PaceScale } from '../charts/pace-scale.tsx'
import { Fraction } from '../ui/fraction.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { StateMark, StateWord } from '../ui/state-mark.tsx'
import { ExampleFigure } from './example-figure.tsx'
import { Formula } from './formula.tsx'
import { StateRules } from './state-rules.tsx'
import { statesByUrgency } from './urgency-order.ts'
import { useMethodologyText } from './use-methodology-text.ts'
import { WorkedCourse, WorkedSteps } from './worked-steps.tsx'
import './methodology-page.css'

const sources = {
  statcan: 'https://sdgcif-data-canada-oddcic-donnee.github.io/methodology',
  openSdg: 'https://github.com/open-sdg/sdg-build',
} as const

/** How an indicator is judged, for those who are judged by it and those who read the judgement. */
export const MethodologyPage = () => {
  const { text, words } = useMethodologyText()
  return (
    <>
      <PageHead
        above={<Link to="/data">{text.data.title}</Link>}
        title={text.data.methodologyTitle}
        lead={words.lead}
        facts={
          <>
            <span>{words.facts.method}</span>
            <span>{words.facts.tested}</span>
          </>
        }
      />
      <div className="sections methodology">
        <Terms />
        <Schedule />
        <Pace />
        <States />
        <Forecast />
        <Example />
        <Never />
        <Order />
        <Why />
        <Limits />
      </div>
    </>
  )
}

const Terms = () => {
  const { words } = useMethodologyText()
  const { terms } = words
  return (
    <Section number={1} title={terms.title} note={terms.note}>
      <div className="methodology-columns">
        <div>
          <table className="table methodology-terms">
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  {terms.columns.word}
                </th>
                <th scope="col">{terms.columns.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {terms.rows.map(({ word, sign, meaning }) => (
                <tr key={word}>
                  <th scope="row">{word}</th>
                  <td className="quiet nowrap">{sign}</td>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">{terms.after}</p>
        </div>
        <ExampleFigure />
      </div>
    </Section>
  )
}

const Schedule = () => {
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
        </div>
      </div>
    </Section>
  )
}

const Pace = () => {
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

const States = () => {
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

const Forecast = () => {
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

const Example = () => {
  const { words } = useMethodologyText()
  return (
    <Section number={6} title={words.example.title} note={words.example.note}>
      <div className="methodology-columns">
        <div>
          <WorkedSteps />
        </div>
        <WorkedCourse />
      </div>
    </Section>
  )
}

const Never = () => {
  const { words } = useMethodologyText()
  return (
    <Section number={7} title={words.never.title}>
      <dl className="methodology-never">
        {words.never.rules.map(({ rule, why }) => (
          <div key={rule}>
            <dt>{rule}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const Order = () => {
  const { words } = useMethodologyText()
  const { order } = words
  return (
    <Section number={8} title={order.title}>
      <div className="prose">
        {order.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <ol className="methodology-order" aria-label={order.label}>
        {statesByUrgency.map((state) => (
          <li key={state}>
            <StateWord state={state} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Why = () => {
  const { words } = useMethodologyText()
  const { why } = words
  return (
    <Section number={9} title={why.title}>
      <div className="methodology-columns">
        <div className="prose">
          {why.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div className="prose">
          <h3>{why.sources}</h3>
          <ul>
            <li>
              <a href={sources.statcan} rel="noreferrer">
                {why.statcan}
              </a>
            </li>
            <li>
              <a href={sources.openSdg} rel="noreferrer">
                {why.openSdg}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </Section>
  )
}

const Limits = () => {
  const { words } = useMethodologyText()
  return (
    <Section number={10} title={words.limits.title}>
      <div className="prose">
        <ul>
          {words.limits.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
