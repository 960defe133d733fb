import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { countOutcomes } from '@yardstick/shared/basics/workbook.ts'
import {
  type BatchResult,
  batchOutcome,
  type ReportBatch,
  workbookRowOf,
} from '@yardstick/shared/indicators/report-batch.ts'
import type { JudgedRow } from '@yardstick/shared/indicators/workbook.ts'
import type { Connection } from '../db/open.ts'
import type { StepBy } from '../reporting/report-step.ts'
import { type Asked, judgeRows, loadOwed, type Surroundings, saveRow } from './report-import.ts'
import { recordReportStep } from './report-steps.ts'
import type { JoinedReport } from './report-store.ts'

type Judged = { row: JudgedRow; result: BatchResult['rows'][number] }

const judgeBatch = ({ rows, submit }: ReportBatch, around: Surroundings): Judged[] => {
  const sheetRows = rows.map((row, place) => workbookRowOf(row, place + 1))
  return judgeRows({ sheet: '', rows: sheetRows }, around).map((row) => {
    const report = around.owed.find(({ report }) => report.indicator.code === row.code)?.report
    const { code, before, after } = row
    const { state = null, version = null } = report ?? {}
    return { row, result: { code, before, after, state, version, ...batchOutcome(row, submit) } }
  })
}

const resultOf = ({ origin }: Surroundings, judged: readonly Judged[]): BatchResult => {
  const rows = judged.map(({ result }) => result)
  return { period: origin.period, rows, counts: countOutcomes(rows), submitted: 0 }
}

/** What a batch would do; nothing is written. */
export const checkBatch = async (
  connection: Connection,
  asked: Asked,
  batch: ReportBatch,
): Promise<BatchResult> => {
  const around = await loadOwed(connection, asked)
  return resultOf(around, judgeBatch(batch, around))
}

const refuseWrong = ({ rows, counts }: BatchResult): void => {
  if (!counts.wrong) return
  const wrong = rows.flatMap(({ outcome, code, faults }) =>
    outcome === 'wrong' ? [`${code} ${faults.map((fault) => fault.code).join('+')}`] : [],
  )
  const facts = { count: counts.wrong, rows: wrong.slice(0, 10) }
  throw new RuleError('batch-rows-wrong', facts, 'body.rows')
}

/** States in which a report lies with its unit: everything else was handed in already. */
const atUnit: readonly string[] = ['expected', 'draft', 'returned']

const writeRow = async (
  connection: Connection,
  { row, around, submit }: { row: JudgedRow; around: Surroundings; submit: boolean },
  by: StepBy,
): Promise<{ found: JoinedReport; isHandedIn: boolean }> => {
  const owed = around.owed.find(({ report }) => report.indicator.code === row.code)
  if (!owed) throw new Error('a row without a report was to be saved')
  const isUnchanged = row.outcome === 'unchanged'
  const found = isUnchanged ? owed.found : await saveRow(connection, row, around, by)
  if (!submit || !atUnit.includes(found.report.state)) return { found, isHandedIn: false }
  const { version } = found.report
  const after = await recordReportStep(connection, found, { action: 'submit', version }, by)
  return { found: after, isHandedIn: true }
}

/**
 * Writes every new and changed row, or nothing at all; with `submit` hands all of them in.
 * @throws RuleError `batch-rows-wrong` with the rows and what is wrong with them
 */
export const applyBatch = async (
  connection: Connection,
  asked: Asked,
  batch: ReportBatch,
  by: StepBy,
): Promise<BatchResult> => {
  const around = await loadOwed(connection, asked)
  const judged = judgeBatch(batch, around)
  const result = resultOf(around, judged)
  refuseWrong(result)
  const rows: BatchResult['rows'] = []
  let submitted = 0
  for (const { row, result: told } of judged) {
    const { found, isHandedIn } = await writeRow(
      connection,
      { row, around, submit: batch.submit },
      by,
    )
    const { state, version } = found.report
    rows.push({ ...told, state, version })
    if (isHandedIn) submitted += 1
  }
  return { ...result, rows, submitted }
}
