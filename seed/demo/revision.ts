import { officeAccounts } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { Ask } from './people.ts'

/** Met two years early, so a higher one was set. As everything here, it is made up and says so. */
const decision = {
  year: 2025,
  comparator: 'gte',
  value: 20,
  reason: '（演示）2023年末已达17家，提前超过原目标，调高末期目标。',
  documentNumber: '演示〔2024〕1号',
  decidedOn: '2024-03-28',
} as const

/** The one revision of a target in the demo: what is revised, when it is recorded and by whom. */
export const revision = {
  indicator: 'I34',
  /** Recorded before this quarter is opened. */
  before: '2024-Q1',
  at: instantInChina('2024-04-02', '10:00'),
  by: officeAccounts.center.loginName,
}

export const revisionAsk = (planId: string): Ask => ({
  method: 'POST',
  path: `/plans/${planId}/indicators/${revision.indicator}/target-revisions`,
  body: decision,
})
