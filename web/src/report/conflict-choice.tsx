import { useQuery } from '@tanstack/react-query'
import { mayTake } from '@yardstick/shared/indicators/report-life.ts'
import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery, useKeepReport } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Draft, DraftKeeper } from './draft-keeper.ts'
import { readTypedValue } from './typed-value.ts'

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
  const { text, language } = useText()
  const words = text.report
  const keep = useKeepReport()
  const { indicator, value, note, state } = newest
  const step = newest.events.at(-1)
  const read = readTypedValue(draft.typed.value, indicator)
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
          value={
            read.kind === 'value' ? formatValue(language, read.value, indicator) : draft.typed.value
          }
          note={draft.typed.note}
        />
        <Version
          title={words.conflictTheirs}
          value={value === null ? '' : formatValue(language, value, indicator)}
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

const Version = ({ title, value, note }: { title: string; value: string; note: string }) => {
  const { text } = useText()
  return (
    <div>
      <h4>{title}</h4>
      <p className="figure">{value || text.ui.nothing}</p>
      <p className="conflict-note">{note || text.report.emptyNote}</p>
    </div>
  )
}
