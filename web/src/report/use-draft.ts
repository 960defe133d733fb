import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, useSaveReport } from '../api/report-queries.ts'
import { useLeaveWarning } from '../ui/use-leave-warning.ts'
import { useSaveOnLeave } from '../ui/use-save-on-leave.ts'
import { findBackup, keepBackup, ownerOf } from './draft-backup.ts'
import { type Draft, type DraftKeeper, makeDraftKeeper } from './draft-keeper.ts'
import { readAnswer } from './typed-answer.ts'

/** What is typed into a report, kept over reloads and saved by itself. */
export const useDraft = (report: Report): { draft: Draft; keeper: DraftKeeper } => {
  const account = useAccount()
  const { id: planId } = useCurrentPlan()
  const { mutateAsync } = useSaveReport(keyOfReport(report))
  const [keeper] = useState(() => {
    const owner = ownerOf(account?.id, planId, keyOfReport(report))
    return makeDraftKeeper({
      report,
      backup: findBackup(owner),
      send: mutateAsync,
      keep: (backup) => keepBackup(owner, backup),
    })
  })
  const draft = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => keeper.adopt(report), [keeper, report])
  useEffect(() => {
    if (keeper.read().phase === 'waiting') void keeper.flush()
  }, [keeper])
  useSaveOnLeave(keeper.leave)
  const isFaulty = !readAnswer(draft.typed, report).isSound
  useLeaveWarning(draft.phase === 'failed' || (draft.phase === 'waiting' && isFaulty))
  return { draft, keeper }
}
