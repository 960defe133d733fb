import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { findDirective } from './store.ts'

export const planParams = z.object({ plan: z.string() })
export const directiveParams = planParams.extend({ no: z.coerce.number().int().positive() })

/** @throws RuleError `directive-unknown`, also for a unit that it is not addressed to */
export const requireDirective = async (
  connection: Connection,
  actor: Actor,
  { planId, no }: { planId: string; no: number },
) => {
  const found = await findDirective(connection, planId, no)
  const isOthers = isUnitRole(actor.role) && found?.directive.unitId !== actor.unitId
  if (!found || isOthers) throw new RuleError('directive-unknown', { no })
  return found
}
