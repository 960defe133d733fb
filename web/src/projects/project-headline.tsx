import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project, ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { useMoney } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { formatRatio, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Figure, FigureBand, NoFigure } from '../ui/figure-band.tsx'
import { useStageName } from '../ui/place-words.tsx'
import { useStageWords } from './use-stage-words.ts'

type Props = { project: Project }

/** The project in three figures: how much, in which years, how far. */
export const ProjectHeadline = ({ project }: { project: ProjectDetail }) => {
  const words = useText().text.projects.page
  const stage = useStageWords()(project.track)
  const stageName = useStageName()(project)
  return (
    <FigureBand label={words.headline}>
      <Amount project={project} />
      <Years project={project} />
      <Figure title={words.progress} note={stage.since}>
        {stageName}
      </Figure>
    </FigureBand>
  )
}

const Amount = ({ project }: Props) => {
  const { text, language } = useText()
  const words = text.projects.page
  const isFunded = project.category === 'funded'
  const peers = useProjects(project.category).filter(({ list }) => list === project.list)
  const share = formatRatio(project.totalWanyuan / (totalOf(peers) || 1))
  return (
    <Figure
      title={isFunded ? words.planned : words.estimated}
      note={isFunded ? words.share(share) : words.reserveShare(project.list ?? '', share)}
      unit={moneyUnit(language)}
    >
      {moneyFigure(language, project.totalWanyuan)}
    </Figure>
  )
}

/** The years in which it has money, revisions and decisions counted in. */
const Years = ({ project }: Props) => {
  const words = useText().text.projects.page
  const years = useMoney()
    .cells.filter((cell) => cell.project === project.code && cell.revisedWanyuan > 0)
    .map(({ year }) => year)
    .sort()
  const [first] = years
  if (first === undefined) {
    return (
      <Figure title={words.years} note={words.unscheduledNote}>
        <NoFigure>{words.unscheduled}</NoFigure>
      </Figure>
    )
  }
  const last = years.at(-1)
  return (
    <Figure title={words.years} note={words.yearCount(years.length)}>
      {first === last ? first : `${first}–${last}`}
    </Figure>
  )
}
