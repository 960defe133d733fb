import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { z } from 'zod'
import type { Connection } from '../db/open.ts'
import { findUnit, requirePlan } from './store.ts'

export const unitParams = z.object({ plan: z.string(), code: z.string() })
export type UnitParams = z.infer<typeof unitParams>

/** @throws RuleError `plan-unknown`, `unit-unknown` */
export const requireUnitAt = async (connection: Connection, { plan: id, code }: UnitParams) => {
  const plan = await requirePlan(connection, id)
  const unit = await findUnit(connection, plan.jurisdictionCode, code)
  if (!unit) throw new RuleError('unit-unknown', { code })
  return { plan, unit }
}
