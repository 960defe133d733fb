import { Link } from '@tanstack/react-router'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { Fragment } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { PaceScale } from '../charts/pace-scale.tsx'
import { useText } from '../text/use-text.ts'
import { Fraction } from '../ui/fraction.tsx'
import { Section } from '../ui/section.tsx'
import { describeFormula, type Formula } from './describe-formula.ts'
import { describeMethod } from './describe-method.ts'
import './method-section.css'

/** The rule with this indicator’s own numbers in it. */
export const MethodSection = ({ detail }: { detail: IndicatorDetail }) => {
  const words = useText()
  const { method } = words.text.indicators
  const formula = describeFormula(detail, words.language)
  const facts = describeMethod(detail, useCurrentPlan(), words)
  return (
    <Section
      number={2}
      title={method.title}
      more={<Link to="/data/methodology">{method.link}</Link>}
    >
      <PaceFormula formula={formula} />
      <PaceScale paceRatio={formula?.paceRatio ?? null} />
      <dl className="facts">
        {facts.map(({ term, said }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}

/** The fraction in words, and below it in numbers; read aloud as one sentence. */
const PaceFormula = ({ formula }: { formula: Formula | null }) => {
  const { text } = useText()
  const { method } = text.indicators
  const minus = ' − '
  return (
    <div
      className="pace-formula"
      role="math"
      aria-label={formula ? method.spoken(formula) : method.spokenGeneral}
    >
      <p>
        <span className="pace-formula-left">{method.pace}</span>
        <span className="pace-formula-sign">=</span>
        <Fraction
          above={`${method.value}${minus}${method.anchor}`}
          below={`${method.scheduled}${minus}${method.anchor}`}
        />
      </p>
      {formula && (
        <p>
          <span className="pace-formula-left" />
          <span className="pace-formula-sign">=</span>
          <Fraction
            above={`${formula.value}${minus}${formula.anchor}`}
            below={`${formula.scheduled}${minus}${formula.anchor}`}
          />
          <span className="pace-formula-sign">=</span>
          <Fraction above={formula.grown} below={formula.due} />
          <span className="pace-formula-sign">=</span>
          <b className="pace-formula-result">{formula.pace}</b>
        </p>
      )}
    </div>
  )
}
