import { Link } from '@tanstack/react-router'
import { totalOf } from '@yardstick/shared/projects/budget.ts'
import { useProjects } from '../api/project-queries.ts'
import { formatCount, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { useMovedWords } from '../ui/place-words.tsx'
import { useReserveListName } from '../ui/reserve-list-name.ts'
import { Section } from '../ui/section.tsx'
import { type ListSum, reserveSums } from './reserve-sums.ts'

/** What stands in reserve, by printed list and by who would pay. */
export const ReserveSums = () => {
  const { text, language } = useText()
  const words = text.budget.reserve
  const reserve = useProjects('reserve')
  const moved = useMovedWords()
  if (reserve.length === 0) return null
  return (
    <Section
      number={5}
      title={words.title}
      note={words.note(moneyUnit(language)) + moved(reserve)}
      more={<Link to="/projects">{words.more}</Link>}
    >
      <table className="table budget-reserve">
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col" className="number">
              {words.count}
            </th>
            <th scope="col" className="number">
              {words.amount}
            </th>
          </tr>
        </thead>
        {reserveSums(reserve).map((list) => (
          <ListRows key={list.list} list={list} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td className="number">{formatCount(reserve.length)}</td>
            <td className="number">{moneyFigure(language, totalOf(reserve))}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}

/** The list with its sum, and its payers under it where there are several. */
const ListRows = ({ list }: { list: ListSum }) => {
  const { language, pick } = useText()
  const nameOf = useReserveListName()
  return (
    <tbody>
      <tr className="budget-list">
        <th scope="row">{nameOf(list.list)}</th>
        <td className="number">{formatCount(list.count)}</td>
        <td className="number">{moneyFigure(language, list.wanyuan)}</td>
      </tr>
      {list.sources.map((source) => (
        <tr key={source.source} className="budget-source">
          <th scope="row">{pick(source.source, source.sourceEn)}</th>
          <td className="number">{formatCount(source.count)}</td>
          <td className="number">{moneyFigure(language, source.wanyuan)}</td>
        </tr>
      ))}
    </tbody>
  )
}
