import type { Unit } from '@yardstick/shared/plan/schema.ts'

type Named = Pick<
  Unit,
  'code' | 'name' | 'nameEn' | 'shortName' | 'kind' | 'aliases' | 'formerNames'
>

/** Whether the names that a unit is or was known by hold every word searched for. */
export const isKnownAs = (
  { name, nameEn, shortName, code, aliases, formerNames }: Named,
  words: string,
): boolean => {
  const former = formerNames.map((one) => one.name)
  const names = [name, nameEn, shortName, code, ...aliases, ...former].join('\n').toLowerCase()
  return words
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word))
}

/**
 * The units that can be put in charge and whose names hold every word searched for. Names that stand
 * for several units are left out.
 */
export const findUnits = <One extends Named>(units: readonly One[], words: string): One[] =>
  units.filter((unit) => unit.kind !== 'collective' && isKnownAs(unit, words))
