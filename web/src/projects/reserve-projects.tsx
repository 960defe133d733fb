import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useProjects } from '../api/project-queries.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { useMovedWords } from '../ui/place-words.tsx'
import { useReserveListName } from '../ui/reserve-list-name.ts'
import { Section } from '../ui/section.tsx'
import { ProjectCells, ProjectHeads, TotalCells } from './project-cells.tsx'
import { type ReserveList, reserveLists } from './reserve-lists.ts'

type Props = { projects: readonly Project[]; isNarrowed: boolean }

/** The reserve in its printed lists, each with its own sum. */
export const ReserveProjects = ({ projects, isNarrowed }: Props) => {
  const { text } = useText()
  const words = text.projects.reserve
  const moved = useMovedWords()
  return (
    <Section
      number={2}
      title={words.title(projects.length)}
      note={words.note + moved(projects)}
      className="projects-part"
    >
      {reserveLists(projects).map((list) => (
        <ReserveTable key={list.name} list={list} isNarrowed={isNarrowed} />
      ))}
    </Section>
  )
}

/** Who pays, each source once, in the language of the page. */
const useSources = (projects: readonly Project[]): string => {
  const { text, pick } = useText()
  const sources = projects.map((one) => pick(one.fundingSource, one.fundingSourceEn))
  return [...new Set(sources)].join(text.units.joiner)
}

const ReserveTable = ({ list, isNarrowed }: { list: ReserveList; isNarrowed: boolean }) => {
  const { text, language } = useText()
  const words = text.projects.table
  const listed = useProjects('reserve').filter((one) => one.list === list.name)
  const largest = Math.max(...listed.map(({ totalWanyuan }) => totalWanyuan))
  const sources = useSources(list.projects)
  const nameOf = useReserveListName()
  return (
    <table className="table projects-table reserve-table">
      <caption>
        <b>{nameOf(list.name)}</b>
        <span>{sources}</span>
      </caption>
      <thead>
        <tr>
          <ProjectHeads />
          <td className="projects-bar" aria-hidden="true" />
          <th scope="col" className="number">
            {words.reserveAmount(moneyUnit(language))}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.projects.map((project) => (
          <tr key={project.code}>
            <ProjectCells project={project} />
            <td className="projects-bar" aria-hidden="true">
              <MoneyBar plannedWanyuan={project.totalWanyuan} fullWanyuan={largest} />
            </td>
            <td className="number">{moneyFigure(language, project.totalWanyuan)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <TotalCells label={isNarrowed ? words.selected(list.projects.length) : words.total} />
          <td />
          <td className="number">{moneyFigure(language, totalOf(list.projects))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
