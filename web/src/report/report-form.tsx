import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, useIndicatorNow, useReporterStep } from '../api/report-queries.ts'
import { ApiProblem } from '../api/request.ts'
import { useText } from '../text/use-text.ts'
import { assessReport } from '../ui/assess-value.ts'
import { TextArea } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ValueComparison } from '../ui/value-comparison.tsx'
import { ValueOutcome } from '../ui/value-outcome.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { EvidenceField } from './evidence-field.tsx'
import { ReturnedBecause } from './returned-because.tsx'
import { SaveState } from './save-state.tsx'
import { readTypedValue } from './typed-value.ts'
import { useDraft } from './use-draft.ts'
import { ValueCheck } from './value-check.tsx'
import { ValueField } from './value-field.tsx'

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

/** The form of one report: value and note, what they compare with, what the value would mean. */
export const ReportForm = ({ report, takesFocus, onSubmitted }: Props) => {
  const plan = useCurrentPlan()
  const { indicator } = report
  const published = useIndicatorNow(indicator.code)
  const { draft, keeper } = useDraft(report)
  const read = readTypedValue(draft.typed.value, indicator)
  const value = read.kind === 'value' ? read.value : null
  const assessment = assessReport(report, value, { plan, indicator: published })
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
            draftOf={{ draft, keeper }}
            onSubmitted={onSubmitted}
          />
        )}
      </div>
      <ValueComparison report={report} value={value} assessment={assessment} />
      <div>
        <ValueCheck
          report={report}
          read={read}
          change={value === null ? null : assessment.change}
        />
        {value !== null && <ValueOutcome report={report} assessment={assessment} />}
      </div>
    </div>
  )
}

type FieldsProps = Omit<Props, 'report'> & { report: Report; draftOf: ReturnType<typeof useDraft> }

const Fields = ({ report, takesFocus, draftOf, onSubmitted }: FieldsProps) => {
  const { text } = useText()
  const words = text.report
  const { draft, keeper } = draftOf
  const { submit, step } = useSubmit(report, keeper, onSubmitted)
  const read = readTypedValue(draft.typed.value, report.indicator)
  const field = useRef<HTMLInputElement>(null)
  const [isChecked, setIsChecked] = useState(false)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (read.kind === 'value') void submit()
    else field.current?.focus()
  }
  return (
    <form onSubmit={send} noValidate>
      <ValueField
        report={report}
        field={field}
        typed={draft.typed.value}
        isRequired={isChecked}
        onType={(value) => keeper.type({ value })}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        rows={2}
        maxLength={2000}
        value={draft.typed.note}
        onChange={(event) => keeper.type({ note: event.target.value })}
      />
      <EvidenceField report={report} />
      {step.isError && <ProblemNotice error={step.error} />}
      <div className="actions report-panel-actions">
        <button type="submit" className="button-primary" disabled={step.isPending}>
          {report.unitHasApprover ? words.submitToHead : words.submitTo}
        </button>
        <button type="button" className="button" onClick={() => void keeper.flush()}>
          {words.saveDraft}
        </button>
        <SaveState draft={draft} isFaulty={read.kind === 'fault'} />
      </div>
    </form>
  )
}
