import { Link } from '@tanstack/react-router'
import { addWanyuan, yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useMoney } from '../api/money-queries.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { formatRatio, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { MoneyEntries } from './money-entries.tsx'
import { PlaceHistory } from './place-decision.tsx'
import './project-money.css'

type Cell = MoneyMatrix['cells'][number]
const columns = ['plannedWanyuan', 'revisedWanyuan', 'allocatedWanyuan', 'paidWanyuan'] as const

/** Planned, revised, allocated and paid in each year, and every entry behind it. */
export const ProjectMoney = ({ project, number }: { project: Project; number: number }) => {
  const { text, language, pick } = useText()
  const words = text.projects.money
  const source = pick(project.fundingSource, project.fundingSourceEn)
  const cells = useMoney().cells.filter((cell) => cell.project === project.code)
  return (
    <Section
      number={number}
      title={words.title}
      note={words.note(moneyUnit(language), source)}
      more={<Link to="/budget">{text.projects.funded.money}</Link>}
    >
      <table className="table project-money">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <td className="project-money-bar" aria-hidden="true" />
            {(['planned', 'revised', 'allocated', 'paid'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {text.money.columns[column]}
              </th>
            ))}
            <th scope="col" className="number project-money-ratio">
              {text.money.columns.ratio}
            </th>
          </tr>
        </thead>
        <YearRows cells={cells} />
        <TotalRow cells={cells} />
      </table>
      <PlaceHistory project={project} />
      <MoneyEntries code={project.code} />
    </Section>
  )
}

const emptyCell = { plannedWanyuan: 0, revisedWanyuan: 0, allocatedWanyuan: 0, paidWanyuan: 0 }

const YearRows = ({ cells }: { cells: readonly Cell[] }) => {
  const full = Math.max(1, ...cells.map((cell) => Math.max(cell.revisedWanyuan, cell.paidWanyuan)))
  return (
    <tbody>
      {yearsOf(useCurrentPlan()).map((year) => {
        const cell = cells.find((one) => one.year === year) ?? emptyCell
        return (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="project-money-bar" aria-hidden="true">
              <MoneyBar
                plannedWanyuan={cell.revisedWanyuan}
                allocatedWanyuan={cell.allocatedWanyuan}
                paidWanyuan={cell.paidWanyuan}
                fullWanyuan={full}
              />
            </td>
            <Figures sums={cell} />
          </tr>
        )
      })}
    </tbody>
  )
}

const TotalRow = ({ cells }: { cells: readonly Cell[] }) => {
  const { text } = useText()
  const sum = (column: (typeof columns)[number]) => addWanyuan(cells.map((cell) => cell[column]))
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.projects.money.total}</th>
        <td className="project-money-bar" aria-hidden="true" />
        <Figures
          sums={{
            plannedWanyuan: sum('plannedWanyuan'),
            revisedWanyuan: sum('revisedWanyuan'),
            allocatedWanyuan: sum('allocatedWanyuan'),
            paidWanyuan: sum('paidWanyuan'),
          }}
        />
      </tr>
    </tfoot>
  )
}

const Figures = ({ sums }: { sums: Pick<Cell, (typeof columns)[number]> }) => {
  const { text, language } = useText()
  const { revisedWanyuan, paidWanyuan } = sums
  return (
    <>
      {columns.map((column) => (
        <td key={column} className="number">
          {sums[column] === 0 ? text.ui.nothing : moneyFigure(language, sums[column])}
        </td>
      ))}
      <td className="number project-money-ratio">
        {revisedWanyuan > 0 && paidWanyuan !== 0
          ? formatRatio(paidWanyuan / revisedWanyuan)
          : text.ui.nothing}
      </td>
    </>
  )
}
