import { Section } from '../ui/section.tsx'
import { StateWord } from '../ui/state-mark.tsx'
import { statesByUrgency } from './urgency-order.ts'
import { useMethodologyText } from './use-methodology-text.ts'

const sources = {
  statcan: 'https://sdgcif-data-canada-oddcic-donnee.github.io/methodology',
  openSdg: 'https://github.com/open-sdg/sdg-build',
} as const

export const Never = () => {
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

export const Order = () => {
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

export const Why = () => {
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

export const Limits = () => {
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
