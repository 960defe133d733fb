import { unitRoles } from '@yardstick/shared/accounts/schema.ts'
import { chinaDayStart } from '@yardstick/shared/basics/dates.ts'
import { type Reminder, reminderKey, remindersDue } from '@yardstick/shared/reminders/due.ts'
import { digestSubmissions } from '@yardstick/shared/reminders/submissions.ts'
import type { Connection, Store } from '../db/open.ts'
import { momentOf } from '../http/moment.ts'
import { enqueueMessage } from '../notices/outbox.ts'
import { insertNotices, listAccountIds } from '../notices/store.ts'
import { listDebts, listWaitingReports, type StoredDebt } from './store.ts'

type Now = { today: string; at: string }

/** Tells the people of one unit what it has still to deliver. */
const remindUnit = async (
  connection: Connection,
  unitId: number,
  { today, at }: Now,
): Promise<void> => {
  const due = remindersDue(await listDebts(connection, unitId), today)
  if (due.length === 0) return
  const accountIds = await listAccountIds(connection, { roles: unitRoles, unitId })
  for (const reminder of due) {
    const { debt, daysPastDue, outstanding } = reminder
    await insertNotices(connection, {
      accountIds,
      key: reminderKey(reminder),
      at,
      kind: 'reports.due',
      facts: {
        plan: debt.plan,
        period: debt.period,
        dueOn: debt.dueOn,
        daysPastDue,
        outstanding,
      },
    })
  }
}

/** Reminders of the same period, due date and day make one message for a chat room. */
const messageKey = ({ debt, offset }: Reminder<StoredDebt>): string =>
  `reminders:${debt.plan}/${debt.period}:${debt.dueOn}:${offset}`

/** Tells the webhooks once for all units that are due together. */
const tellWebhooks = async (connection: Connection, { today, at }: Now): Promise<void> => {
  const due = remindersDue(await listDebts(connection), today)
  for (const [key, together] of Map.groupBy(due, messageKey)) {
    const [first] = together
    if (!first) continue
    const { debt, daysPastDue } = first
    const message = {
      kind: 'reports.due' as const,
      plan: { id: debt.plan, shortName: debt.planName },
      period: debt.period,
      dueOn: debt.dueOn,
      daysPastDue,
      units: together.map(({ debt: { unit, unitName }, outstanding }) => ({
        code: unit,
        name: unitName,
        reports: outstanding,
      })),
    }
    await enqueueMessage(connection, message, { key, at })
  }
}

/** Tells the center, once for each period and day, what has come and waits for its check. */
const tellCenter = async (connection: Connection, { today, at }: Now): Promise<void> => {
  const waiting = await listWaitingReports(connection, chinaDayStart(today))
  const byPeriod = Map.groupBy(waiting, ({ plan, period }) => `${plan.id}/${period}`)
  const accountIds = await listAccountIds(connection, { roles: ['center', 'center_head'] })
  for (const [subject, own] of byPeriod) {
    const [first] = own
    const digest = digestSubmissions(own, today)
    if (!first || !digest) continue
    const { plan, period } = first
    const key = `submitted:${subject}:${digest.day}`
    await insertNotices(connection, {
      accountIds,
      key,
      at,
      kind: 'reports.submitted',
      facts: { plan: plan.id, period, ...digest },
    })
    await enqueueMessage(
      connection,
      { kind: 'reports.submitted', plan, period, ...digest },
      { key, at },
    )
  }
}

/**
 * Tells everybody what is due today and was not told yet; told twice, it does nothing. One short
 * transaction for each unit, so that people who work meanwhile are not held up.
 */
export const runReminders = async (store: Store, clock: () => Date): Promise<void> => {
  const now = momentOf(clock)
  const debts = await store.read((connection) => listDebts(connection))
  const due = remindersDue(debts, now.today)
  for (const unitId of new Set(due.map(({ debt }) => debt.unitId))) {
    await store.write((connection) => remindUnit(connection, unitId, now))
  }
  if (due.length > 0) await store.write((connection) => tellWebhooks(connection, now))
  await store.write((connection) => tellCenter(connection, now))
}
