import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import { useState } from 'react'
import { useMoney, useMoneyAsOf } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Select, TextField } from '../ui/field.tsx'
import { MoneyTable } from '../ui/money-table.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { executionRows } from './execution-rows.ts'
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
  const { rows, total } = executionRows(useProjects(), { matrix, before, year })
  return <MoneyTable label={text.money.execution.region} rows={rows} total={total} />
}
