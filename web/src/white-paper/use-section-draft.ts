import type { EditionDetail, EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useLeaveWarning } from '../ui/use-leave-warning.ts'
import { useSaveOnLeave } from '../ui/use-save-on-leave.ts'
import { useSaveSection } from './desk-queries.ts'
import { writeName } from './edition-name.ts'
import { findBackup, keepBackup } from './section-backup.ts'
import { makeSectionKeeper, type SectionDraft, type SectionKeeper } from './section-keeper.ts'

/** What is written in a section, kept over reloads and saved by itself. */
export const useSectionDraft = (
  edition: EditionDetail,
  section: EditionSection,
): { draft: SectionDraft; keeper: SectionKeeper } => {
  const account = useAccount()
  const { id: planId } = useCurrentPlan()
  const send = useSaveSection(edition, section.id)
  const [keeper] = useState(() => {
    const owner = [account?.id, planId, writeName(edition), section.id].join(' ')
    return makeSectionKeeper({
      section,
      backup: findBackup(owner),
      send,
      keep: (backup) => keepBackup(owner, backup),
    })
  })
  const draft = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => keeper.adopt(section), [keeper, section])
  useEffect(() => {
    if (keeper.read().phase === 'waiting') void keeper.flush()
  }, [keeper])
  useSaveOnLeave(keeper.leave)
  useLeaveWarning(draft.phase === 'failed' || draft.isTooLong)
  return { draft, keeper }
}
