import { type Unit, unitKinds } from '@yardstick/shared/plan/schema.ts'

export type KindGroup = { kind: Unit['kind']; units: Unit[] }

/** Units by kind, kinds in the order of the schema, units in the plan’s; kinds without units are left out. */
export const groupByKind = (units: readonly Unit[]): KindGroup[] =>
  unitKinds
    .map((kind) => ({ kind, units: units.filter((unit) => unit.kind === kind) }))
    .filter((group) => group.units.length > 0)

export type Charges = {
  /** Units with an indicator in their charge. */
  indicators: number
  /** Units that lead a project. */
  projects: number
  /** Units that lead a work item. */
  workItems: number
}

/** How many units answer for something, by what they answer for. */
export const countCharges = (units: readonly Unit[]): Charges => ({
  indicators: units.filter((unit) => unit.indicators.length > 0).length,
  projects: units.filter((unit) => unit.projects.length > 0).length,
  workItems: units.filter((unit) => unit.leadWorkItems > 0).length,
})
