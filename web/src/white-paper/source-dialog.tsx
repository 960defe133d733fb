import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FigureSource } from '@yardstick/shared/whitepaper/document.ts'
import type { PrintedRow } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { Dialog } from '../ui/dialog.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { figuresQuery, type ReadEdition } from './queries.ts'
import { subjectOf } from './subject.ts'
import { useText } from './use-text.ts'
import { isOfLanguage, writePrinted } from './write-cell.ts'
import './source-dialog.css'

type Props = {
  edition: ReadEdition
  /** Null while nothing is asked for. */
  source: FigureSource | null
  onClose: () => void
}

/** Where a figure of the book comes from: its table, row and column, and what it is about. */
export const SourceDialog = ({ edition, source, onClose }: Props) => {
  const words = useText().text.whitePaper.source
  return (
    <Dialog open={source !== null} title={words.title} onClose={onClose}>
      {source && <Found edition={edition} source={source} />}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  )
}

const Found = ({ edition, source }: { edition: ReadEdition; source: FigureSource }) => {
  const words = useText().text.whitePaper.source
  const plan = useCurrentPlan()
  const figures = useQuery(figuresQuery(plan.id, edition, source.table))
  const table = allTables.find(({ name }) => name === source.table)
  if (figures.isError) return <ProblemNotice error={figures.error} />
  if (!figures.data) return <LoadingRows rows={5} />
  const row = figures.data.items[0]?.rows.find(({ key }) => key === source.row)
  if (!row || !table) return <p>{words.lost}</p>
  return <SourceRow table={table} row={row} column={source.column} />
}

type RowProps = { table: DataTable; row: PrintedRow; column: string }

const SourceRow = ({ table, row, column }: RowProps) => {
  const { text, language, pick } = useText()
  const words = text.whitePaper.source
  const at = table.columns.findIndex(({ name }) => name === column)
  const unit = table.columns[at]?.unit?.[language] ?? ''
  return (
    <>
      <p className="source-value">
        <span className="figure">{row.cells[at]}</span> {unit}
      </p>
      <dl className="facts">
        <dt>{words.table}</dt>
        <dd>{table.title[language]}</dd>
        <dt>{words.row}</dt>
        <dd>{pick(row.title.zh, row.title.en)}</dd>
        <dt>{words.column}</dt>
        <dd>{table.columns[at]?.title[language]}</dd>
      </dl>
      <SubjectLink table={table} row={row} />
      <details className="source-row">
        <summary>{words.wholeRow}</summary>
        <dl className="facts">
          {table.columns.map(
            (one, place) =>
              isOfLanguage(one, table.columns, language) && (
                <div key={one.name} className={place === at ? 'is-asked' : undefined}>
                  <dt>{one.title[language]}</dt>
                  <dd>{writePrinted(row.cells[place] ?? '', one, language)}</dd>
                </div>
              ),
          )}
        </dl>
        <p className="note">{words.file(`data/${table.name}`)}</p>
      </details>
    </>
  )
}

/** The page of the indicator, project or unit that the row is about. */
const SubjectLink = ({ table, row }: Omit<RowProps, 'column'>) => {
  const words = useText().text.whitePaper.source.link
  const subject = subjectOf(table, row)
  if (!subject) return null
  const { page, code } = subject
  return (
    <p>
      {page === 'indicators' && (
        <Link to="/indicators/$code" params={{ code }}>
          {words.indicators}
        </Link>
      )}
      {page === 'projects' && (
        <Link to="/projects/$code" params={{ code }}>
          {words.projects}
        </Link>
      )}
      {page === 'units' && (
        <Link to="/units/$code" params={{ code }}>
          {words.units}
        </Link>
      )}
      {page === 'programmes' && (
        <Link to="/actions" hash={code}>
          {words.programmes}
        </Link>
      )}
      {page === 'discrepancies' && (
        <Link to="/data/discrepancies" hash={code}>
          {words.discrepancies}
        </Link>
      )}
      {page === 'allIndicators' && <Link to="/indicators">{words.allIndicators}</Link>}
      {page === 'allProjects' && <Link to="/projects">{words.allProjects}</Link>}
      {page === 'allActions' && <Link to="/actions">{words.allActions}</Link>}
      {page === 'allUnits' && <Link to="/units">{words.allUnits}</Link>}
      {page === 'budget' && <Link to="/budget">{words.budget}</Link>}
    </p>
  )
}
