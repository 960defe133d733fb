import type { Unit } from '@yardstick/shared/plan/schema.ts'

type Named = Pick<Unit, 'code' | 'name' | 'nameEn' | 'shortName' | 'kind' | 'aliases'>

/**
 * The units that can be put in charge and whose names hold every word searched for. Names that stand
 * for several units are left out.
 */
export const findUnits = <One extends Named>(units: readonly One[], words: string): One[] => {
  const wanted = words.trim().toLowerCase().split(/\s+/)
  return units.filter((unit) => {
    const { name, nameEn, shortName, aliases, code, kind } = unit
    const names = [name, nameEn, shortName, code, ...aliases].join('\n').toLowerCase()
    return kind !== 'collective' && wanted.every((word) => names.includes(word))
  })
}
