import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'

export type LeadShare = {
  unit: UnitReference
  /** Projects that the unit leads by itself. */
  alone: Project[]
  /** Projects that it leads with others: the plan does not say who answers for how much of them. */
  joint: Project[]
  aloneWanyuan: number
  jointWanyuan: number
}

export type LeadShares = {
  /** Who answers alone for most, first. */
  units: LeadShare[]
  aloneWanyuan: number
  /** Every joint project once, however many units lead it. */
  jointWanyuan: number
  totalWanyuan: number
}

const isAlone = ({ leadUnits }: Project): boolean => leadUnits.length === 1

const shareOf = (unit: UnitReference, led: readonly Project[]): LeadShare => {
  const alone = led.filter(isAlone)
  const joint = led.filter((project) => !isAlone(project))
  return { unit, alone, joint, aloneWanyuan: totalOf(alone), jointWanyuan: totalOf(joint) }
}

/** Who answers for how much: amounts of joint projects stand whole with every unit, and once in the sum. */
export const shareByLead = (projects: readonly Project[]): LeadShares => {
  const units = new Map(projects.flatMap(({ leadUnits }) => leadUnits).map((u) => [u.code, u]))
  const shares = [...units.values()].map((unit) =>
    shareOf(
      unit,
      projects.filter(({ leadUnits }) => leadUnits.some(({ code }) => code === unit.code)),
    ),
  )
  return {
    units: shares.sort(
      (a, b) => b.aloneWanyuan - a.aloneWanyuan || b.jointWanyuan - a.jointWanyuan,
    ),
    aloneWanyuan: totalOf(projects.filter(isAlone)),
    jointWanyuan: totalOf(projects.filter((project) => !isAlone(project))),
    totalWanyuan: totalOf(projects),
  }
}
