import { wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import { recordedCellsOf } from '@yardstick/shared/projects/money.ts'
import { poolStandingOf } from '@yardstick/shared/projects/reserve.ts'
import { standingAfter } from '@yardstick/shared/projects/stages.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Connection } from '../db/open.ts'
import { listPoolDecisions } from '../plan/place-store.ts'
import { mapStandings } from '../plan/standing-store.ts'
import { loadLedger } from '../projects/ledger.ts'
import { mapStageChanges } from '../projects/life-store.ts'
import { mapProjectCodes } from '../projects/money-store.ts'
import { listProjects } from '../projects/store.ts'
import { type Sight, toStanding } from './sight.ts'
import { listMilestonesOfProjects } from './store.ts'

const gatherStages = async (
  connection: Connection,
  { plan, through }: Sight,
): Promise<EditionData['projects']> => {
  const changesOf = await mapStageChanges(connection, plan.id)
  const ids = new Map(
    [...(await mapProjectCodes(connection, plan.id))].map(([id, code]) => [code, id]),
  )
  const decisions = await listPoolDecisions(connection, plan.id)
  return (await listProjects(connection, plan)).map((one) => {
    const changes = changesOf(ids.get(one.code) ?? 0).filter(({ on }) => on <= through)
    const own = decisions.filter(({ project }) => project === one.code)
    return {
      code: one.code,
      no: one.no,
      category: one.category,
      standing: poolStandingOf(one.category, own, through),
      list: one.list,
      listEn: one.listEn,
      name: one.name,
      nameEn: one.nameEn,
      shortName: one.shortName,
      leads: one.leadUnits.map(({ code }) => code),
      stage: standingAfter(changes).stage,
      stageSince: changes.at(-1)?.on ?? null,
      fundingSource: one.fundingSource,
      fundingSourceEn: one.fundingSourceEn,
      totalFen: wanyuanToFen(one.totalWanyuan),
      discrepancies: one.discrepancies,
      source: citationText(one.citations),
    }
  })
}

const gatherMilestones = async (
  connection: Connection,
  { plan, asOf, through }: Sight,
): Promise<EditionData['milestones']> => {
  const standingsOf = await mapStandings(connection, plan.id)
  return (await listMilestonesOfProjects(connection, plan.id)).map(({ id, plannedOn, ...one }) => {
    const standings = standingsOf(id).filter(({ recordedOn }) => recordedOn <= asOf)
    return { ...one, plannedOn, ...toStanding({ dueOn: plannedOn, standings }, through) }
  })
}

/** Projects as they stood on the last day told of, with their milestones and money. */
export const gatherProjects = async (connection: Connection, sight: Sight) => ({
  projects: await gatherStages(connection, sight),
  milestones: await gatherMilestones(connection, sight),
  money: recordedCellsOf(await loadLedger(connection, sight.plan.id), sight.through),
})
