import { useIsMutating } from '@tanstack/react-query'
import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type ReactNode, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/zh.ts'
import { answerInWords } from '../ui/describe-answer.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../ui/problem-notice.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { findBackup, ownerOf } from './draft-backup.ts'
import { type HandIn, type NotReady, sortHandIn } from './hand-in.ts'
import { type HandInRun, useHandIn } from './use-hand-in.ts'
import './submit-all.css'

type Props = {
  reports: readonly Report[]
  /** Closes an open form, so that what is typed in it is saved first. */
  onAsk: () => void
}

/** Whether this tab still holds something typed that the server does not have. */
const useIsUnsaved = (): ((report: Report) => boolean) => {
  const account = useAccount()
  const { id } = useCurrentPlan()
  return (report) => findBackup(ownerOf(account?.id, id, keyOfReport(report)))?.isSaved === false
}

const runInWords = ({ done, all }: HandInRun, words: Text['ownReports']): string =>
  done < all ? words.running(done, all) : words.seeOutcome

/** Hands in every draft of a period that is complete; says before what goes and what stays, and why. */
export const SubmitAll = ({ reports, onAsk }: Props) => {
  const { text } = useText()
  const words = text.ownReports
  const role = useAccount()?.role
  const [isAsking, setIsAsking] = useState(false)
  const { run, isRunning, start, forget } = useHandIn()
  const isSaving = useIsMutating() > 0
  const handIn = sortHandIn(reports, useIsUnsaved())
  const drafts = reports.filter(({ state }) => state === 'draft').length
  const isOffered = role === 'reporter' && (drafts > 0 || run !== null)
  const ask = () => {
    onAsk()
    setIsAsking(true)
  }
  const close = () => {
    setIsAsking(false)
    if (!isRunning) forget()
  }
  if (!isOffered) return null
  return (
    <>
      <button type="button" className="button" onClick={ask}>
        {run ? runInWords(run, words) : words.submitAll(drafts)}
      </button>
      <Dialog open={isAsking} title={words.submitAllTitle} onClose={close}>
        {run ? (
          <Progress run={run} onClose={close} />
        ) : (
          <Question
            handIn={handIn}
            isSaving={isSaving}
            onConfirm={() => void start(handIn.ready)}
            onClose={close}
          />
        )}
      </Dialog>
    </>
  )
}

type QuestionProps = {
  handIn: HandIn
  isSaving: boolean
  onConfirm: () => void
  onClose: () => void
}

const Question = ({ handIn, isSaving, onConfirm, onClose }: QuestionProps) => {
  const { ready, notReady } = handIn
  const { text } = useText()
  const words = text.ownReports
  const center = useCenterName()
  const [first] = ready
  return (
    <>
      <div className="dialog-body submit-all">
        {first ? (
          <>
            <p>{words.willSubmit(ready.length, first.unitHasApprover ? words.unitHead : center)}</p>
            <ul>
              {ready.map((report) => (
                <ReadyLine key={report.indicator.code} report={report} />
              ))}
            </ul>
          </>
        ) : (
          <p>{words.nothingReady}</p>
        )}
        {notReady.length > 0 && (
          <>
            <p>{words.notReady(notReady.length)}</p>
            <ul>
              {notReady.map((one) => (
                <NotReadyLine key={one.report.indicator.code} one={one} />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="actions">
        <button
          type="button"
          className="button-primary"
          disabled={!first || isSaving}
          onClick={onConfirm}
        >
          {words.submit(ready.length)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.ui.cancel}
        </button>
      </div>
    </>
  )
}

const Line = ({ report, children }: { report: Report; children: ReactNode }) => {
  const { pick } = useText()
  const { name, nameEn } = report.indicator
  return (
    <li>
      <span>{pick(name, nameEn)}</span>
      <span className="submit-all-rest">{children}</span>
    </li>
  )
}

const ReadyLine = ({ report }: { report: Report }) => {
  const words = useText()
  return (
    <Line report={report}>
      <b>{answerInWords(report, report.indicator, words)}</b>
    </Line>
  )
}

const NotReadyLine = ({ one: { report, why } }: { one: NotReady }) => {
  const { text, language } = useText()
  return (
    <Line report={report}>
      {typeof why === 'string'
        ? text.ownReports.notReadyBecause[why]
        : problemSentence(why.code, why.facts, language)}
    </Line>
  )
}

const Progress = ({ run, onClose }: { run: HandInRun; onClose: () => void }) => {
  const { text, language } = useText()
  const words = text.ownReports
  const { all, done, refused } = run
  const isDone = done === all
  const handedIn = done - refused.length
  const outcome =
    refused.length === 0 ? words.doneAll(handedIn) : words.doneSome(handedIn, refused.length)
  return (
    <>
      <div className="dialog-body submit-all">
        <p role="status">{isDone ? outcome : words.running(done, all)}</p>
        {!isDone && (
          <>
            <progress value={done} max={all} aria-label={words.running(done, all)} />
            <p className="note">{words.mayClose}</p>
          </>
        )}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ report, error }) => (
              <Line key={report.indicator.code} report={report}>
                {sentenceOf(error, text, language)}
              </Line>
            ))}
          </ul>
        )}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </>
  )
}
