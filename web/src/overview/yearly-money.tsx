import { Link } from '@tanstack/react-router'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { formatCount, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import './yearly-tables.css'

/** What the plan gives to each year; what was allocated and paid has no place before it is recorded. */
export const YearlyMoney = ({ overview }: { overview: Overview }) => {
  const { text, language } = useText()
  const words = text.overview.money
  const { budget, projects, plan } = overview
  const fullWanyuan = Math.max(...budget.map(({ plannedWanyuan }) => plannedWanyuan), 1)
  return (
    <Section
      number={4}
      title={words.title}
      note={moneyUnit(language)}
      more={<Link to="/budget">{words.more}</Link>}
    >
      <table className="table yearly">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <td aria-hidden="true" />
            <th scope="col" className="number">
              {words.planned}
            </th>
            <th scope="col" className="number">
              {words.projects}
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.map(({ year, plannedWanyuan, projects: funded }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="yearly-bar" aria-hidden="true">
                <MoneyBar plannedWanyuan={plannedWanyuan} fullWanyuan={fullWanyuan} />
              </td>
              <td className="number">{moneyFigure(language, plannedWanyuan)}</td>
              <td className="number">{formatCount(funded)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className="number">{moneyFigure(language, plan.budget.totalWanyuan)}</td>
            <td className="number">{formatCount(projects.length)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note yearly-note">{words.unrecorded}</p>
    </Section>
  )
}
