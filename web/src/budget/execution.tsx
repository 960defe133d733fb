import { Link } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import { type ReactNode, useState } from 'react'
import { useMoney, useMoneyAsOf } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { formatRatio, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Select, TextField } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { type ExecutionRow, executionRows } from './execution-rows.ts'
import './execution.css'

/** Planned, revised, allocated and paid, project by project, on any day and against any other. */
export const Execution = ({ number }: { number: number }) => {
  const { text, language } = useText()
  const words = text.money.execution
  const newest = useMoney()
  const [year, setYear] = useState<number | null>(null)
  const [asOf, setAsOf] = useState<string | null>(null)
  const [since, setSince] = useState<string | null>(null)
  const then = useMoneyAsOf(asOf)
  const before = useMoneyAsOf(since)
  const matrix = asOf ? then.data : newest
  return (
    <Section number={number} title={words.title} note={moneyUnit(language)}>
      <div className="execution-choices">
        <Select
          label={words.year}
          value={year === null ? '' : String(year)}
          onChange={(event) => setYear(event.target.value ? Number(event.target.value) : null)}
          choices={[
            { value: '', label: words.allYears },
            ...newest.byYear.map((one) => ({ value: String(one.year), label: String(one.year) })),
          ]}
        />
        <Day label={words.asOf} value={asOf} onChange={setAsOf} />
        <Day label={words.since} value={since} onChange={setSince} />
      </div>
      {(then.isError || before.isError) && <ProblemNotice error={then.error ?? before.error} />}
      {matrix && (
        <ExecutionTable matrix={matrix} before={since ? (before.data ?? null) : null} year={year} />
      )}
      <p className="note execution-note">{words.note}</p>
    </Section>
  )
}

type DayProps = { label: string; value: string | null; onChange: (day: string | null) => void }

const Day = ({ label, value, onChange }: DayProps) => (
  <TextField
    type="date"
    label={label}
    max={chinaDate(new Date())}
    value={value ?? ''}
    onChange={(event) => onChange(event.target.value || null)}
  />
)

type TableProps = { matrix: MoneyMatrix; before: MoneyMatrix | null; year: number | null }

const ExecutionTable = ({ matrix, before, year }: TableProps) => {
  const { text } = useText()
  const words = text.money
  const { rows, total } = executionRows(useProjects(), { matrix, before, year })
  const fullWanyuan = Math.max(
    1,
    ...rows.map(({ revised, paid }) => Math.max(revised.now, paid.now)),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="table-scroll" tabIndex={0} aria-label={words.execution.region}>
      <table className="table execution-table">
        <thead>
          <tr>
            <th scope="col">{text.budget.matrix.name}</th>
            {(['planned', 'revised', 'allocated', 'paid'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {words.columns[column]}
              </th>
            ))}
            <td className="execution-bar" aria-hidden="true" />
            <th scope="col" className="number">
              {words.columns.ratio}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} fullWanyuan={fullWanyuan}>
              <Link to="/projects/$code" params={{ code: row.code }} className="plain-link">
                <ProjectName row={row} />
              </Link>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <Row row={total} fullWanyuan={null}>
            {text.budget.matrix.sum}
          </Row>
        </tfoot>
      </table>
    </section>
  )
}

const ProjectName = ({ row }: { row: ExecutionRow }) => {
  const { pick } = useText()
  return pick(row.name, row.nameEn)
}

type RowProps = {
  row: ExecutionRow
  /** The amount that fills the bar; null draws none. */
  fullWanyuan: number | null
  children: ReactNode
}

const Row = ({ row, fullWanyuan, children }: RowProps) => {
  const { text, language } = useText()
  const { planned, revised, allocated, paid, ratio } = row
  return (
    <tr>
      <th scope="row">{children}</th>
      {[planned, revised, allocated, paid].map((amount, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
        <td key={place} className="number">
          {moneyFigure(language, amount.now)}
          {amount.change !== null && amount.change !== 0 && (
            <span className="note execution-change">
              {text.money.execution.change(moneyFigure(language, amount.change))}
            </span>
          )}
        </td>
      ))}
      <td className="execution-bar" aria-hidden="true">
        {fullWanyuan !== null && (
          <MoneyBar
            plannedWanyuan={revised.now}
            allocatedWanyuan={allocated.now}
            paidWanyuan={paid.now}
            fullWanyuan={fullWanyuan}
          />
        )}
      </td>
      <td className="number">{ratio === null ? text.ui.nothing : formatRatio(ratio)}</td>
    </tr>
  )
}
