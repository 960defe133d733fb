import { Link, useLocation } from '@tanstack/react-router'
import type { Citation as CitedPlace, Discrepancy } from '@yardstick/shared/plan/schema.ts'
import { useText } from '../text/use-text.ts'
import { Citation } from '../ui/citation.tsx'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { AffectedLinks } from './affected-links.tsx'

type Props = { discrepancy: Discrepancy }

/** One matter: what the plan says in each place, the reading that is used, why, and what it touches. */
export const DiscrepancyEntry = ({ discrepancy }: Props) => {
  const { pick } = useText()
  const isPhone = useIsPhone()
  const { code, title } = discrepancy
  const isSought = useLocation({ select: ({ hash }) => hash === code })
  return (
    <article
      id={code}
      className={`discrepancy ${isSought ? 'sought' : ''}`}
      aria-labelledby={`${code}-title`}
    >
      <h3 id={`${code}-title`}>
        <Link to="/data/discrepancies" search={true} hash={code} className="discrepancy-code">
          {code}
        </Link>{' '}
        {pick(title.zh, title.en)}
      </h3>
      {isPhone ? (
        <FoldedBody discrepancy={discrepancy} isOpen={isSought} />
      ) : (
        <Body discrepancy={discrepancy} />
      )}
    </article>
  )
}

const Body = ({ discrepancy }: Props) => {
  const { text, pick } = useText()
  const words = text.data.discrepancies
  const { used, reason, affects } = discrepancy
  return (
    <div className="discrepancy-body">
      <Readings discrepancy={discrepancy} />
      <dl className="discrepancy-decision">
        <div>
          <dt>{words.used}</dt>
          <dd>{pick(used.zh, used.en)}</dd>
        </div>
        <div>
          <dt>{words.reason}</dt>
          <dd>{pick(reason.zh, reason.en)}</dd>
        </div>
      </dl>
      <AffectedLinks references={affects} />
    </div>
  )
}

/** On a phone the reading that counts stands first, the evidence folds away. */
const FoldedBody = ({ discrepancy, isOpen }: Props & { isOpen: boolean }) => {
  const { text, pick } = useText()
  const words = text.data.discrepancies
  const { used, reason, affects, readings } = discrepancy
  return (
    <div className="discrepancy-body">
      <p>
        <span className="discrepancy-label">{words.used}</span> {pick(used.zh, used.en)}
      </p>
      <details open={isOpen}>
        <summary>{words.evidence(readings.length)}</summary>
        <Readings discrepancy={discrepancy} />
        <p className="discrepancy-label">{words.reason}</p>
        <p>{pick(reason.zh, reason.en)}</p>
        <AffectedLinks references={affects} />
      </details>
    </div>
  )
}

const placeOf = ({ document, chapter, table, row }: CitedPlace): string =>
  [document, chapter, table, row].join('|')

const Readings = ({ discrepancy: { readings } }: Props) => {
  const { pick } = useText()
  return (
    <ol className="discrepancy-readings">
      {readings.map((reading) => (
        <li key={[reading.text.zh, ...reading.citations.map(placeOf)].join()}>
          <p>{pick(reading.text.zh, reading.text.en)}</p>
          {reading.citations.map((cite) => (
            <p className="note" key={placeOf(cite)}>
              <Citation cite={cite} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
