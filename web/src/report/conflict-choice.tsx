import { useQuery } from '@tanstack/react-query'
import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
import { useEffect } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery, useKeepReport } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Answer } from '../ui/answer.tsx'
import type { Answered } from '../ui/describe-answer.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Draft, DraftKeeper } from './draft-keeper.ts'
import { readAnswer } from './typed-answer.ts'

type Props = { report: Report; draft: Draft; keeper: DraftKeeper }

/** Somebody else was quicker: shows both versions, and the person decides which one stays. */
export const ConflictChoice = ({ report, draft, keeper }: Props) => {
  const { text } = useText()
  const plan = useCurrentPlan()
  const query = reportQuery(plan.id, keyOfReport(report))
  const newest = useQuery({ ...query, refetchOnMount: 'always' })
  const isKnown = newest.isFetchedAfterMount && newest.data !== undefined
  return (
    <div className="conflict" role="alert">
      <h3>{text.report.conflictTitle}</h3>
      {newest.isError && <ProblemNotice error={newest.error} />}
      {!newest.isFetchedAfterMount && <LoadingRows rows={3} />}
      {isKnown && <BothVersions newest={newest.data} draft={draft} keeper={keeper} />}
    </div>
  )
}

const isEditable = (report: ReportDetail): boolean =>
  mayTake('save', standingOfReport(report), 'reporter')

const BothVersions = ({
  newest,
  draft,
  keeper,
}: {
  newest: ReportDetail
  draft: Draft
  keeper: DraftKeeper
}) => {
  const { text } = useText()
  const words = text.report
  const keep = useKeepReport()
  const { indicator, note, state } = newest
  const step = newest.events.at(-1)
  const { entry } = readAnswer(draft.typed, newest)
  useEffect(() => keeper.settleAlike(newest), [keeper, newest])
  const takeTheirs = () => {
    keeper.takeTheirs(newest)
    keep(newest)
  }
  return (
    <>
      <p>
        {step
          ? words.conflictLead(step.actorName, formatInstant(step.at))
          : words.conflictLeadPlain}
      </p>
      <div className="conflict-versions">
        <Version
          title={words.conflictYours}
          answer={entry}
          asTyped={draft.typed.value}
          indicator={indicator}
          note={draft.typed.note}
        />
        <Version
          title={words.conflictTheirs}
          answer={newest}
          asTyped=""
          indicator={indicator}
          note={note ?? ''}
        />
      </div>
      {!isEditable(newest) && <p>{words.conflictMovedOn(text.reporting.states[state])}</p>}
      <div className="actions">
        {isEditable(newest) && (
          <button type="button" className="button" onClick={() => void keeper.keepMine(newest)}>
            {words.conflictKeepYours}
          </button>
        )}
        <button type="button" className="button" onClick={takeTheirs}>
          {words.conflictTakeTheirs}
        </button>
      </div>
    </>
  )
}

type VersionProps = {
  title: string
  /** Null when what was typed cannot be read. */
  answer: Answered | null
  asTyped: string
  indicator: Report['indicator']
  note: string
}

const Version = ({ title, answer, asTyped, indicator, note }: VersionProps) => {
  const { text } = useText()
  return (
    <div>
      <h4>{title}</h4>
      <p className="figure">{answer ? <Answer answer={answer} measured={indicator} /> : asTyped}</p>
      <p className="conflict-note">{note || text.report.emptyNote}</p>
    </div>
  )
}
