import { unitRoles } from '@yardstick/shared/accounts/schema.ts'
import type { Connection } from '../db/open.ts'
import { insertNotices, listAccountIds, listUnitsInPeriod } from './store.ts'

// Each of these is called inside the transaction of the event that it tells of.

type AskedExtension = {
  extension: {
    id: number
    state: 'asked' | 'granted' | 'refused'
    askedDueOn: string
    reason: string
    decisionReason: string | null
  }
  period: { planId: string; code: string }
  unit: { id: number; code: string; name: string; nameEn: string }
}

/** Tells the center that a unit asks for more time. */
export const noticeExtensionAsked = async (
  connection: Connection,
  { extension, period, unit }: AskedExtension,
  at: string,
): Promise<void> =>
  insertNotices(connection, {
    accountIds: await listAccountIds(connection, { roles: ['center', 'center_head'] }),
    key: `extension:${extension.id}`,
    at,
    kind: 'extension.asked',
    facts: {
      plan: period.planId,
      period: period.code,
      unit: unit.code,
      unitName: unit.name,
      unitNameEn: unit.nameEn,
      dueOn: extension.askedDueOn,
      reason: extension.reason,
    },
  })

/** Tells the unit's people what the center said to their request. */
export const noticeExtensionDecided = async (
  connection: Connection,
  { extension, period, unit }: AskedExtension,
  at: string,
): Promise<void> => {
  const about = { plan: period.planId, period: period.code }
  const { id, state, askedDueOn: dueOn, decisionReason } = extension
  await insertNotices(connection, {
    accountIds: await listAccountIds(connection, { roles: unitRoles, unitId: unit.id }),
    key: `extension:${id}:${state}`,
    at,
    ...(state === 'granted'
      ? { kind: 'extension.granted', facts: { ...about, dueOn } }
      : { kind: 'extension.refused', facts: { ...about, reason: decisionReason ?? '' } }),
  })
}

type MovedPeriod = { id: number; planId: string; code: string; dueOn: string }

/** Tells the people of every unit that owes something by when it is due now, and why. */
export const noticeDueMoved = async (
  connection: Connection,
  { period, at }: { period: MovedPeriod; at: string },
  moved: { formerDueOn: string; reason: string },
): Promise<void> => {
  for (const unit of await listUnitsInPeriod(connection, period.id)) {
    await insertNotices(connection, {
      accountIds: await listAccountIds(connection, { roles: unitRoles, unitId: unit.id }),
      key: `dueMoved:${period.planId}/${period.code}:${at}`,
      at,
      kind: 'period.dueMoved',
      facts: { plan: period.planId, period: period.code, dueOn: period.dueOn, ...moved },
    })
  }
}
