import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type EditionChecklist,
  makeEditionChecklist,
} from '@yardstick/shared/whitepaper/checklist.ts'
import { compareEditions, countChangedRows } from '@yardstick/shared/whitepaper/compare.ts'
import { dataFindings, type EditionGround } from '@yardstick/shared/whitepaper/data-findings.ts'
import { lookUpFigures } from '@yardstick/shared/whitepaper/figure-lookup.ts'
import { narrativeFindings } from '@yardstick/shared/whitepaper/narrative-findings.ts'
import { outlineOf } from '@yardstick/shared/whitepaper/outline.ts'
import type { Connection } from '../db/open.ts'
import { listPeriods } from '../indicators/period-store.ts'
import { type EditionRow, loadNarratives } from './edition-store.ts'
import { gatherEdition } from './gather.ts'
import { listExplained, listOpenProjectReports, listOpenReports } from './ground-store.ts'

const about =
  <Kind extends 'indicator' | 'project'>(kind: Kind) =>
  <Report extends object>(report: Report) => ({ ...report, about: kind })

/** Rows that would come out differently if an edition were gathered now, as of the same day. */
const countChangedSince = async (
  connection: Connection,
  { planId, data }: EditionRow,
): Promise<number> => {
  const { year, asOf, demo } = data
  const fresh = await gatherEdition(connection, { plan: planId, year, asOf, demo })
  return countChangedRows(compareEditions(data, fresh))
}

/** What goes on around an edition while it is made. */
const loadGround = async (
  connection: Connection,
  { planId, data: { period } }: EditionRow,
): Promise<Omit<EditionGround, 'changedRows'>> => ({
  periods: await listPeriods(connection, planId),
  reports: [
    ...(await listOpenReports(connection, planId)).map(about('indicator')),
    ...(await listOpenProjectReports(connection, planId)).map(about('project')),
  ],
  explained: period === null ? [] : await listExplained(connection, planId, period),
})

const makeChecklist = async (
  connection: Connection,
  edition: EditionRow,
  changedRows: number,
): Promise<EditionChecklist> => {
  const { data } = edition
  const ground = { ...(await loadGround(connection, edition)), changedRows }
  const narratives = await loadNarratives(connection, edition.id)
  const find = lookUpFigures(data)
  return makeEditionChecklist([
    ...narrativeFindings({ sections: outlineOf(data), narratives, find }),
    ...dataFindings(data, ground),
  ])
}

/** What keeps an edition from the public, and what should be known before, as things stand. */
export const loadEditionChecklist = async (
  connection: Connection,
  edition: EditionRow,
): Promise<EditionChecklist> =>
  makeChecklist(connection, edition, await countChangedSince(connection, edition))

/**
 * Without looking for what has changed since, which is slow and no error.
 * @throws RuleError `edition-blocked` with how many errors there are
 */
export const refuseErrors = async (connection: Connection, edition: EditionRow): Promise<void> => {
  const { errors } = await makeChecklist(connection, edition, 0)
  if (errors > 0) throw new RuleError('edition-blocked', { errors })
}
