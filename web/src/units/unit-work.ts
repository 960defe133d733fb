import type { Action, Programme, WorkItem } from '@yardstick/shared/plan/schema.ts'

export type Assigned = { item: WorkItem; programme: Programme }

export type UnitWork = { led: Assigned[]; cooperating: Assigned[] }

/** The work items that a unit leads and those it cooperates in, in plan order, with their programmes. */
export const workOf = (actions: readonly Action[], unitName: string): UnitWork => {
  const assigned = actions
    .flatMap(({ programmes }) => programmes)
    .flatMap((programme) => programme.workItems.map((item) => ({ item, programme })))
  return {
    led: assigned.filter(({ item }) => item.leads.includes(unitName)),
    cooperating: assigned.filter(({ item }) => item.cooperating.includes(unitName)),
  }
}
