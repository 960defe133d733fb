import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { keyOfReport } from '../api/report-queries.ts'
import { useSetFollowUp } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useShortcuts } from './use-shortcuts.ts'

type Props = { report: Report; keysAreOn: boolean; onDone: (outcome: string) => void }

/** The mark to come back to a report, set and taken off. */
export const FollowUp = ({ report, keysAreOn, onDone }: Props) => {
  const { text, pick } = useText()
  const words = text.desk
  const { followUp, indicator } = report
  const mark = useSetFollowUp(keyOfReport(report))
  const toggle = () => {
    if (mark.isPending) return
    const name = pick(indicator.name, indicator.nameEn)
    mark.mutate(!followUp, {
      onSuccess: () => onDone(followUp ? words.unmarked(name) : words.marked(name)),
    })
  }
  useShortcuts(keysAreOn, { f: toggle })
  return (
    <>
      <button
        type="button"
        className="button follow-up"
        aria-pressed={followUp}
        disabled={mark.isPending}
        onClick={toggle}
      >
        {words.followUp}
      </button>
      {mark.isError && <ProblemNotice error={mark.error} />}
    </>
  )
}
