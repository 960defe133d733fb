import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { WorkbookCheck } from '@yardstick/shared/indicators/workbook.ts'
import { findingWords } from '@yardstick/shared/indicators/workbook-words.ts'
import { useText } from '../text/use-text.ts'
import { WorkbookRows } from '../ui/workbook-rows.tsx'
import { changesOf } from './workbook-changes.ts'

type Props = { check: WorkbookCheck; reports: readonly Report[] }

/** What every row of the workbook does to the report it stands for. */
export const ReportRows = ({ check, reports }: Props) => {
  const { text, language, pick } = useText()
  const words = text.workbook
  const rows = check.rows.map((row) => {
    const report = reports.find(({ indicator }) => indicator.code === row.code)
    const changes = report ? changesOf(row, report.indicator, { text, language }) : []
    return {
      place: `${row.sheet}!${row.cell}`,
      outcome: row.outcome,
      name: pick(row.name, row.nameEn) || words.unknownRow(row.code),
      changes: changes.map(({ what, from, to }) => ({ label: words[what], from, to })),
      findings: [...row.faults, ...row.hints].map((finding) =>
        words.finding(finding.cell, findingWords(finding, language)),
      ),
    }
  })
  return <WorkbookRows rows={rows} nameHead={words.row} />
}
