import { fenToWanyuan, wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { RevisionState } from '@yardstick/shared/projects/money.ts'
import type { BudgetRevision, NewBudgetRevision } from '@yardstick/shared/projects/money-schema.ts'
import {
  balanceOf,
  refuseBadMoneyDate,
  refuseBadRevision,
  refuseForeignYear,
} from '@yardstick/shared/projects/spending.ts'
import type { Connection } from '../db/open.ts'
import type { PlanRow } from '../plan/store.ts'
import { loadLedger, sumsIn } from './ledger.ts'
import type { By } from './money-steps.ts'
import {
  insertRevision,
  listRevisions,
  type RevisionWithLines,
  saveRevision,
} from './money-store.ts'
import { requireProject } from './store.ts'

const toRevision = (row: RevisionWithLines): BudgetRevision => ({
  id: row.id,
  state: row.state,
  documentNumber: row.documentNumber,
  decidedOn: row.decidedOn,
  reason: row.reason,
  lines: row.lines.map(({ project, year, changeFen }) => ({
    project,
    year,
    changeWanyuan: fenToWanyuan(changeFen),
  })),
  balanceWanyuan: fenToWanyuan(balanceOf(row.lines)),
  proposedAt: row.proposedAt,
  settledAt: row.settledAt,
  settlementReason: row.settlementReason,
})

/** The revisions of a plan, oldest decision first; only those in force for the public. */
export const describeRevisions = async (
  connection: Connection,
  planId: string,
  { onlyAdopted }: { onlyAdopted: boolean },
): Promise<BudgetRevision[]> =>
  (await listRevisions(connection, planId))
    .filter(({ state }) => !onlyAdopted || state === 'adopted')
    .map(toRevision)

type Wanted = Omit<NewBudgetRevision, 'lines'> & {
  lines: readonly { project: string; year: number; changeWanyuan: number }[]
}

const refuseAgainstLedger = async (
  connection: Connection,
  planId: string,
  wanted: Parameters<typeof refuseBadRevision>[0],
): Promise<void> => {
  const ledger = await loadLedger(connection, planId)
  refuseBadRevision(wanted, (project, year) => sumsIn(ledger, project, year).revisedFen)
}

/**
 * Writes a revision down, proposed or at once in force.
 * @throws RuleError `project-unknown`, `money-year-refused`, `money-date-invalid`, and what
 *   `refuseBadRevision` refuses
 */
export const addRevision = async (
  connection: Connection,
  plan: PlanRow,
  wanted: Wanted,
  by: By & { state: Extract<RevisionState, 'proposed' | 'adopted'> },
): Promise<number> => {
  refuseBadMoneyDate(wanted.decidedOn, { startsOn: plan.startsOn, today: by.today })
  const lines = wanted.lines.map(({ changeWanyuan, ...line }) => ({
    ...line,
    changeFen: wanyuanToFen(changeWanyuan),
  }))
  for (const { year } of lines) refuseForeignYear(year, plan, 'body.lines')
  await refuseAgainstLedger(connection, plan.id, { kind: wanted.kind, lines })
  const stored = []
  for (const { project, ...line } of lines) {
    stored.push({ ...line, projectId: (await requireProject(connection, plan.id, project)).id })
  }
  const { documentNumber, decidedOn, reason } = wanted
  const { displayName, accountId } = by.actor
  const isAdopted = by.state === 'adopted'
  return insertRevision(
    connection,
    {
      planId: plan.id,
      documentNumber,
      decidedOn,
      reason,
      state: by.state,
      proposedBy: displayName,
      proposedByAccountId: accountId,
      proposedAt: by.at,
      settledBy: isAdopted ? displayName : null,
      settledAt: isAdopted ? by.at : null,
    },
    stored,
  )
}

export const settlements = { adopt: 'adopted', refuse: 'refused', withdraw: 'withdrawn' } as const
export type Settlement = keyof typeof settlements

/**
 * Puts a proposed revision in force, refuses it, or takes it back.
 * @throws RuleError `revision-unknown`, `revision-state-refused` unless it is proposed,
 *   `own-proposal` when somebody would adopt what he proposed, `reason-required` for a refusal
 *   without one, `revision-below-zero` when its money has gone meanwhile
 */
export const settleRevision = async (
  connection: Connection,
  plan: PlanRow,
  { id, settlement, reason }: { id: number; settlement: Settlement; reason: string | null },
  by: By,
): Promise<RevisionWithLines> => {
  const revision = (await listRevisions(connection, plan.id)).find((one) => one.id === id)
  if (!revision) throw new RuleError('revision-unknown', { id })
  if (revision.state !== 'proposed') {
    throw new RuleError('revision-state-refused', { state: revision.state })
  }
  const isOwn = revision.proposedByAccountId === by.actor.accountId
  if (settlement === 'adopt' && isOwn) throw new RuleError('own-proposal')
  if (settlement === 'refuse' && !reason) throw new RuleError('reason-required', {}, 'body.reason')
  if (settlement === 'adopt') {
    await refuseAgainstLedger(connection, plan.id, { kind: 'change', lines: revision.lines })
  }
  await saveRevision(connection, id, {
    state: settlements[settlement],
    settledBy: by.actor.displayName,
    settledAt: by.at,
    settlementReason: reason,
  })
  return revision
}
