import {
  listProposals,
  type Occasions,
  type Proposal,
} from '@yardstick/shared/directives/proposals.ts'
import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import type { Connection } from '../db/open.ts'
import { chooseViewpoint, loadIndicators } from '../indicators/assemble.ts'
import type { PlanRow } from '../plan/store.ts'
import {
  listLateReports,
  listMissedPromises,
  listProgrammeLeads,
  listSettledKeys,
} from './store.ts'

/** The unit that leads all work items of a programme alone; null where several share it. */
const soleLeads = async (
  connection: Connection,
  planId: string,
): Promise<Map<string, UnitReference>> => {
  const rows = await listProgrammeLeads(connection, planId)
  const byProgramme = Map.groupBy(rows, ({ programme }) => programme)
  return new Map(
    [...byProgramme].flatMap(([programme, leads]) => {
      const [first] = leads
      const isSole = first && leads.every(({ unit }) => unit.code === first.unit.code)
      return isSole ? [[programme, first.unit] as const] : []
    }),
  )
}

const missedPromises = async (connection: Connection, planId: string, today: string) => {
  const leads = await soleLeads(connection, planId)
  return (await listMissedPromises(connection, planId, today)).map(
    ({ code, text, textEn, dueOn, programmeCode }) => ({
      code,
      text,
      textEn,
      dueOn: dueOn ?? today,
      unit: leads.get(programmeCode) ?? null,
    }),
  )
}

const overdueReports = async (
  connection: Connection,
  planId: string,
  today: string,
): Promise<Occasions['reports']> => {
  const rows = await listLateReports(connection, planId, today)
  const together = Map.groupBy(rows, ({ period, unit }) => `${period} ${unit.code}`)
  return [...together.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { period, unit, dueOn } = first
    return [{ period, unit, dueOn, indicators: own.map(({ indicator }) => indicator) }]
  })
}

/** What the system suggests to press for today; a person decides whether anything is sent. */
export const loadProposals = async (
  connection: Connection,
  plan: PlanRow,
  today: string,
): Promise<Proposal[]> => {
  const viewpoint = await chooseViewpoint(connection, plan.id, undefined, today)
  return listProposals(
    {
      period: viewpoint.period,
      indicators: await loadIndicators(connection, plan, viewpoint, today),
      promises: await missedPromises(connection, plan.id, today),
      reports: await overdueReports(connection, plan.id, today),
    },
    await listSettledKeys(connection, plan.id),
    today,
  )
}
