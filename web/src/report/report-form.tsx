import { isBlocking } from '@yardstick/shared/indicators/checks.ts'
import { findRefusal, groundOfReport } from '@yardstick/shared/indicators/report-entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, useIndicatorNow, useReporterStep } from '../api/report-queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { assessReport } from '../ui/assess-value.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { ValueComparison } from '../ui/value-comparison.tsx'
import { ValueOutcome } from '../ui/value-outcome.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { EvidenceField } from './evidence-field.tsx'
import { NoteField } from './note-field.tsx'
import { ReturnedBecause } from './returned-because.tsx'
import { SaveState } from './save-state.tsx'
import { fieldOf, type ReadAnswer, readAnswer } from './typed-answer.ts'
import { useDraft } from './use-draft.ts'
import { ValueCheck } from './value-check.tsx'

type Props = { report: Report; takesFocus: boolean; onSubmitted: () => void }

/** Submits what is typed once the server has all of it. */
const useSubmit = (report: Report, keeper: DraftKeeper, onSubmitted: () => void) => {
  const step = useReporterStep(keyOfReport(report))
  const submit = async () => {
    if (!(await keeper.flush())) return
    try {
      await step.mutateAsync({ action: 'submit', version: keeper.read().version })
    } catch (error) {
      const isConflict =
        error instanceof ApiProblem && error.problem.code === 'report-version-conflict'
      if (isConflict) keeper.meetConflict(error)
      return
    }
    onSubmitted()
  }
  return { submit, step }
}

/** The form of one report: the answer, what it compares with, what its value would mean. */
export const ReportForm = ({ report, takesFocus, onSubmitted }: Props) => {
  const plan = useCurrentPlan()
  const published = useIndicatorNow(report.indicator.code)
  const { draft, keeper } = useDraft(report)
  const read = readAnswer(draft.typed, report)
  const assessment = assessReport(report, read.value, { plan, indicator: published })
  return (
    <div className="report-panel">
      <div className="report-panel-form">
        <ReturnedBecause report={report} />
        {draft.phase === 'conflict' ? (
          <ConflictChoice report={report} draft={draft} keeper={keeper} />
        ) : (
          <Fields
            report={report}
            takesFocus={takesFocus}
            read={read}
            draftOf={{ draft, keeper }}
            onSubmitted={onSubmitted}
          />
        )}
      </div>
      <ValueComparison report={report} value={read.value} assessment={assessment} />
      <div>
        <ValueCheck report={report} typed={draft.typed} read={read} />
        {read.value !== null && <ValueOutcome report={report} assessment={assessment} />}
      </div>
    </div>
  )
}

/** The name of the field that keeps an answer from being handed in; null when nothing does. */
const fieldInTheWay = (report: Report, read: ReadAnswer): string | null => {
  const { entry, unreadable, checks } = read
  if (!entry) return unreadable[0] ?? 'value'
  const blocking = checks.find(isBlocking)
  if (blocking) return fieldOf(blocking, read)
  return findRefusal(entry, groundOfReport(report))?.path ?? null
}

const focusField = (form: HTMLFormElement | null, name: string): void => {
  const field = form?.elements.namedItem(name) ?? form?.querySelector('input:checked')
  if (field instanceof HTMLElement) field.focus()
}

type FieldsProps = Props & { read: ReadAnswer; draftOf: ReturnType<typeof useDraft> }

const Fields = ({ report, takesFocus, read, draftOf, onSubmitted }: FieldsProps) => {
  const { text } = useText()
  const words = text.report
  const center = useCenterName()
  const { draft, keeper } = draftOf
  const { submit, step } = useSubmit(report, keeper, onSubmitted)
  const form = useRef<HTMLFormElement>(null)
  const [isChecked, setIsChecked] = useState(false)
  useEffect(() => {
    if (takesFocus) focusField(form.current, 'value')
  }, [takesFocus])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    const field = fieldInTheWay(report, read)
    if (field === null) void submit()
    else focusField(form.current, field)
  }
  return (
    <form ref={form} onSubmit={send} noValidate>
      <AnswerFields
        report={report}
        typed={draft.typed}
        read={read}
        isChecked={isChecked}
        onType={keeper.type}
      />
      <NoteField
        typed={draft.typed}
        read={read}
        isChecked={isChecked}
        onType={(note) => keeper.type({ note })}
      />
      <EvidenceField report={report} />
      {step.isError && <ProblemNotice error={step.error} />}
      <div className="actions report-panel-actions">
        <button type="submit" className="button-primary" disabled={step.isPending}>
          {report.unitHasApprover ? words.submitToHead : words.submitTo(center)}
        </button>
        <button type="button" className="button" onClick={() => void keeper.flush()}>
          {words.saveDraft}
        </button>
        <SaveState draft={draft} isFaulty={!read.isSound} />
      </div>
    </form>
  )
}
