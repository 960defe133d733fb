import { measurePunctuality } from '@yardstick/shared/overview/timeliness.ts'
import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Connection } from '../db/open.ts'
import { listOwedUpTo } from '../indicators/owed-store.ts'
import { listDiscrepancies, listPhases } from '../plan/store.ts'
import { listUnits } from '../plan/unit-store.ts'
import type { Periods, Sight } from './sight.ts'
import { listDocuments, listGroups } from './store.ts'

const nothingOwed = { expected: 0, onTime: 0, late: 0, missing: 0 }

/** Units with what they answer for, and how they reported in the year. */
export const gatherUnits = async (
  connection: Connection,
  { plan, year, asOf, through }: Sight,
  periods: Periods,
): Promise<EditionData['units']> => {
  const ofYear = new Set(
    periods.map(({ code }) => code).filter((code) => code.startsWith(String(year))),
  )
  const owed = (await listOwedUpTo(connection, plan.id, through)).filter(({ period }) =>
    ofYear.has(period),
  )
  return (await listUnits(connection, plan, asOf)).map((unit) => {
    const own = owed
      .filter((report) => report.unit.code === unit.code)
      .map((report) => ({ ...report, unit: unit.code }))
    const { expected, onTime, late, missing } = measurePunctuality(own) ?? nothingOwed
    return {
      code: unit.code,
      name: unit.name,
      nameEn: unit.nameEn,
      shortName: unit.shortName,
      kind: unit.kind,
      aliases: unit.aliases,
      indicators: unit.indicators.length,
      projects: unit.projects.length,
      leadWorkItems: unit.leadWorkItems,
      cooperatingWorkItems: unit.cooperatingWorkItems,
      expected,
      onTime,
      late,
      missing,
    }
  })
}

/** What the plan itself says. */
export const gatherPlan = async (connection: Connection, { plan }: Sight) => ({
  plan: {
    id: plan.id,
    name: plan.name,
    nameEn: plan.nameEn,
    shortName: plan.shortName,
    shortNameEn: plan.shortNameEn,
    jurisdictionCode: plan.jurisdictionCode,
    jurisdictionName: plan.jurisdictionName,
    jurisdictionNameEn: plan.jurisdictionNameEn,
    issuedOn: plan.issuedOn,
    issuer: plan.issuer,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    targetYears: plan.targetYears,
    yearlyFen: plan.yearlyBudgetFen,
    totalFen: plan.totalBudgetFen,
  },
  documents: (await listDocuments(connection, plan.id)).map(
    ({ code, title, titleEn, number, issuer, issuedOn }) => ({
      code,
      title,
      titleEn,
      number,
      issuer,
      issuedOn,
    }),
  ),
  phases: (await listPhases(connection, plan.id)).map(
    ({ code, name, nameEn, startsOn, endsOn, goal }) => ({
      code,
      name,
      nameEn,
      startsOn,
      endsOn,
      goal,
    }),
  ),
  groups: (await listGroups(connection, plan.id)).map(({ code, no, name, nameEn }) => ({
    code,
    no,
    name,
    nameEn,
  })),
  discrepancies: (await listDiscrepancies(connection, plan.id)).map(
    ({ code, kind, title, readings, used, reason, affects }) => ({
      code,
      kind,
      title,
      readings: readings.map(({ text, citations }) => ({
        ...text,
        source: citationText(citations),
      })),
      used,
      reason,
      affects,
    }),
  ),
})
