import { Link } from '@tanstack/react-router'
import { apiChanges } from '@yardstick/shared/basics/api-changes.ts'
import { useRef } from 'react'
import { planPath, useCurrentPlan } from '../api/current-plan.ts'
import { useIndicators } from '../api/indicator-queries.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Section } from '../ui/section.tsx'
import { useDatasetsText } from './use-datasets-text.ts'

/** The requests that most readers want first, at the address that the page itself has. */
const useExamples = (): { title: string; address: string }[] => {
  const { words, pick } = useDatasetsText()
  const plan = useCurrentPlan()
  const indicator = useIndicators()[0]
  const { example } = words.api
  const base = `${window.location.origin}/api/v1${planPath(plan.id)}`
  return [
    { title: example.overview, address: `${base}/overview` },
    ...(indicator
      ? [
          {
            title: example.indicator(pick(indicator.shortName, indicator.shortNameEn)),
            address: `${base}/indicators/${encodeURIComponent(indicator.code)}`,
          },
        ]
      : []),
    { title: example.projects, address: `${base}/projects?category=funded` },
  ]
}

export const ApiSection = () => {
  const { words } = useDatasetsText()
  const { api } = words
  const examples = useExamples()
  const feed = `/api/v1${planPath(useCurrentPlan().id)}/feed`
  return (
    <Section number={2} title={api.title} note={api.note} className="data-api">
      <p>{api.intro}</p>
      <p className="actions data-api-links">
        <a href="/api/docs">{api.docs}</a>
        <a href="/api/openapi.json">{api.openapi}</a>
        <a href={`${feed}.atom`}>{api.feed('Atom')}</a>
        <a href={`${feed}.json`}>{api.feed('JSON')}</a>
      </p>
      <p>
        {api.tables}{' '}
        <Link to="/data/dictionary" className="text-link">
          {api.dictionary}
        </Link>
      </p>
      <h3>{api.examples}</h3>
      <ol className="data-examples">
        {examples.map((example) => (
          <Example key={example.address} {...example} />
        ))}
      </ol>
      <p>
        {api.problems}{' '}
        <Link to="/data/problems" className="text-link">
          {api.allProblems}
        </Link>
      </p>
      <Versions />
    </Section>
  )
}

/** What callers may rely on, and what was added when. */
const Versions = () => {
  const { language, words } = useDatasetsText()
  const { versions, promise } = words.api
  return (
    <>
      <h3>{versions}</h3>
      <p>{promise}</p>
      <dl className="data-versions">
        {apiChanges.map(({ month, what }) => (
          <div key={month}>
            <dt>{month}</dt>
            <dd>{what[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Example = ({ title, address }: { title: string; address: string }) => {
  const { words } = useDatasetsText()
  const { api } = words
  const field = useRef<HTMLInputElement>(null)
  const command = `curl "${address}"`
  return (
    <li>
      <p>{title}</p>
      <div className="data-example">
        <input ref={field} readOnly value={command} aria-label={title} spellCheck={false} />
        <CopyButton field={field} label={api.copy} done={api.copied} failed={api.copyFailed} />
      </div>
    </li>
  )
}
