import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import { usePeriodStep } from '../api/review-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { countReports, targetYearOf } from './period-choice.ts'

type Props = { period: Period; onDone: (outcome: string) => void }

/** Closes and publishes a period, each after saying what that does. */
export const PeriodSteps = ({ period, onDone }: Props) => {
  const { text } = useText()
  const words = text.review
  const [asked, setAsked] = useState<'close' | 'publish' | null>(null)
  const { submitted } = countReports(period)
  const dialog = { period, onDone, onClose: () => setAsked(null) }
  return (
    <div className="period-steps">
      <div className="actions">
        {period.state === 'open' && (
          <button type="button" className="link-button" onClick={() => setAsked('close')}>
            {words.close}
          </button>
        )}
        {submitted === 0 && (
          <button type="button" className="link-button" onClick={() => setAsked('publish')}>
            {words.publish}
          </button>
        )}
      </div>
      {submitted > 0 && <p className="note">{words.publishBlocked(submitted)}</p>}
      <CloseDialog {...dialog} open={asked === 'close'} />
      <PublishDialog {...dialog} open={asked === 'publish'} />
    </div>
  )
}

type DialogProps = Props & { open: boolean; onClose: () => void }

/** Runs one step; the dialog stays open with the reason when the server refuses. */
const useStep = (step: 'close' | 'publish', { period, onDone, onClose }: DialogProps) => {
  const { text, language } = useText()
  const mutation = usePeriodStep(step)
  const name = formatPeriod(language, period.code)
  const outcome = step === 'close' ? text.review.closed(name) : text.review.published(name)
  const close = () => {
    mutation.reset()
    onClose()
  }
  const run = () =>
    mutation.mutate(period.code, {
      onSuccess: () => {
        close()
        onDone(outcome)
      },
    })
  return { mutation, name, run, close }
}

const CloseDialog = (props: DialogProps) => {
  const { text } = useText()
  const words = text.review
  const { mutation, name, run, close } = useStep('close', props)
  return (
    <ConfirmDialog
      open={props.open}
      title={words.closeTitle(name)}
      confirmLabel={words.close}
      busy={mutation.isPending}
      error={mutation.error}
      onConfirm={run}
      onClose={close}
    >
      {words.closeNote(countReports(props.period).missing)}
    </ConfirmDialog>
  )
}

const PublishDialog = (props: DialogProps) => {
  const { text } = useText()
  const words = text.review
  const { mutation, name, run, close } = useStep('publish', props)
  return (
    <ConfirmDialog
      open={props.open}
      title={words.publishTitle(name)}
      confirmLabel={words.publish}
      busy={mutation.isPending}
      error={mutation.error}
      onConfirm={run}
      onClose={close}
    >
      <PublishConsequences period={props.period} />
    </ConfirmDialog>
  )
}

/** What becomes public, what stays missing for good, and which verdicts are decided. */
const PublishConsequences = ({ period }: { period: Period }) => {
  const { text } = useText()
  const words = text.review
  const { targetYears } = useCurrentPlan()
  const indicators = useIndicatorsNow()
  const { verified, missing } = countReports(period)
  const year = targetYearOf(period.code, targetYears)
  const due = indicators.filter(({ assessment }) =>
    assessment.targets.some(
      (target) => target.year === year && target.target !== null && target.frozenAt === null,
    ),
  )
  return (
    <ul className="consequences">
      <li>{words.publishVerified(verified)}</li>
      <li>{missing > 0 ? words.publishMissing(missing) : words.publishComplete}</li>
      {year !== null && due.length > 0 && <li>{words.publishFreezes(year, due.length)}</li>}
      <li>{words.publishFinal}</li>
    </ul>
  )
}
