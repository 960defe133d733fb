import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { projectBudgets, projects } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import {
  budgetRevisionLines,
  budgetRevisions,
  moneyEntries,
  poolDecisions,
} from '../db/project-tables.ts'

export type MoneyEntryRow = typeof moneyEntries.$inferSelect
export type RevisionRow = typeof budgetRevisions.$inferSelect

/** The codes of a plan's projects by their ids. */
export const mapProjectCodes = async (
  connection: Connection,
  planId: string,
): Promise<Map<number, string>> => {
  const rows = await connection
    .select({ id: projects.id, code: projects.code })
    .from(projects)
    .where(eq(projects.planId, planId))
  return new Map(rows.map(({ id, code }) => [id, code]))
}

const plannedAmounts = prepared((connection) =>
  connection
    .select({
      project: projects.code,
      year: projectBudgets.year,
      amountFen: projectBudgets.plannedFen,
    })
    .from(projectBudgets)
    .innerJoin(projects, eq(projects.id, projectBudgets.projectId))
    .where(eq(projects.planId, sql.placeholder('plan')))
    .orderBy(asc(projects.category), asc(projects.no), asc(projectBudgets.year))
    .prepare(),
)

/** What the plan itself gives its projects, year by year. */
export const listPlannedAmounts = async (connection: Connection, planId: string) =>
  plannedAmounts(connection).all({ plan: planId })

const entriesOfPlan = prepared((connection) =>
  connection
    .select({ entry: moneyEntries, project: projects.code })
    .from(moneyEntries)
    .innerJoin(projects, eq(projects.id, moneyEntries.projectId))
    .where(
      and(
        eq(projects.planId, sql.placeholder('plan')),
        or(isNull(sql.placeholder('code')), eq(projects.code, sql.placeholder('code'))),
      ),
    )
    .orderBy(asc(moneyEntries.id))
    .prepare(),
)

/** The entries of a plan, or of one project, in the order in which they were made. */
export const listMoneyEntries = async (
  connection: Connection,
  planId: string,
  code?: string,
): Promise<(MoneyEntryRow & { project: string })[]> => {
  const rows = entriesOfPlan(connection).all({ plan: planId, code: code ?? null })
  return rows.map(({ entry, project }) => ({ ...entry, project }))
}

export const insertMoneyEntry = async (
  connection: Connection,
  entry: typeof moneyEntries.$inferInsert,
): Promise<number> => {
  const [row] = await connection.insert(moneyEntries).values(entry).returning()
  if (!row) throw new Error('a money entry was not inserted')
  return row.id
}

/** The revisions of a plan with their lines, oldest decision first. */
export const listRevisions = async (connection: Connection, planId: string) => {
  const rows = await connection
    .select()
    .from(budgetRevisions)
    .where(eq(budgetRevisions.planId, planId))
    .orderBy(asc(budgetRevisions.decidedOn), asc(budgetRevisions.id))
  const lines = await connection
    .select({ line: budgetRevisionLines, project: projects.code })
    .from(budgetRevisionLines)
    .innerJoin(projects, eq(projects.id, budgetRevisionLines.projectId))
    .where(
      inArray(
        budgetRevisionLines.revisionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(budgetRevisionLines.id))
  const linesOf = Map.groupBy(lines, ({ line }) => line.revisionId)
  return rows.map((revision) => ({
    ...revision,
    lines: (linesOf.get(revision.id) ?? []).map(({ line, project }) => ({
      project,
      year: line.year,
      changeFen: line.changeFen,
    })),
  }))
}
export type RevisionWithLines = Awaited<ReturnType<typeof listRevisions>>[number]

export const insertRevision = async (
  connection: Connection,
  revision: typeof budgetRevisions.$inferInsert,
  lines: readonly { projectId: number; year: number; changeFen: number }[],
): Promise<number> => {
  const [row] = await connection.insert(budgetRevisions).values(revision).returning()
  if (!row) throw new Error('a budget revision was not inserted')
  if (lines.length > 0) {
    await connection
      .insert(budgetRevisionLines)
      .values(lines.map((line) => ({ ...line, revisionId: row.id })))
  }
  return row.id
}

export const saveRevision = async (
  connection: Connection,
  id: number,
  settled: Pick<RevisionRow, 'state' | 'settledBy' | 'settledAt' | 'settlementReason'>,
): Promise<void> => {
  await connection.update(budgetRevisions).set(settled).where(eq(budgetRevisions.id, id))
}

export const insertPoolDecision = async (
  connection: Connection,
  decision: typeof poolDecisions.$inferInsert,
): Promise<void> => {
  await connection.insert(poolDecisions).values(decision)
}
