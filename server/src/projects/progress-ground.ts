import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { periodStart } from '@yardstick/shared/basics/period.ts'
import { addRecorded, executionRatio, recordedCellsOf } from '@yardstick/shared/projects/money.ts'
import { isSlipped } from '@yardstick/shared/projects/progress-report.ts'
import type { ProgressGround } from '@yardstick/shared/projects/progress-schema.ts'
import { standingAfter } from '@yardstick/shared/projects/stages.ts'
import type { Connection } from '../db/open.ts'
import { publicationDay } from '../indicators/assemble.ts'
import { mapStandings } from '../plan/standing-store.ts'
import { loadLedger } from './ledger.ts'
import { describeMilestone } from './life.ts'
import { mapStageChanges } from './life-store.ts'
import { listProjectMilestones } from './milestone-store.ts'
import type { JoinedProjectReport } from './progress-store.ts'

type About = Pick<JoinedProjectReport, 'period' | 'project'>

/** What was paid of a project by a day, as far as anybody entered it, and of how much. */
export const makeMoneyOf = async (connection: Connection, planId: string) => {
  const ledger = await loadLedger(connection, planId)
  return (project: string, day: string) => {
    const sums = addRecorded(
      recordedCellsOf(ledger, day).filter((cell) => cell.project === project),
    )
    return {
      paidRatio: executionRatio(sums),
      paidWanyuan: fenToWanyuan(sums.paidFen ?? 0),
      revisedWanyuan: fenToWanyuan(sums.revisedFen),
    }
  }
}

/** The milestones of a project that had slipped by the end of a period, as known at its publication. */
const makeSlippedOf = async (connection: Connection, planId: string) => {
  const standingsOf = await mapStandings(connection, planId)
  return async ({ period, project }: About): Promise<ProgressGround['slipped']> => {
    const knownOn = publicationDay(period)
    const startsOn = periodStart(period.code)
    const rows = await listProjectMilestones(connection, project.id)
    return rows
      .map((row) => {
        const known = standingsOf(row.id).filter(
          ({ recordedOn }) => knownOn === null || recordedOn <= knownOn,
        )
        return describeMilestone(row, known, period.endsOn)
      })
      .filter((milestone) => isSlipped(milestone, { startsOn }))
      .map(({ name, plannedOn, projectedOn, slipDays }) => ({
        name,
        plannedOn,
        projectedOn,
        slipDays,
      }))
  }
}

/** Tells what the reports of a plan's projects are held against. */
export const makeGrounds = async (connection: Connection, planId: string) => {
  const moneyOf = await makeMoneyOf(connection, planId)
  const slippedOf = await makeSlippedOf(connection, planId)
  const changesOf = await mapStageChanges(connection, planId)
  return async (about: About): Promise<ProgressGround> => {
    const { endsOn } = about.period
    const changes = changesOf(about.project.id).filter(({ on }) => on <= endsOn)
    return {
      stage: standingAfter(changes).stage,
      ...moneyOf(about.project.code, endsOn),
      slipped: await slippedOf(about),
    }
  }
}
