import type { EditionDetail } from '@yardstick/shared/whitepaper/schema.ts'
import { formatInstant } from '../text/format-date.ts'
import { Section } from '../ui/section.tsx'
import { useText } from './use-text.ts'
import './events-section.css'

type Props = { number: number; events: EditionDetail['events'] }

/** Every step an edition has taken, newest first. */
export const EventsSection = ({ number, events }: Props) => {
  const words = useText().text.editionDesk.events
  return (
    <Section number={number} title={words.title} note={words.saves}>
      <ol className="desk-events">
        {[...events].reverse().map(({ action, note, actorName, at }) => (
          <li key={`${at} ${action}`}>
            <span className="quiet nowrap">{formatInstant(at)}</span>
            <b>{words.actions[action]}</b>
            <span>
              {actorName}
              {note && <span className="quiet">　{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
