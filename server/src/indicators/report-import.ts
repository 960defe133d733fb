import { createHash } from 'node:crypto'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { countOutcomes } from '@yardstick/shared/basics/workbook.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type {
  JudgedRow,
  WorkbookCheck,
  WorkbookFaultCode,
  WorkbookRow,
} from '@yardstick/shared/indicators/workbook.ts'
import { judgeRow } from '@yardstick/shared/indicators/workbook-comparison.ts'
import { cellOf } from '@yardstick/shared/indicators/workbook-rows.ts'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import type { StepBy } from '../reporting/report-step.ts'
import { requirePeriod } from './periods.ts'
import { recordReportStep } from './report-steps.ts'
import { type JoinedReport, listReports } from './report-store.ts'
import { describeReports } from './report-views.ts'
import type { FilledTemplate } from './report-workbook.ts'

/** Whose reports of which period. */
export type Asked = { actor: Actor; params: { plan: string; period: string } }

/** A workbook that has come in and been read. */
export type Filled = FilledTemplate & { sha256: string }

type Owed = { found: JoinedReport; report: Report }

const unitOf = ({ unitId, unitCode }: Actor): { unitId: number; unitCode: string } => {
  if (unitId === null || unitCode === null) throw new RuleError('unit-refused')
  return { unitId, unitCode }
}

/**
 * What the unit of a person owes in a period, in the plan's order, and the codes that others owe.
 * @throws RuleError `plan-unknown`, `period-unknown`, `unit-refused`, `nothing-owed`
 */
export const loadOwed = async (connection: Connection, { actor, params }: Asked) => {
  const { unitId, unitCode } = unitOf(actor)
  const plan = await requirePlan(connection, params.plan)
  const period = await requirePeriod(connection, plan.id, params.period)
  const everyone = await listReports(connection, { periodId: period.id })
  const own = everyone.filter(({ report }) => report.unitId === unitId)
  if (own.length === 0) throw new RuleError('nothing-owed')
  const reports = await describeReports(connection, own)
  const owed = own.flatMap((found, no): Owed[] => {
    const report = reports[no]
    return report ? [{ found, report }] : []
  })
  const ofOthers = everyone.filter(({ report }) => report.unitId !== unitId)
  return {
    plan,
    origin: { plan: plan.id, unit: unitCode, period: period.code },
    owed,
    codesOfOthers: new Set(ofOthers.map(({ indicator }) => indicator.code)),
  }
}
export type Surroundings = Awaited<ReturnType<typeof loadOwed>>

const codeOf = ({ code }: WorkbookRow): string => (code.kind === 'text' ? code.text.trim() : '')

/** A row that stands for no report of the unit, or stands there twice. */
const misplacedRow = (row: WorkbookRow, sheet: string, fault: WorkbookFaultCode): JudgedRow => {
  const cell = cellOf(row.row, 'code')
  return {
    sheet,
    cell,
    code: codeOf(row),
    name: '',
    nameEn: '',
    outcome: 'wrong',
    faults: [{ cell, code: fault, facts: {} }],
    hints: [],
    before: null,
    after: null,
  }
}

/** What each row would do to the report that it stands for. */
export const judgeRows = ({ sheet, rows }: FilledTemplate, around: Surroundings): JudgedRow[] => {
  const reports = new Map(around.owed.map(({ report }) => [report.indicator.code, report]))
  const codes = rows.map(codeOf)
  return rows.map((row) => {
    const code = codeOf(row)
    const report = reports.get(code)
    const isTwice = codes.indexOf(code) !== codes.lastIndexOf(code)
    if (report && !isTwice) return judgeRow(row, report, sheet)
    if (report) return misplacedRow(row, sheet, 'row-twice')
    const isOthers = around.codesOfOthers.has(code)
    return misplacedRow(row, sheet, isOthers ? 'row-of-other-unit' : 'row-unknown')
  })
}

/** Names the file and the reports it was held against, so that neither changes unseen. */
const basisOf = (filled: Filled, { owed }: Surroundings): string => {
  const versions = owed.map(({ report }) => [report.indicator.code, report.version, report.state])
  return createHash('sha256')
    .update(JSON.stringify([filled.sha256, versions]))
    .digest('hex')
}

const checkAgainst = (filled: Filled, around: Surroundings): WorkbookCheck => {
  const rows = judgeRows(filled, around)
  return {
    period: around.origin.period,
    rows,
    counts: countOutcomes(rows),
    basis: basisOf(filled, around),
  }
}

/** What a workbook would do; nothing is written. */
export const checkImport = async (
  connection: Connection,
  asked: Asked,
  filled: Filled,
): Promise<WorkbookCheck> => checkAgainst(filled, await loadOwed(connection, asked))

const refuseWrong = ({ rows, counts }: WorkbookCheck): void => {
  if (counts.wrong === 0) return
  const cells = rows.filter(({ outcome }) => outcome === 'wrong').map(({ cell }) => cell)
  throw new RuleError(
    'workbook-rows-wrong',
    { count: counts.wrong, cells: cells.slice(0, 10) },
    'body.file',
  )
}

/** @returns the report as it stands then */
export const saveRow = (
  connection: Connection,
  row: JudgedRow,
  { owed }: Surroundings,
  by: StepBy,
): Promise<JoinedReport> => {
  const one = owed.find(({ report }) => report.indicator.code === row.code)
  if (!one || !row.after) throw new Error('a row without a report was to be saved')
  const change = { action: 'save' as const, version: one.report.version, ...row.after }
  return recordReportStep(connection, one.found, change, by)
}

/**
 * Writes every new and changed row as a draft, or nothing at all.
 * @param basis what the check answered
 * @throws RuleError `workbook-outdated` when file or reports are others than those checked,
 *   `workbook-rows-wrong` with the cells
 */
export const applyImport = async (
  connection: Connection,
  asked: Asked,
  { filled, basis }: { filled: Filled; basis: string },
  by: StepBy,
): Promise<WorkbookCheck> => {
  const around = await loadOwed(connection, asked)
  const check = checkAgainst(filled, around)
  if (check.basis !== basis) throw new RuleError('workbook-outdated')
  refuseWrong(check)
  const written = check.rows.filter(({ outcome }) => outcome !== 'unchanged')
  for (const row of written) await saveRow(connection, row, around, by)
  if (written.length > 0) {
    const { plan, unit, period } = around.origin
    await appendAudit(connection, {
      actor: auditActor(by.actor),
      action: 'report.imported',
      subject: `period:${plan}/${period}`,
      detail: { unit, sha256: filled.sha256, ...check.counts },
      at: by.at,
      requestId: by.requestId,
    })
  }
  return check
}
