import type { Sheets } from '../form/sheets.ts'
import type { UnitNames } from '../form/unit-names.ts'
import { faultAt, type Row } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

type Mention = { row: Row; column: string; names: readonly string[] }

const mentions = (sheets: Sheets): Mention[] => [
  ...sheets.charges.entries.map(({ row, value }) => ({
    row,
    column: 'unit',
    names: [value.unit],
  })),
  ...[sheets.projects, sheets.contents, sheets.workItems].flatMap((sheet) =>
    sheet.entries.map(({ row, value }) => ({ row, column: 'leads', names: value.leads })),
  ),
  ...sheets.workItems.entries.map(({ row, value }) => ({
    row,
    column: 'cooperating',
    names: value.cooperating,
  })),
]

/** Units are named by name or alias, each once in a cell. */
export const checkUnitNames = (sheets: Sheets, unitNames: UnitNames, faults: Fault[]): void => {
  if (sheets.misread.has(sheets.units.table.file)) return
  for (const { row, column, names } of mentions(sheets)) {
    const seen = new Map<string, string>()
    for (const name of names) {
      const code = unitNames.get(name)?.code
      const other = code && seen.get(code)
      if (!code) faults.push(faultAt(row, column, `"${name}" is no unit or alias in units.csv`))
      else if (other) faults.push(faultAt(row, column, `"${name}" and "${other}" are one unit`))
      else seen.set(code, name)
    }
  }
}
