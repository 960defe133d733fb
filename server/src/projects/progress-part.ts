import { periodKind, periodStart } from '@yardstick/shared/basics/period.ts'
import { findingsOnProjects } from '@yardstick/shared/indicators/checklist.ts'
import { cellsOf } from '@yardstick/shared/projects/money.ts'
import { owesProgress } from '@yardstick/shared/projects/progress-report.ts'
import { poolStandingOf } from '@yardstick/shared/projects/reserve.ts'
import type { Connection } from '../db/open.ts'
import { listPoolDecisions } from '../plan/place-store.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import { loadLedger } from './ledger.ts'
import { mapStageChanges } from './life-store.ts'
import { insertProjectReports, listLedProjects, listProjectReports } from './progress-store.ts'

type Lead = { id: number; kind: string }

/** The first unit that can have people of its own; “all units” cannot. */
const reportingUnit = (leads: readonly Lead[]): Lead | undefined =>
  leads.find(({ kind }) => kind !== 'collective') ?? leads[0]

/** The first budget year with money, by the code of the project. */
const loadFirstYears = async (connection: Connection, planId: string, day: string) => {
  const firstYears = new Map<string, number>()
  for (const { project, year, revisedFen } of cellsOf(await loadLedger(connection, planId), day)) {
    if (revisedFen <= 0) continue
    firstYears.set(project, Math.min(year, firstYears.get(project) ?? year))
  }
  return firstYears
}

/** Reports on projects: each quarter the first lead unit owes one for a project that is under way. */
export const projectReports: PeriodPart = {
  owe: async (connection, plan, period, at) => {
    if (periodKind(period.code) !== 'quarter') return 0
    const { endsOn } = period
    const firstYears = await loadFirstYears(connection, plan.id, endsOn)
    const decisions = await listPoolDecisions(connection, plan.id)
    const changesOf = await mapStageChanges(connection, plan.id)
    const owed = (await listLedProjects(connection, plan)).flatMap(({ project, leads }) => {
      const own = decisions.filter((decision) => decision.project === project.code)
      const undertaking = {
        poolStanding: poolStandingOf(project.category, own, endsOn),
        firstYear: firstYears.get(project.code) ?? null,
        changes: changesOf(project.id),
      }
      const unit = reportingUnit(leads)
      const isOwed = owesProgress(undertaking, { startsOn: periodStart(period.code), endsOn })
      return unit && isOwed ? [{ projectId: project.id, unitId: unit.id }] : []
    })
    const rest = { periodId: period.id, state: 'expected' as const, version: 0, updatedAt: at }
    await insertProjectReports(
      connection,
      owed.map((one) => ({ ...one, ...rest })),
    )
    return owed.length
  },
  find: async (connection, period) => {
    const rows = await listProjectReports(connection, { periodId: period.id })
    return findingsOnProjects(
      rows.map(({ report, project, unit }) => ({ state: report.state, project, unit })),
    )
  },
}
