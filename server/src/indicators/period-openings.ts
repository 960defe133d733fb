import { randomUUID } from 'node:crypto'
import { appendAudit, systemActor } from '../accounts/audit-log.ts'
import type { Connection, Store } from '../db/open.ts'
import { momentOf } from '../http/moment.ts'
import { noticePeriodOpened } from '../notices/tell.ts'
import { requirePlan } from '../plan/store.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import { findPeriod, listPeriodsToOpen, type PeriodRow } from './period-store.ts'
import { openPlannedPeriod, type StepOptions } from './periods.ts'

type Now = Pick<StepOptions, 'today' | 'at' | 'parts'>

const openOne = async (
  connection: Connection,
  { planId, code }: PeriodRow,
  { today, at, parts }: Now,
): Promise<void> => {
  // Somebody may have opened, moved or removed it since it was found.
  const now = await findPeriod(connection, planId, code)
  if (now?.state !== 'planned' || now.opensOn > today) return
  const plan = await requirePlan(connection, planId)
  const options = { today, at, parts, reason: null, isHead: false }
  const { period, detail } = await openPlannedPeriod(connection, plan, code, options)
  await appendAudit(connection, {
    actor: systemActor,
    action: 'period.opened',
    subject: `period:${planId}/${code}`,
    detail: { opensOn: now.opensOn, dueOn: period.dueOn, ...detail },
    at,
    requestId: randomUUID(),
  })
  await noticePeriodOpened(connection, { plan, period, at })
}

/**
 * Opens every planned period whose day has come, also those whose day came while the server was
 * off; run twice, it does nothing. One transaction for each.
 */
export const openDuePeriods = async (
  store: Store,
  clock: () => Date,
  parts: readonly PeriodPart[],
): Promise<void> => {
  const now = { ...momentOf(clock), parts }
  const due = await store.read((connection) => listPeriodsToOpen(connection, now.today))
  for (const period of due) await store.write((connection) => openOne(connection, period, now))
}
