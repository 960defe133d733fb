import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { keyOfReport } from '../api/report-queries.ts'
import { useReviewStep } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { answerInWords } from '../ui/describe-answer.ts'

/** Opens a published report to its unit again, after saying what follows from it. */
export const OpenCorrection = ({
  report,
  onDone,
}: {
  report: Report
  onDone: (outcome: string) => void
}) => {
  const said = useText()
  const { text, pick } = said
  const words = text.desk.correction
  const step = useReviewStep()
  const [isAsking, setIsAsking] = useState(false)
  const { indicator, unit, version } = report
  const name = pick(indicator.name, indicator.nameEn)
  const close = () => {
    step.reset()
    setIsAsking(false)
  }
  const open = (reason: string) =>
    step.mutate(
      { ...keyOfReport(report), version, action: 'correct', reason },
      { onSuccess: () => onDone(words.opened(name)) },
    )
  const consequences = [
    words.opens(pick(unit.name, unit.nameEn)),
    words.staysPublic(answerInWords(report, indicator, said) ?? text.ui.nothing),
    words.publicAtOnce,
    words.verdictsStay,
  ]
  return (
    <>
      <button type="button" className="button" onClick={() => setIsAsking(true)}>
        {words.name}
      </button>
      <ConfirmDialog
        open={isAsking}
        title={words.title(name)}
        confirmLabel={words.name}
        reason={{ label: words.reason, hint: words.reasonHint, required: true }}
        busy={step.isPending}
        error={step.error}
        onConfirm={open}
        onClose={close}
      >
        <ul className="correction-consequences">
          {consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}

/** Why a report is open although its period is locked; nothing when it is not. */
export const UnderCorrection = ({
  report,
  detail,
}: {
  report: Report
  detail: ReportDetail | null
}) => {
  const said = useText()
  const words = said.text.desk.correction
  const { correctionNote, periodState, indicator } = report
  if (correctionNote === null) return null
  const isPublished = periodState === 'published'
  const verified = detail?.events.findLast(({ action }) => action === 'verify')
  const before = verified && answerInWords(verified, indicator, said)
  return (
    <div className="under-correction">
      <p>
        <b>{isPublished ? words.underWay : words.openedAlone}</b> {correctionNote}
      </p>
      {isPublished && before && <p className="note">{words.staysPublic(before)}</p>}
    </div>
  )
}
