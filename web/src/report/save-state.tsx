import { formatRecentInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { FailedSave } from '../ui/failed-save.tsx'
import type { Draft } from './draft-keeper.ts'

type Props = {
  draft: Draft
  /** The value cannot be one: nothing is saved until it is corrected. */
  isFaulty: boolean
}

/** Whether the server has what is typed, and since when. */
export const SaveState = ({ draft, isFaulty }: Props) => {
  const { text } = useText()
  const words = text.report
  const { phase, savedAt } = draft
  return (
    <div role="status" className="note save-state">
      {phase === 'saving' && words.saving}
      {phase === 'waiting' && (isFaulty ? words.keptUntilFixed : words.unsaved)}
      {phase === 'settled' && savedAt && words.savedAt(formatRecentInstant(savedAt))}
      {phase === 'failed' && <FailedSave error={draft.error} />}
    </div>
  )
}
