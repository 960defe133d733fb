import { Link } from '@tanstack/react-router'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { CountBar } from '../charts/count-bar.tsx'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import './yearly-tables.css'

/** How many promises of the programmes fall due in which year, how many are kept and overdue. */
export const YearlyPromises = ({ overview }: { overview: Overview }) => {
  const { text } = useText()
  const words = text.overview.promises
  const { promises } = overview
  const full = Math.max(...promises.map(({ count }) => count), 1)
  const dated = promises.filter(({ year }) => year !== null)
  const sumOf = (rows: Overview['promises']) => rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section
      number={5}
      title={words.title}
      note={words.note(formatCount(sumOf(dated)))}
      more={<Link to="/actions">{words.more}</Link>}
    >
      <table className="table yearly">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <td aria-hidden="true" />
            <td />
            <th scope="col" className="number">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {promises.map(({ year, count, kept, overdue }) => (
            <tr key={year ?? 'undated'}>
              <th scope="row">{year ?? words.undated}</th>
              <td className="yearly-bar" aria-hidden="true">
                <CountBar count={count} full={full} />
              </td>
              <td className="yearly-standing">
                {kept > 0 && <span>{words.kept(kept)}</span>}
                {overdue > 0 && <span className="behind-text">{words.overdue(overdue)}</span>}
              </td>
              <td className="number">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.total}
            </th>
            <td className="number">{formatCount(sumOf(promises))}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}
