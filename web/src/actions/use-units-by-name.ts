import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { useMemo } from 'react'
import { useUnits } from '../api/plan-queries.ts'

/** Finds units by the names that work items carry; names that no unit has are left out. */
export const useUnitsByName = () => {
  const units = useUnits()
  return useMemo(() => {
    const byName = new Map(units.map((unit) => [unit.name, unit]))
    return (names: readonly string[]): Unit[] =>
      names.map((name) => byName.get(name)).filter((unit) => unit !== undefined)
  }, [units])
}
