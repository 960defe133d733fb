import { Link } from '@tanstack/react-router'
import { usePeriod } from '../api/current-plan.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { useDatasetsText } from './use-datasets-text.ts'

/** Every published period with its days, each the way to the overview as it was then. */
export const PublishedPeriods = () => {
  const { language, words } = useDatasetsText()
  const { published } = usePeriod()
  const { periods } = words
  const { columns } = periods
  const isEmpty = published.length === 0
  return (
    <Section
      number={3}
      title={periods.title}
      note={!isEmpty && periods.note(formatCount(published.length))}
      className="data-periods"
    >
      {isEmpty ? (
        <Empty>{periods.none}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.period}</th>
              <th scope="col">{columns.endsOn}</th>
              <th scope="col">{columns.dueOn}</th>
              <th scope="col">{columns.publishedOn}</th>
            </tr>
          </thead>
          <tbody>
            {published.map(({ code, endsOn, dueOn, publishedAt }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/" search={(search) => ({ ...search, period: code })}>
                    {formatPeriod(language, code)}
                  </Link>
                </th>
                <td>{endsOn}</td>
                <td>{dueOn}</td>
                <td>{formatInstantDate(publishedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
