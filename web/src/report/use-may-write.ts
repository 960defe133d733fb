import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { mayTake, transitionsWithCenter } from '@yardstick/shared/reporting/report-life.ts'
import { useAccount } from '../api/account-queries.ts'

/** Whether the one who is signed in may write into a project report now. */
export const useMayWrite = (report: ProjectReport): boolean => {
  const role = useAccount()?.role ?? null
  return role !== null && mayTake('save', standingOfReport(report), role, transitionsWithCenter)
}
