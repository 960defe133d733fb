import { assembleChapters } from './assemble/chapters.ts'
import { citationsOf } from './assemble/citations.ts'
import { assembleIndicators } from './assemble/indicators.ts'
import { assembleProjects } from './assemble/projects.ts'
import { checkCitations } from './checks/citations.ts'
import { checkCodes } from './checks/codes.ts'
import { checkControlTotals } from './checks/control-totals.ts'
import { checkDiscrepancies } from './checks/discrepancies.ts'
import { checkGates } from './checks/gates.ts'
import { checkIndicators } from './checks/indicators.ts'
import { checkMilestones } from './checks/milestones.ts'
import { checkProjects } from './checks/projects.ts'
import { checkReferences } from './checks/references.ts'
import { checkUnitNames } from './checks/unit-names.ts'
import { checkDates, checkYears } from './checks/years.ts'
import { type PlanFile, readPlanFile } from './form/plan-file.ts'
import { readSheets, type Sheets } from './form/sheets.ts'
import { readUnitNames, type UnitNames } from './form/unit-names.ts'
import { hashPlan } from './hash-plan.ts'
import { describeFault, type Fault, SeedError } from './seed-error.ts'

const check = (
  { sheets, plan, unitNames }: { sheets: Sheets; plan: PlanFile | null; unitNames: UnitNames },
  faults: Fault[],
): void => {
  checkCodes(sheets, faults)
  checkReferences(sheets, faults)
  checkUnitNames(sheets, unitNames, faults)
  checkCitations(sheets, faults)
  checkIndicators(sheets, faults)
  checkProjects(sheets, plan, faults)
  checkMilestones(sheets, plan, faults)
  checkDiscrepancies(sheets, faults)
  if (!plan) return
  checkGates(plan, sheets.documents.table, faults)
  checkYears(sheets, plan, faults)
  checkDates(sheets, plan, faults)
  checkControlTotals(sheets, plan, faults)
}

const assemblePlan = (
  { sheets, plan, unitNames }: { sheets: Sheets; plan: PlanFile; unitNames: UnitNames },
  hash: string,
) => {
  const unitOf = (spelling: string) => {
    const unit = unitNames.get(spelling)
    if (!unit) throw new Error(`unit name passed the checks unresolved: ${spelling}`)
    return unit
  }
  return {
    /** SHA-256 over the files. */
    hash,
    plan,
    units: sheets.units.entries.map(({ value }) => ({
      code: value.code,
      name: value.name,
      nameEn: value.nameEn,
      shortName: value.shortName,
      kind: value.kind,
      aliases: value.aliases,
      citations: citationsOf(value),
    })),
    indicators: assembleIndicators(sheets, plan, unitOf),
    projects: assembleProjects(sheets, unitOf),
    ...assembleChapters(sheets, unitOf),
  }
}

/** One checked plan; every spelling of a unit has become its code, in project parts its name. */
export type SeedPlan = ReturnType<typeof assemblePlan>

/**
 * A plan folder: `plan.json` and its CSV files.
 * @throws SeedError with every fault of every file
 */
export const readPlan = (folder: string): SeedPlan => {
  const faults: Fault[] = []
  const plan = readPlanFile(folder, faults)
  const sheets = readSheets(folder, faults)
  const unitNames = readUnitNames(sheets.units, faults)
  check({ sheets, plan, unitNames }, faults)
  if (faults.length > 0 || !plan) throw new SeedError(faults.map(describeFault))
  return assemblePlan({ sheets, plan, unitNames }, hashPlan(folder))
}
