import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { Connection } from '../db/open.ts'
import { requirePlan } from '../plan/store.ts'
import { requirePeriod } from './periods.ts'

type Asked = {
  plan: string
  /** Without it, what is still to be dealt with. */
  period?: string | undefined
  unitId: number | null
}

/** How the reports of one kind are read. */
type Lists<Row> = {
  owed: (connection: Connection, planId: string, unitId: number) => Promise<Row[]>
  inPeriod: (connection: Connection, wanted: { periodId: number; unitId: number }) => Promise<Row[]>
}

/**
 * What a unit owes, or what it was asked for in one period.
 * @throws RuleError `unit-refused` without a unit, `plan-unknown`, `period-unknown`
 */
export const listOwnRows = async <Row>(
  connection: Connection,
  { plan: planId, period, unitId }: Asked,
  { owed, inPeriod }: Lists<Row>,
): Promise<Row[]> => {
  const plan = await requirePlan(connection, planId)
  if (unitId === null) throw new RuleError('unit-refused')
  if (period === undefined) return owed(connection, plan.id, unitId)
  const { id: periodId } = await requirePeriod(connection, plan.id, period)
  return inPeriod(connection, { periodId, unitId })
}
