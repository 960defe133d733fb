import { fenToWanyuan, wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type {
  MoneyEntry,
  moneyReversalSchema,
  NewMoneyEntry,
} from '@yardstick/shared/projects/money-schema.ts'
import {
  refuseBadMoneyDate,
  refuseForeignYear,
  weighEntry,
} from '@yardstick/shared/projects/spending.ts'
import type { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import type { PlanRow } from '../plan/store.ts'
import { loadLedger, sumsIn } from './ledger.ts'
import { insertMoneyEntry, listMoneyEntries } from './money-store.ts'
import { projectSubject, rowOf, type StepOrigin } from './project-access.ts'
import type { ProjectRow } from './store.ts'

export type By = { actor: Actor; at: string; today: string }

export const doneBy = ({ actor, at }: By) => ({
  accountId: actor.accountId,
  actorName: actor.displayName,
  at,
})

type Listed = Awaited<ReturnType<typeof listMoneyEntries>>[number]

const toEntry = (row: Listed, all: readonly Listed[]): MoneyEntry => ({
  id: row.id,
  project: row.project,
  kind: row.kind,
  year: row.year,
  amountWanyuan: fenToWanyuan(row.amountFen),
  on: row.on,
  documentNumber: row.documentNumber,
  note: row.note,
  reverses: row.reversesId,
  reversedBy: all.find(({ reversesId }) => reversesId === row.id)?.id ?? null,
  excessReason: row.excessReason,
  at: row.at,
})

/** The entries of a plan or of one project, in the order in which they were made. */
export const describeEntries = async (
  connection: Connection,
  planId: string,
  code?: string,
): Promise<MoneyEntry[]> => {
  const all = await listMoneyEntries(connection, planId, code)
  return all.map((row) => toEntry(row, all))
}

/**
 * Enters an allocation or a payment.
 * @throws RuleError `money-year-refused`, `money-date-invalid`, `money-over-revised`
 */
export const enterMoney = async (
  connection: Connection,
  { plan, project }: { plan: PlanRow; project: ProjectRow },
  wanted: NewMoneyEntry,
  by: By & StepOrigin,
): Promise<{ id: number; paidOverAllocated: boolean }> => {
  refuseForeignYear(wanted.year, plan, 'body.year')
  refuseBadMoneyDate(wanted.on, { startsOn: plan.startsOn, today: by.today })
  const { amountWanyuan, ...rest } = wanted
  const entry = { ...rest, amountFen: wanyuanToFen(amountWanyuan) }
  const before = sumsIn(await loadLedger(connection, plan.id), project.code, entry.year)
  const { paidOverAllocated } = weighEntry(entry, before)
  const id = await insertMoneyEntry(connection, {
    ...entry,
    projectId: project.id,
    ...doneBy(by),
  })
  await appendAudit(connection, {
    actor: auditActor(by.actor),
    action: 'money.entered',
    subject: projectSubject(plan.id, project.code),
    detail: { entry: id, ...wanted, ...rowOf(by) },
    at: by.at,
    requestId: by.requestId,
  })
  return { id, paidOverAllocated }
}

/**
 * Takes a whole entry back by one of the opposite sign.
 * @throws RuleError `money-entry-unknown`, `money-entry-reversed` when it was taken back before or
 *   takes one back itself, `money-date-invalid`
 */
export const reverseMoney = async (
  connection: Connection,
  { plan, project }: { plan: PlanRow; project: ProjectRow },
  { id, ...wanted }: z.infer<typeof moneyReversalSchema> & { id: number },
  by: By,
): Promise<number> => {
  const all = await listMoneyEntries(connection, plan.id, project.code)
  const entry = all.find((one) => one.id === id)
  if (!entry) throw new RuleError('money-entry-unknown', { id })
  const isSettled = entry.reversesId !== null || all.some(({ reversesId }) => reversesId === id)
  if (isSettled) throw new RuleError('money-entry-reversed', { id })
  refuseBadMoneyDate(wanted.on, { startsOn: entry.on, today: by.today })
  return insertMoneyEntry(connection, {
    ...wanted,
    projectId: project.id,
    kind: entry.kind,
    year: entry.year,
    amountFen: -entry.amountFen,
    reversesId: id,
    ...doneBy(by),
  })
}
