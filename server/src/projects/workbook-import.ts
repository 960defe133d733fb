import { createHash } from 'node:crypto'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { countOutcomes } from '@yardstick/shared/basics/workbook.ts'
import {
  type EntryContent,
  entryContentSchema,
  type JudgedEntry,
  type JudgedMilestone,
  type JudgedProjectRow,
  type MilestoneContent,
  milestoneContentSchema,
  type ProjectWorkbookCheck,
} from '@yardstick/shared/projects/workbook.ts'
import { judgeEntryRows } from '@yardstick/shared/projects/workbook-entries.ts'
import {
  bringsStanding,
  judgeMilestoneRows,
} from '@yardstick/shared/projects/workbook-milestones.ts'
import { appendAudit, listAuditOfRows } from '../accounts/audit-log.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { addMilestone, recordMilestone } from './milestone-steps.ts'
import { enterMoney } from './money-steps.ts'
import { projectSubject, type Step } from './project-access.ts'
import { requireProject } from './store.ts'
import { contentOfEntry, loadProjectBook, type ProjectBook } from './workbook-load.ts'
import type { FilledProjectBook } from './workbook-reading.ts'

export type FilledBook = FilledProjectBook & { sha256: string }

/** What new rows of one copy of the workbook were written as, by the ids of the rows. */
type Imported = {
  entries: Map<string, EntryContent>
  milestones: Map<string, MilestoneContent>
}

const noDates = { projectedOn: null, actualOn: null, statement: null }

/** Reads from the audit trail what this copy brought in before. */
const loadImported = async (
  connection: Connection,
  planId: string,
  copy: string,
): Promise<Imported> => {
  const subjects = projectSubject(planId, '')
  const written = await listAuditOfRows(connection, { subjects, rows: `${copy}/` })
  const imported: Imported = { entries: new Map(), milestones: new Map() }
  for (const { action, detail, subject } of written) {
    const id = String(detail.row).slice(copy.length + 1)
    const said = { ...detail, project: subject.slice(subjects.length) }
    if (action === 'money.entered') imported.entries.set(id, entryContentSchema.parse(said))
    if (action === 'milestone.added') {
      imported.milestones.set(id, milestoneContentSchema.parse({ ...noDates, ...said }))
    }
    const added = imported.milestones.get(id)
    if (action === 'milestone.standingSet' && added) {
      imported.milestones.set(id, milestoneContentSchema.parse({ ...added, ...said }))
    }
  }
  return imported
}

const judge = (
  filled: FilledBook,
  { book, imported }: { book: ProjectBook; imported: Imported },
): JudgedProjectRow[] => {
  const projects = new Set(book.projects.map(({ code }) => code))
  const ground = { plan: book.plan, today: book.today, projects }
  const entries = new Map(book.entries.map((entry) => [`E${entry.id}`, contentOfEntry(entry)]))
  const milestones = new Map(book.milestones.map((milestone) => [`M${milestone.id}`, milestone]))
  return [
    ...judgeEntryRows(filled.entries, {
      ...ground,
      ledger: book.ledger,
      stored: entries,
      imported: imported.entries,
    }),
    ...judgeMilestoneRows(filled.milestones, {
      ...ground,
      stored: milestones,
      imported: imported.milestones,
    }),
  ]
}

/** Names the file and the records it was held against, so that neither changes unseen. */
const basisOf = ({ sha256 }: FilledBook, { entries, milestones, matrix, today }: ProjectBook) => {
  const records = [
    entries.map(({ id }) => id),
    milestones.map(({ id, name, standings }) => [id, name, standings.at(-1)?.id ?? null]),
    matrix.total,
    today,
  ]
  return createHash('sha256')
    .update(JSON.stringify([sha256, records]))
    .digest('hex')
}

type Asked = { plan: string; now: Date }

const check = async (
  connection: Connection,
  { plan, now }: Asked,
  filled: FilledBook,
): Promise<{ book: ProjectBook; result: ProjectWorkbookCheck }> => {
  const book = await loadProjectBook(connection, plan, now)
  const imported = await loadImported(connection, book.plan.id, filled.copy)
  const rows = judge(filled, { book, imported })
  return { book, result: { rows, counts: countOutcomes(rows), basis: basisOf(filled, book) } }
}

/** What a workbook would do; nothing is written. */
export const checkProjectBook = async (
  connection: Connection,
  asked: Asked,
  filled: FilledBook,
): Promise<ProjectWorkbookCheck> => (await check(connection, asked, filled)).result

const refuseWrong = ({ rows, counts }: ProjectWorkbookCheck): void => {
  if (!counts.wrong) return
  const cells = rows
    .filter(({ outcome }) => outcome === 'wrong')
    .map(({ sheet, cell }) => `${sheet}!${cell}`)
  throw new RuleError(
    'workbook-rows-wrong',
    { count: counts.wrong, cells: cells.slice(0, 10) },
    'body.file',
  )
}

const writeEntry = async (
  connection: Connection,
  { after }: JudgedEntry,
  { book, step }: { book: ProjectBook; step: Step },
): Promise<void> => {
  if (!after) throw new Error('an entry that cannot be read was to be written')
  const { project: code, ...wanted } = after
  const project = await requireProject(connection, book.plan.id, code)
  await enterMoney(connection, { plan: book.plan, project }, wanted, { ...step, today: book.today })
}

const writeMilestone = async (
  connection: Connection,
  { id, outcome, after }: JudgedMilestone,
  { book, step }: { book: ProjectBook; step: Step },
): Promise<void> => {
  if (!after) throw new Error('a milestone that cannot be read was to be written')
  const { project: code, name, plannedOn, ...dates } = after
  const params = { plan: book.plan.id, code }
  if (outcome === 'new') {
    const no = await addMilestone(connection, params, { asked: { name, plannedOn }, step })
    if (!bringsStanding(after)) return
    await recordMilestone(connection, { ...params, no }, { asked: { ...dates, seen: null }, step })
    return
  }
  const stored = book.milestones.find((one) => `M${one.id}` === id)
  if (!stored) throw new Error('a milestone without a record was to be changed')
  const seen = stored.standings.at(-1)?.id ?? null
  const asked = { ...dates, seen }
  await recordMilestone(connection, { ...params, no: stored.no }, { asked, step })
}

/**
 * Writes every new and changed row by the same steps as the pages, or nothing at all.
 * @param basis what the check answered
 * @throws RuleError `workbook-outdated` when file or records are others than those checked,
 *   `workbook-rows-wrong` with the cells
 */
export const applyProjectBook = async (
  connection: Connection,
  asked: Asked,
  { filled, basis }: { filled: FilledBook; basis: string },
  step: Step,
): Promise<ProjectWorkbookCheck> => {
  const { book, result } = await check(connection, asked, filled)
  if (result.basis !== basis) throw new RuleError('workbook-outdated')
  refuseWrong(result)
  const written = result.rows.filter(({ outcome }) => outcome !== 'unchanged')
  for (const row of written) {
    const isNew = row.outcome === 'new'
    const by = { book, step: isNew ? { ...step, row: `${filled.copy}/${row.id}` } : step }
    if (row.of === 'entry') await writeEntry(connection, row, by)
    else await writeMilestone(connection, row, by)
  }
  if (written.length > 0) {
    await appendAudit(connection, {
      actor: auditActor(step.actor),
      action: 'project.imported',
      subject: `plan:${book.plan.id}`,
      detail: { sha256: filled.sha256, ...result.counts },
      at: step.at,
      requestId: step.requestId,
    })
  }
  return result
}
