import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Connection } from '../db/open.ts'
import { listActions } from '../plan/action-store.ts'
import { type Sight, toStanding } from './sight.ts'

/** Codes of units by their names. */
export type UnitCodes = ReadonlyMap<string, string>

/** The plan's units stand in its work items by name. */
const codesOf = (names: readonly string[], units: UnitCodes): string[] =>
  names.map((name) => units.get(name) ?? name)

const toPromises = (
  programme: Action['programmes'][number],
  { asOf, through }: Sight,
): EditionData['promises'] =>
  programme.milestones.flatMap((promise) =>
    promise.occurrences.map(({ year, dueOn, standings }) => {
      const known = standings.filter(({ recordedOn }) => recordedOn <= asOf)
      return {
        code: promise.code,
        year,
        programme: programme.code,
        text: promise.text,
        textEn: promise.textEn,
        dueOn,
        ...toStanding({ dueOn, standings: known }, through),
        statement: known.at(-1)?.statement ?? null,
        indicator: promise.indicator,
        source: citationText(promise.citations),
      }
    }),
  )

/** Actions, programmes, work items and promises, in the order of the plan. */
export const gatherActions = async (connection: Connection, sight: Sight, units: UnitCodes) => {
  const actions = await listActions(connection, sight.plan)
  const programmes = actions.flatMap((action) =>
    action.programmes.map((programme) => ({ action: action.code, programme })),
  )
  return {
    actions: actions.map(({ code, no, name, nameEn }) => ({ code, no, name, nameEn })),
    programmes: programmes.map(({ action, programme }) => ({
      code: programme.code,
      no: programme.no,
      name: programme.name,
      nameEn: programme.nameEn,
      action,
      goal: programme.goal,
      source: citationText(programme.citations),
    })),
    workItems: programmes.flatMap(({ programme }) =>
      programme.workItems.map((item) => ({
        code: item.code,
        programme: programme.code,
        no: item.no,
        name: item.name,
        nameEn: item.nameEn,
        leads: codesOf(item.leads, units),
        cooperating: codesOf(item.cooperating, units),
        openEnded: item.openEnded,
        source: citationText(item.citations),
      })),
    ),
    promises: programmes.flatMap(({ programme }) => toPromises(programme, sight)),
  }
}
