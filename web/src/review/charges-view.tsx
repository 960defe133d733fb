import { Link } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useState } from 'react'
import { useIndicatorsNow } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { ChargeDialog } from './charge-dialog.tsx'
import { TargetDialog } from './target-dialog.tsx'
import './charges-view.css'

/** Which unit answers for each indicator, on what ground, and the way to change it. */
export const ChargesView = () => {
  const { text } = useText()
  const words = text.review
  const indicators = useIndicatorsNow()
  const [asked, setAsked] = useState<Indicator | null>(null)
  const [revised, setRevised] = useState<Indicator | null>(null)
  const [done, setDone] = useState('')
  return (
    <Section number={1} title={words.chargesTitle} note={words.chargesNote}>
      <p role="status" className="queue-done">
        {done}
      </p>
      <table className="table charges-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.no}
            </th>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.basis}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <ChargeRow
              key={indicator.code}
              indicator={indicator}
              onAsk={setAsked}
              onRevise={setRevised}
            />
          ))}
        </tbody>
      </table>
      <ChargeDialog indicator={asked} onChanged={setDone} onClose={() => setAsked(null)} />
      <TargetDialog indicator={revised} onRevised={setDone} onClose={() => setRevised(null)} />
    </Section>
  )
}

type RowProps = {
  indicator: Indicator
  onAsk: (indicator: Indicator) => void
  onRevise: (indicator: Indicator) => void
}

const ChargeRow = ({ indicator, onAsk, onRevise }: RowProps) => {
  const { text, pick } = useText()
  const words = text.review
  const { code, no, responsibleUnit: unit } = indicator
  const name = pick(indicator.name, indicator.nameEn)
  return (
    <tr>
      <td className="number quiet">{no}</td>
      <th scope="row">
        <Link className="plain-link" to="/indicators/$code" params={{ code }}>
          {name}
        </Link>
      </th>
      <td>{unit ? pick(unit.name, unit.nameEn) : words.noUnit}</td>
      <td className="charge-basis">
        {unit && (
          <details>
            <summary>{words.bases[unit.basis]}</summary>
            <p>{pick(unit.reason.zh, unit.reason.en)}</p>
            {unit.citations.length > 0 && <Citations cites={unit.citations} />}
          </details>
        )}
      </td>
      <td className="nowrap">{unit?.since}</td>
      <td className="charge-change">
        <button
          type="button"
          className="link-button"
          aria-label={words.changeFor(name)}
          onClick={() => onAsk(indicator)}
        >
          {words.change}
        </button>
        <button
          type="button"
          className="link-button"
          aria-label={text.targets.reviseFor(name)}
          onClick={() => onRevise(indicator)}
        >
          {text.targets.revise}
        </button>
      </td>
    </tr>
  )
}
