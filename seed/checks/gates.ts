import type { PlanFile } from '../form/plan-file.ts'
import type { Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

/** Every gate says where the plan sets it. */
export const checkGates = (plan: PlanFile, documents: Table, faults: Fault[]): void => {
  const known = new Set(documents.rows.map(({ cells }) => cells.code))
  for (const [place, gate] of plan.gates.entries()) {
    const report = (column: string, reason: string) =>
      faults.push({ file: 'plan.json', row: null, column: `gates.${place}.${column}`, reason })
    if (gate.citations.length === 0) report('citations', 'is empty')
    if (gate.requires.length === 0) report('requires', 'is empty')
    for (const { document } of gate.citations) {
      if (documents.complete && !known.has(document)) {
        report('citations', `"${document}" is not a document in documents.csv`)
      }
    }
  }
}
