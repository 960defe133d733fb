import { useQuery } from '@tanstack/react-query'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { type Extension, findExtensionRange } from '@yardstick/shared/indicators/extensions.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { ownExtensionsQuery } from '../api/extension-queries.ts'
import { formatDayInSentence } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { useCenterName } from '../ui/use-center-name.ts'
import { ExtensionDialog } from './extension-dialog.tsx'
import { isSubmitted, type Owed } from './to-do.ts'
import './due-line.css'

type Props = { reports: readonly Owed[] }

/** What there is to know of the due date: the lock, an extension, or the way to ask for one. */
export const DueLine = ({ reports }: Props) => {
  const [first] = reports
  if (!first || first.periodState === 'published') return null
  if (first.periodClosedOn !== null) return <Locked on={first.periodClosedOn} />
  return <ExtensionLine first={first} isDone={reports.every(isSubmitted)} />
}

const Locked = ({ on }: { on: string }) => {
  const { text } = useText()
  const center = useCenterName()
  return <p>{text.periods.locked(center, on)}</p>
}

/** What a unit may still ask for; undefined when it may not ask now. */
const useRange = (first: Owed, own: readonly Extension[] | undefined) =>
  own &&
  findExtensionRange({
    period: { state: first.periodState, dueOn: first.periodDueOn },
    requests: own.map(({ state, dueOn }) => ({ state, askedDueOn: dueOn })),
    today: chinaDate(new Date()),
  })

const ExtensionLine = ({ first, isDone }: { first: Owed; isDone: boolean }) => {
  const { text } = useText()
  const words = text.periods
  const plan = useCurrentPlan()
  const list = useQuery(ownExtensionsQuery(plan.id))
  const own = list.data?.items.filter(({ period }) => period === first.period)
  const range = useRange(first, own)
  const [isAsking, setIsAsking] = useState(false)
  const last = own?.[0]
  return (
    <>
      <p role="status" className="due-standing">
        <Standing first={first} last={last} />
      </p>
      {range && !isDone && (
        <button type="button" className="link-button" onClick={() => setIsAsking(true)}>
          {last ? words.askAgain : words.ask}
        </button>
      )}
      <ExtensionDialog
        open={isAsking && range !== undefined}
        report={first}
        range={range}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}

type StandingProps = { first: Owed; last: Extension | undefined }

/** How the unit's last request stands, and the due date that an earlier one gave. */
const Standing = ({ first, last }: StandingProps) => {
  const { text, language } = useText()
  const words = text.periods
  const center = useCenterName()
  const day = (date: string) => formatDayInSentence(language, date)
  const { dueOn, periodDueOn } = first
  return (
    <>
      {dueOn > periodDueOn && <span>{words.extended(day(dueOn), day(periodDueOn))}</span>}
      {last?.state === 'asked' && <span>{words.pending(day(last.dueOn), center)}</span>}
      {last?.state === 'refused' && (
        <span>{words.refused(day(last.dueOn), last.decisionReason ?? '')}</span>
      )}
    </>
  )
}
