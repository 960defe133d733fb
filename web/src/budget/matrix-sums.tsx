import { moneyFigure } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { agrees, type Matrix, type Sum } from './matrix.ts'

/** The sums of the columns, and under them what the plan prints, ticked where both are the same. */
export const MatrixSums = ({ matrix }: { matrix: Matrix }) => {
  const { text, language } = useText()
  const words = text.budget.matrix
  const sums = [...matrix.years.map((year, place) => ({ year, sum: matrix.yearSums[place] }))]
  return (
    <tfoot>
      <tr>
        <th scope="row" className="budget-name">
          {words.sum}
        </th>
        {sums.map(({ year, sum }) => (
          <td key={year} className="number">
            {moneyFigure(language, sum?.wanyuan ?? 0)}
          </td>
        ))}
        <td className="number budget-total">{moneyFigure(language, matrix.total.wanyuan)}</td>
      </tr>
      <tr className="budget-control">
        <th scope="row" className="budget-name">
          {words.control}
        </th>
        {sums.map(({ year, sum }) => (
          <td key={year} className="number">
            {sum && <Control sum={sum} />}
          </td>
        ))}
        <td className="number budget-total">
          <Control sum={matrix.total} />
        </td>
      </tr>
    </tfoot>
  )
}

const Control = ({ sum }: { sum: Sum }) => {
  const { text, language } = useText()
  const words = text.budget.matrix
  const isSame = agrees(sum)
  return (
    <>
      <span aria-hidden="true">{isSame ? '✓ ' : '≠ '}</span>
      {moneyFigure(language, sum.controlWanyuan)}
      <span className="visually-hidden">{isSame ? words.agrees : words.differs}</span>
    </>
  )
}
