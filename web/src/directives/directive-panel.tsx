import { useQuery } from '@tanstack/react-query'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { DirectiveDetail, DirectiveEvent } from '@yardstick/shared/directives/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { directiveQuery } from '../api/directive-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { DirectiveSteps } from './directive-steps.tsx'
import { SubjectLinks } from './subject-links.tsx'

/** What is asked, what happened so far, and what the reader may do now. */
export const DirectivePanel = ({ no, today }: { no: number; today: string }) => {
  const plan = useCurrentPlan()
  const detail = useQuery(directiveQuery(plan.id, no))
  if (detail.isError) return <ProblemNotice error={detail.error} />
  if (!detail.data) return <LoadingRows rows={3} />
  return <Panel directive={detail.data} today={today} />
}

const Panel = ({ directive, today }: { directive: DirectiveDetail; today: string }) => {
  const { text } = useText()
  const words = text.directives
  const { task, subjects, firstDueOn, dueOn, issuedBy, issuedOn, events } = directive
  return (
    <div className="directive-panel">
      <div>
        <h3>{words.task}</h3>
        <p className="directive-task">{task}</p>
        <p className="note">{words.issuedLine(issuedBy, issuedOn)}</p>
        {dueOn !== firstDueOn && <p className="note">{words.extendedLine(firstDueOn, dueOn)}</p>}
        {subjects.length > 0 && (
          <>
            <h3>{words.about}</h3>
            <SubjectLinks subjects={subjects} />
          </>
        )}
      </div>
      <div>
        <h3>{words.history}</h3>
        <ol className="directive-events">
          {events.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </ol>
        <DirectiveSteps key={directive.lastEvent} directive={directive} today={today} />
      </div>
    </div>
  )
}

const EventLine = ({ event }: { event: DirectiveEvent }) => {
  const { text, language } = useText()
  const words = text.directives
  const { action, text: said, dueOn, actorName, actorRole, at } = event
  return (
    <li>
      <b>{words.events[action]}</b>
      {dueOn && action !== 'issue' && <> {words.untilDay(dueOn)}</>}
      <span className="note directive-by">
        {words.eventLine(actorName, nameOf(actorRole, language), formatInstant(at))}
      </span>
      {said && <p className="directive-said">{said}</p>}
    </li>
  )
}
