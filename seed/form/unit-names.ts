import { faultAt } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'
import type { Sheets } from './sheets.ts'

/** Code and proper name of a unit, by every name and alias that the files know it under. */
export type UnitNames = ReadonlyMap<string, { code: string; name: string }>

/** Refuses a name or alias that stands for two units, or twice for one. */
export const readUnitNames = (units: Sheets['units'], faults: Fault[]): UnitNames => {
  const names = new Map<string, { code: string; name: string }>()
  const owners = new Map<string, number>()
  for (const { row, value } of units.entries) {
    const spellings = [
      { column: 'name', name: value.name },
      ...value.aliases.map((name) => ({ column: 'aliases', name })),
    ]
    for (const { column, name } of spellings) {
      const owner = owners.get(name)
      if (owner !== undefined) {
        const reason = `"${name}" already names the unit "${names.get(name)?.code}" (row ${owner})`
        faults.push(faultAt(row, column, reason))
        continue
      }
      names.set(name, { code: value.code, name: value.name })
      owners.set(name, row.line)
    }
  }
  return names
}
