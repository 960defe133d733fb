import { useQuery } from '@tanstack/react-query'
import { chinaDate, daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Checklist, Period } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import { checklistQuery, type PeriodStep, usePeriodStep } from '../api/review-queries.ts'
import { formatDays, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { ChangeDialog, RemoveDialog } from './period-changes.tsx'
import { countReports, targetYearOf } from './period-choice.ts'

type Props = { period: Period; onDone: (outcome: string) => void }

const stepsOf: Record<Period['state'], readonly PeriodStep[]> = {
  planned: ['open'],
  open: ['close', 'publish'],
  closed: ['reopen', 'publish'],
  published: [],
}

/** Opens, closes, reopens and publishes a period, each after saying what that does. */
export const PeriodSteps = ({ period, onDone }: Props) => {
  const { text } = useText()
  const [asked, setAsked] = useState<PeriodStep | 'change' | 'remove' | null>(null)
  const dialog = { period, onDone, onClose: () => setAsked(null) }
  return (
    <div className="actions period-steps">
      {stepsOf[period.state].map((step) => (
        <button key={step} type="button" className="link-button" onClick={() => setAsked(step)}>
          {text.review.periodSteps[step].name}
        </button>
      ))}
      {(period.state === 'planned' || period.state === 'open') && (
        <button type="button" className="link-button" onClick={() => setAsked('change')}>
          {period.state === 'open' ? text.periods.moveDue : text.periods.change}
        </button>
      )}
      {period.state === 'planned' && (
        <button type="button" className="link-button" onClick={() => setAsked('remove')}>
          {text.periods.remove}
        </button>
      )}
      <ChangeDialog {...dialog} open={asked === 'change'} />
      <RemoveDialog {...dialog} open={asked === 'remove'} />
      {(['open', 'close', 'reopen'] as const).map((step) => (
        <PlainStep key={step} {...dialog} step={step} open={asked === step} />
      ))}
      <PublishDialog {...dialog} open={asked === 'publish'} />
    </div>
  )
}

type DialogProps = Props & { open: boolean; onClose: () => void }

/** Runs one step; the dialog stays open with the reason when the server refuses. */
const useStep = (step: PeriodStep, { period, onDone, onClose }: DialogProps) => {
  const { text, language } = useText()
  const mutation = usePeriodStep(step)
  const name = formatPeriod(language, period.code)
  const close = () => {
    mutation.reset()
    onClose()
  }
  const run = (reason: string) =>
    mutation.mutate(
      { period: period.code, reason },
      {
        onSuccess: () => {
          close()
          onDone(text.review.periodSteps[step].done(name))
        },
      },
    )
  return { mutation, name, run, close }
}

const PlainStep = ({ step, ...props }: DialogProps & { step: 'open' | 'close' | 'reopen' }) => {
  const { text } = useText()
  const words = text.review.periodSteps[step]
  const { mutation, name, run, close } = useStep(step, props)
  return (
    <ConfirmDialog
      open={props.open}
      title={words.title(name)}
      confirmLabel={words.name}
      {...(step === 'reopen' ? { reason: { required: true } } : {})}
      busy={mutation.isPending}
      error={mutation.error}
      onConfirm={run}
      onClose={close}
    >
      {step === 'close' ? <CloseNote period={props.period} /> : words.note}
    </ConfirmDialog>
  )
}

/** What closing does, and to whom something was promised. */
const CloseNote = ({ period }: { period: Period }) => {
  const { text } = useText()
  const words = text.periods
  const { missing } = countReports(period)
  const isExtended = period.lastDueOn > period.dueOn && period.lastDueOn >= chinaDate(new Date())
  return (
    <>
      <p>{text.review.closeNote(missing)}</p>
      {isExtended && <p>{words.closesExtended(period.lastDueOn)}</p>}
      {period.extensionsAsked > 0 && <p>{words.closesAsked(period.extensionsAsked)}</p>}
    </>
  )
}

const PublishDialog = (props: DialogProps) => {
  const { text } = useText()
  const words = text.review
  const plan = useCurrentPlan()
  const role = useAccount()?.role
  const { mutation, name, run, close } = useStep('publish', props)
  const checklist = useQuery({
    ...checklistQuery(plan.id, props.period.code),
    enabled: props.open,
  })
  const center = useCenterName()
  const errors = checklist.data?.errors ?? 0
  const needsReason = errors > 0 && role === 'center_head'
  return (
    <ConfirmDialog
      open={props.open}
      title={words.periodSteps.publish.title(name)}
      confirmLabel={words.periodSteps.publish.name}
      {...(needsReason ? { reason: { label: words.publishReason, required: true } } : {})}
      busy={mutation.isPending || !checklist.isSuccess || (errors > 0 && !needsReason)}
      error={mutation.error ?? checklist.error}
      onConfirm={run}
      onClose={close}
    >
      <PublishConsequences period={props.period} />
      {checklist.data ? <ChecklistItems checklist={checklist.data} /> : <LoadingRows rows={2} />}
      {errors > 0 && !needsReason && <p>{words.publishOnlyHead(center)}</p>}
    </ConfirmDialog>
  )
}

/** What stands in the way, and what should be known, by kind. */
const ChecklistItems = ({ checklist }: { checklist: Checklist }) => {
  const { text, pick } = useText()
  const words = text.review
  const kinds = [...new Set(checklist.items.map(({ kind }) => kind))]
  return (
    <ul className="consequences">
      {kinds.map((kind) => {
        const items = checklist.items.filter((item) => item.kind === kind)
        const names = items.map((item) => pick(item.name, item.nameEn)).join(text.units.joiner)
        const isError = items.some(({ severity }) => severity === 'error')
        return (
          <li key={kind}>
            <b>{isError ? words.checklistError : words.checklistWarning}</b>{' '}
            {words.checklistKinds[kind](items.length)}
            <details>
              <summary>{words.checklistNames}</summary>
              {names}
            </details>
          </li>
        )
      })}
    </ul>
  )
}

/** What becomes public, what stays missing for good, and which verdicts are decided. */
const PublishConsequences = ({ period }: { period: Period }) => {
  const { text, language } = useText()
  const words = text.review
  const { targetYears } = useCurrentPlan()
  const indicators = useIndicatorsNow()
  const { verified, missing } = countReports(period)
  const projects = countReports({ counts: period.projectCounts })
  const year = targetYearOf(period.code, targetYears)
  const daysLeft = daysBetween(chinaDate(new Date()), period.lastDueOn)
  const due = indicators.filter(({ assessment }) =>
    assessment.targets.some(
      (target) => target.year === year && target.target !== null && target.frozenAt === null,
    ),
  )
  return (
    <ul className="consequences">
      <li>{words.publishVerified(verified)}</li>
      {projects.owed > 0 && <li>{text.progress.published(projects.verified)}</li>}
      <li>{missing > 0 ? words.publishMissing(missing) : words.publishComplete}</li>
      {missing > 0 && daysLeft >= 0 && (
        <li>
          <b>{words.publishEarly(period.lastDueOn, formatDays(language, daysLeft))}</b>
        </li>
      )}
      {year !== null && due.length > 0 && <li>{words.publishFreezes(year, due.length)}</li>}
      <li>{words.publishFinal}</li>
    </ul>
  )
}
