import { Link } from '@tanstack/react-router'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { ProjectChange, ProjectEvent } from '@yardstick/shared/overview/changes-schema.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { LateMark } from './becomes.tsx'

type Props = { number: number; projects: readonly ProjectChange[] }

/** Projects with what happened in their life, day by day. */
export const ProjectChanges = ({ number, projects }: Props) => {
  const { text, pick } = useText()
  const { parts, projects: words } = text.changes
  return (
    <Section number={number} title={parts.projects} note={words.note(projects.length)}>
      <table className="table stacked changes-table">
        <thead>
          <tr>
            <th scope="col" className="changes-project">
              {words.name}
            </th>
            <th scope="col">{words.happened}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map(({ code, name, nameEn, events }) => (
            <tr key={code}>
              <th scope="row">
                <Link to="/projects/$code" params={{ code }} className="plain-link">
                  {pick(name, nameEn)}
                </Link>
              </th>
              <td>
                <ul>
                  {events.map((event, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a day may bring the same twice
                    <EventLine key={place} event={event} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const EventLine = ({ event }: { event: ProjectEvent }) => {
  const describe = useEventWords()
  const { on, documentNumber, recordedLate } = event
  return (
    <li className="changes-event">
      <span className="quiet nowrap">{on}</span>
      <span>
        {describe(event)} {documentNumber && <span className="note">{documentNumber}</span>}{' '}
        {recordedLate && <LateMark />}
      </span>
    </li>
  )
}

const useEventWords = () => {
  const { text, language, pick } = useText()
  const words = text.changes.projects
  const { place } = text.money
  return (event: ProjectEvent): string => {
    if (event.kind === 'stage') {
      const step = words.stage(nameOf(event.from, language), nameOf(event.to, language))
      return event.isOverride ? `${step}${text.ui.cite.joiner}${words.override}` : step
    }
    if (event.kind === 'declaration') {
      const what = nameOf(event.declaration, language)
      return event.isMet ? words.declared(what) : words.takenBack(what)
    }
    const into = event.into && pick(event.into.name, event.into.nameEn)
    return place.line(place.kinds[event.decision], into)
  }
}
