import { Link } from '@tanstack/react-router'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { ExampleFigure } from './example-figure.tsx'
import { Limits, Never, Order, Why } from './methodology-notes.tsx'
import { Forecast, Pace, Schedule, States } from './methodology-rules.tsx'
import { useMethodologyText } from './use-methodology-text.ts'
import { WorkedCourse, WorkedSteps } from './worked-steps.tsx'
import './methodology-page.css'

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
