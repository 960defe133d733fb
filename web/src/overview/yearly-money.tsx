import { Link } from '@tanstack/react-router'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { addWanyuan } from '@yardstick/shared/projects/budget.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import './yearly-tables.css'

/** What each year was planned, allocated and paid, as known on the day that is shown. */
export const YearlyMoney = ({ overview }: { overview: Overview }) => {
  const { text, language } = useText()
  const words = text.overview.money
  const { budget, plan } = overview
  const sumOf = (column: 'allocatedWanyuan' | 'paidWanyuan') =>
    addWanyuan(budget.map((year) => year[column]))
  const figure = (wanyuan: number) =>
    wanyuan === 0 ? text.ui.nothing : moneyFigure(language, wanyuan)
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
              {text.money.columns.allocated}
            </th>
            <th scope="col" className="number">
              {text.money.columns.paid}
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.map(({ year, plannedWanyuan, allocatedWanyuan, paidWanyuan }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="yearly-bar" aria-hidden="true">
                <MoneyBar
                  plannedWanyuan={plannedWanyuan}
                  allocatedWanyuan={allocatedWanyuan}
                  paidWanyuan={paidWanyuan}
                  fullWanyuan={fullWanyuan}
                />
              </td>
              <td className="number">{moneyFigure(language, plannedWanyuan)}</td>
              <td className="number">{figure(allocatedWanyuan)}</td>
              <td className="number">{figure(paidWanyuan)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className="number">{moneyFigure(language, plan.budget.totalWanyuan)}</td>
            <td className="number">{figure(sumOf('allocatedWanyuan'))}</td>
            <td className="number">{figure(sumOf('paidWanyuan'))}</td>
          </tr>
        </tfoot>
      </table>
      {sumOf('allocatedWanyuan') + sumOf('paidWanyuan') === 0 && (
        <p className="note yearly-note">{words.unrecorded}</p>
      )}
    </Section>
  )
}
