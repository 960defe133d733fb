import { Link } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { largestYear } from '@yardstick/shared/projects/budget.ts'
import { usePeriod } from '../api/current-plan.ts'
import { ThinBar } from '../charts/thin-bar.tsx'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import type { Matrix } from './matrix.ts'
import { MatrixSums } from './matrix-sums.tsx'

type Props = { matrix: Matrix }

/** Year by project with its sums; on narrow screens it scrolls under its fixed first column. */
export const BudgetMatrix = ({ matrix }: Props) => {
  const { text, language } = useText()
  const words = text.budget.matrix
  return (
    <Section number={1} title={words.title} note={words.note(moneyUnit(language))}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className="table-scroll budget-scroll" tabIndex={0} aria-label={words.region}>
        <table className="table budget-matrix">
          <MatrixHead matrix={matrix} />
          <MatrixRows matrix={matrix} />
          <MatrixSums matrix={matrix} />
        </table>
      </section>
      <p className="note budget-note">{words.asPlanned}</p>
    </Section>
  )
}

const MatrixHead = ({ matrix }: Props) => {
  const words = useText().text.budget.matrix
  const { shown } = usePeriod()
  const nowYear = Number((shown?.endsOn ?? chinaDate(new Date())).slice(0, 4))
  return (
    <thead>
      <tr>
        <th scope="col" className="budget-name">
          {words.name}
        </th>
        {matrix.years.map((year) => (
          <th
            key={year}
            scope="col"
            className={year === nowYear ? 'number budget-now' : 'number'}
            aria-current={year === nowYear ? 'date' : undefined}
          >
            {year}
            {year === nowYear && <span className="budget-now-word">{words.now}</span>}
          </th>
        ))}
        <th scope="col" className="number budget-total">
          {words.total}
        </th>
      </tr>
    </thead>
  )
}

const MatrixRows = ({ matrix }: Props) => {
  const { language } = useText()
  const projects = matrix.rows.map(({ project }) => project)
  const fullYear = largestYear(projects)
  const fullTotal = Math.max(...projects.map(({ totalWanyuan }) => totalWanyuan))
  return (
    <tbody>
      {matrix.rows.map(({ project, amounts }) => (
        <tr key={project.code}>
          <ProjectHead project={project} />
          {matrix.years.map((year, place) => (
            <Cell key={year} wanyuan={amounts[place] ?? 0} fullWanyuan={fullYear} />
          ))}
          <td className="number budget-total">
            <span className="budget-cell">
              <ThinBar wanyuan={project.totalWanyuan} fullWanyuan={fullTotal} />
              {moneyFigure(language, project.totalWanyuan)}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  )
}

const Cell = ({ wanyuan, fullWanyuan }: { wanyuan: number; fullWanyuan: number }) => {
  const { text, language } = useText()
  return (
    <td className="number">
      {wanyuan === 0 ? (
        <span className="quiet">{text.ui.nothing}</span>
      ) : (
        <span className="budget-cell">
          <ThinBar wanyuan={wanyuan} fullWanyuan={fullWanyuan} />
          {moneyFigure(language, wanyuan)}
        </span>
      )}
    </td>
  )
}

const ProjectHead = ({ project }: { project: Matrix['rows'][number]['project'] }) => {
  const { text, pick } = useText()
  const words = text.budget.matrix
  const name = pick(project.name, project.nameEn)
  return (
    <th scope="row" className="budget-name">
      <div className="budget-project">
        <span className="budget-no">{project.no}</span>
        <span>
          <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
            {name}
          </Link>
          {project.asPrinted.reconciliation && (
            <Link
              to="/projects/$code"
              params={{ code: project.code }}
              hash="printed"
              className="budget-reconciled"
              aria-label={words.reconciledOf(name)}
            >
              {words.reconciled}
            </Link>
          )}
        </span>
      </div>
    </th>
  )
}
