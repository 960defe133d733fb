import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { readTypedFigure } from '@yardstick/shared/basics/typed-figure.ts'
import type { Aim, Indicator } from '@yardstick/shared/indicators/schema.ts'
import { comparatorsFor, type TargetRecord } from '@yardstick/shared/indicators/target-revisions.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useReviseTarget } from '../api/target-queries.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { formatTarget } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'
import { AimFields, DecisionFields, type RevisionEntry, revisionFields } from './target-fields.tsx'
import './target-form.css'

type Props = {
  record: TargetRecord
  indicator: Indicator
  onRevised: (outcome: string) => void
  onClose: () => void
}

/** What was recorded so far, and a further revision of a year whose verdict is still open. */
export const TargetForm = (props: Props) => {
  const { text } = useText()
  const { targetYears } = useCurrentPlan()
  const { frozen } = props.record
  const open = targetYears.filter((year) => !frozen.some((one) => one.year === year))
  return (
    <>
      {frozen.map(({ year, frozenAt }) => (
        <p key={year} className="note">
          {text.targets.frozen(year, formatInstantDate(frozenAt))}
        </p>
      ))}
      <Recorded {...props} />
      {open.length > 0 ? (
        <OpenForm {...props} years={open} />
      ) : (
        <div className="actions">
          <button type="button" className="button" onClick={props.onClose}>
            {text.targets.close}
          </button>
        </div>
      )}
    </>
  )
}

const useAimWords = (indicator: Indicator) => {
  const { text, language } = useText()
  return (aim: Aim | null | undefined): string =>
    aim ? formatTarget(language, aim, indicator) : text.targets.nothing
}

const Recorded = ({ record, indicator }: Props) => {
  const { targets } = useText().text
  const said = useAimWords(indicator)
  if (record.revisions.length === 0) return null
  return (
    <details className="target-form-recorded">
      <summary>{targets.before}</summary>
      <ul>
        {record.revisions.map(({ id, year, from, to, documentNumber, recordedBy }) => (
          <li key={id}>
            {targets.beforeLine(
              targets.changeOf(year, said(from), said(to)),
              documentNumber,
              recordedBy,
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const emptyEntry = (indicator: Indicator, years: readonly number[]): RevisionEntry => ({
  year: years.at(-1) ?? 0,
  comparator: comparatorsFor(indicator.measure)[0] ?? 'gte',
  typed: '',
  documentNumber: '',
  decidedOn: chinaDate(new Date()),
  reason: '',
})

const OpenForm = (props: Props & { years: readonly number[] }) => {
  const { record, indicator, years, onRevised, onClose } = props
  const { text, pick } = useText()
  const { targets } = text
  const said = useAimWords(indicator)
  const [entry, setEntry] = useState(() => emptyEntry(indicator, years))
  const revise = useReviseTarget(indicator.code)
  const { typed, ...rest } = entry
  const figure = readTypedFigure(typed)
  const to = figure.kind === 'figure' ? { comparator: entry.comparator, value: figure.value } : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!to) return
    const finish = () => {
      onClose()
      onRevised(targets.done(pick(indicator.name, indicator.nameEn), entry.year, said(to)))
    }
    revise.mutate({ ...rest, ...to }, { onSuccess: finish })
  }
  const faultOf = (field: (typeof revisionFields)[number]) =>
    field === 'value' && figure.kind === 'unreadable'
      ? targets.unreadable
      : fieldFault(revise.error, `body.${field}`)
  const fields = {
    entry,
    faultOf,
    onChange: (changes: Partial<RevisionEntry>) => setEntry((old) => ({ ...old, ...changes })),
  }
  const texts = [entry.documentNumber, entry.decidedOn, entry.reason]
  const isReady = to !== null && texts.every((one) => one.trim() !== '')
  const now = record.targets.find(({ year }) => year === entry.year)
  return (
    <form onSubmit={send}>
      <AimFields {...fields} indicator={indicator} years={years} />
      <p className="target-form-now">{useNow(now, indicator)}</p>
      <DecisionFields {...fields} />
      <div className="target-form-effect">
        {to && <b>{targets.effect(entry.year, said(now), said(to))}</b>}
        <p className="note">{targets.effectNote}</p>
        <p className="note">{targets.final}</p>
      </div>
      <FormEnd
        error={isShownBeside(revise.error, fieldPaths) ? null : revise.error}
        label={targets.confirm}
        disabled={revise.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

const fieldPaths = revisionFields.map((field) => `body.${field}`)

/** The target that the revision would change, as a sentence. */
const useNow = (now: TargetRecord['targets'][number] | undefined, indicator: Indicator): string => {
  const { targets } = useText().text
  const said = useAimWords(indicator)
  if (!now) return targets.none
  return now.revision
    ? targets.nowRevised(said(now), now.revision.decidedOn, now.revision.documentNumber)
    : targets.now(said(now))
}
