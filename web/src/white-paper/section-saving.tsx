import type { EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { formatRecentInstant } from '../text/format-date.ts'
import { FailedSave } from '../ui/failed-save.tsx'
import type { SectionDraft } from './section-keeper.ts'
import { useText } from './use-text.ts'

type Props = { draft: SectionDraft; section: EditionSection }

/** Whether the server has what is written, and since when. */
export const SectionSaving = ({ draft, section: { savedBy } }: Props) => {
  const words = useText().text.editionDesk.saving
  const { phase, savedAt, isTooLong } = draft
  return (
    <p role="status" className="note desk-saving">
      {isTooLong && <b>{words.tooLong}</b>}
      {!isTooLong && phase === 'saving' && words.saving}
      {!isTooLong && phase === 'waiting' && words.unsaved}
      {phase === 'settled' &&
        savedAt &&
        (savedBy
          ? words.savedBy(savedBy, formatRecentInstant(savedAt))
          : words.savedAt(formatRecentInstant(savedAt)))}
      {phase === 'failed' && (
        <b>
          <FailedSave error={draft.error} />
        </b>
      )}
    </p>
  )
}
