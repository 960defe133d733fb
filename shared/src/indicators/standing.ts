import type { ReportStanding } from '../reporting/report-life.ts'
import type { Report } from './reporting.ts'

/** Where a report stands for the table of its life, as read from its view. */
export const standingOfReport = ({
  state,
  periodState,
  correctionNote,
  unitHasApprover,
}: Pick<
  Report,
  'state' | 'periodState' | 'correctionNote' | 'unitHasApprover'
>): ReportStanding => ({
  state,
  period: periodState,
  underCorrection: correctionNote !== null,
  unitHasApprover,
})
