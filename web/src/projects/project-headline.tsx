import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { ReactNode } from 'react'
import { useProjects } from '../api/project-queries.ts'
import { formatRatio, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'

type Props = { project: Project }

/** The project in three figures: how much, in which years, how far. */
export const ProjectHeadline = ({ project }: Props) => {
  const words = useText().text.projects.page
  return (
    <section className="project-headline" aria-label={words.headline}>
      <Amount project={project} />
      <Years project={project} />
      <Figure title={words.progress} note={words.noProgressNote}>
        <span className="quiet">{words.noProgress}</span>
      </Figure>
    </section>
  )
}

type FigureProps = { title: string; note: string; unit?: string; children: ReactNode }

const Figure = ({ title, note, unit, children }: FigureProps) => (
  <div className="project-figure">
    <h2>{title}</h2>
    <p>
      <span className="display">{children}</span>
      {unit && <span className="project-figure-unit">{unit}</span>}
    </p>
    <p>{note}</p>
  </div>
)

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

const Years = ({ project }: Props) => {
  const words = useText().text.projects.page
  const years = project.budget.map(({ year }) => year)
  const [first] = years
  if (first === undefined) {
    return (
      <Figure title={words.years} note={words.unscheduledNote}>
        <span className="quiet">{words.unscheduled}</span>
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
