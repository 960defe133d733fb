import { freezeVerdict } from '@yardstick/shared/indicators/progress.ts'
import { accounts } from '../src/db/account-tables.ts'
import type { Connection } from '../src/db/open.ts'
import { moneyEntries } from '../src/db/project-tables.ts'
import {
  observations,
  periods,
  reportEvents,
  reports,
  verdicts,
} from '../src/db/reporting-tables.ts'
import { assessmentInput, loadIndicatorFacts } from '../src/indicators/assemble.ts'
import { requirePlan } from '../src/plan/store.ts'
import { listPlannedAmounts, mapProjectCodes } from '../src/projects/money-store.ts'
import { countyPlan } from './seeded-app.ts'

const quarters = [
  { code: '2023-Q3', opensOn: '2023-10-05', endsOn: '2023-09-30', dueOn: '2023-10-15' },
  { code: '2023-Q4', opensOn: '2024-01-05', endsOn: '2023-12-31', dueOn: '2024-01-15' },
] as const

const instants = {
  '2023-Q3': { submitted: '2023-10-12T03:00:00.000Z', published: '2023-10-25T02:30:00.000Z' },
  '2023-Q4': { submitted: '2024-01-18T03:00:00.000Z', published: '2024-01-25T02:30:00.000Z' },
} as const

/** Two indicators of three reach their target of 2023; every ninth is not reported. */
const reportedValue = (no: number, target: number): number | null => {
  if (no % 9 === 0) return null
  return Number((target * (no % 3 === 0 ? 0.9 : 1)).toFixed(1))
}

const reportQuarter = async (
  connection: Connection,
  quarter: (typeof quarters)[number],
  actor: Actor,
): Promise<void> => {
  const plan = await requirePlan(connection, countyPlan)
  const at = instants[quarter.code]
  const [period] = await connection
    .insert(periods)
    .values({ ...quarter, planId: plan.id, state: 'published', publishedAt: at.published })
    .returning()
  const { facts } = await loadIndicatorFacts(connection, plan, quarter.endsOn)
  for (const { row, targets, charge } of facts) {
    const value = reportedValue(row.no, targets[0]?.value ?? 100)
    const [report] = await connection
      .insert(reports)
      .values({
        periodId: period?.id ?? 0,
        indicatorId: row.id,
        unitId: charge?.unitId ?? 1,
        state: value === null ? 'expected' : 'verified',
        version: 1,
        value,
        firstSubmittedAt: value === null ? null : at.submitted,
        updatedAt: at.published,
      })
      .returning()
    if (value === null) continue
    await connection.insert(reportEvents).values({
      ...actor,
      reportId: report?.id ?? 0,
      action: 'verify',
      state: 'verified',
      version: 1,
      outcome: 'value',
      value,
      at: at.submitted,
    })
    await connection.insert(observations).values({
      reportId: report?.id ?? 0,
      indicatorId: row.id,
      periodId: period?.id ?? 0,
      value,
      verifiedAt: at.submitted,
    })
  }
}

const freezeYear = async (connection: Connection): Promise<void> => {
  const plan = await requirePlan(connection, countyPlan)
  const { facts, phases } = await loadIndicatorFacts(connection, plan, '2023-12-31')
  const sight = { period: '2023-Q4', asOf: '2023-12-31', knownOn: '2024-01-25' }
  for (const one of facts.filter(({ targets }) => targets.some(({ year }) => year === 2023))) {
    const { verdict, inputs } = freezeVerdict(assessmentInput(one, plan, phases, sight), 2023)
    await connection.insert(verdicts).values({
      indicatorId: one.row.id,
      year: 2023,
      verdict,
      method: inputs.method,
      inputs,
      frozenAt: instants['2023-Q4'].published,
    })
  }
}

type Actor = { accountId: number; actorName: string }

const addActor = async (connection: Connection): Promise<Actor> => {
  const [account] = await connection
    .insert(accounts)
    .values({
      loginName: 'clerk',
      displayName: '经办人',
      role: 'none',
      state: 'disabled',
      passwordHash: '',
      mustChangePassword: false,
      createdAt: '2023-01-01T00:00:00.000Z',
    })
    .returning()
  return { accountId: account?.id ?? 0, actorName: '经办人' }
}

const payYear = async (connection: Connection, actor: Actor): Promise<void> => {
  const ids = new Map(
    [...(await mapProjectCodes(connection, countyPlan))].map(([id, c]) => [c, id]),
  )
  const planned = await listPlannedAmounts(connection, countyPlan)
  for (const { project, year, amountFen } of planned.filter((one) => one.year === 2023)) {
    await connection.insert(moneyEntries).values({
      projectId: ids.get(project) ?? 0,
      kind: 'paid',
      year,
      amountFen: Math.round(amountFen * 0.61) + 37,
      on: '2023-11-20',
      documentNumber: `支〔2023〕${project}`,
      ...actor,
      at: '2023-11-21T02:00:00.000Z',
    })
  }
}

/**
 * Fills the county's plan with two published quarters of 2023, the verdicts of that year and money
 * paid in it: every ninth indicator unreported, the fourth quarter handed in late.
 */
export const reportYear = async (connection: Connection): Promise<void> => {
  const actor = await addActor(connection)
  for (const quarter of quarters) await reportQuarter(connection, quarter, actor)
  await freezeYear(connection)
  await payYear(connection, actor)
}
