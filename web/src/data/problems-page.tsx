import { Link, useLocation } from '@tanstack/react-router'
import { problemCodes } from '@yardstick/shared/basics/problem.ts'
import { formatCount } from '../text/format-value.ts'
import { PageHead } from '../ui/page-head.tsx'
import { problemPattern } from './problem-pattern.ts'
import { useDatasetsText } from './use-datasets-text.ts'
import './problems-page.css'

/** Every code with its sentence; a refusal of the API names its row here as its type. */
export const ProblemsPage = () => {
  const { text, language, words } = useDatasetsText()
  const sought = useLocation({ select: ({ hash }) => hash })
  const { problems } = words
  return (
    <>
      <PageHead
        above={<Link to="/data">{text.data.title}</Link>}
        title={text.data.problemsTitle}
        lead={problems.lead(formatCount(problemCodes.length))}
      />
      <table className="table problem-codes">
        <caption>{problems.note}</caption>
        <thead>
          <tr>
            <th scope="col">{problems.columns.code}</th>
            <th scope="col">{problems.columns.sentence}</th>
          </tr>
        </thead>
        <tbody>
          {problemCodes.map((code) => (
            <tr key={code} id={code} className={code === sought ? 'sought' : undefined}>
              <th scope="row">
                <Link to="/data/problems" hash={code}>
                  <code>{code}</code>
                </Link>
              </th>
              <td>{problemPattern(code, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
