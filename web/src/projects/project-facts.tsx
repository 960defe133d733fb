import { Link } from '@tanstack/react-router'
import type { Project, ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { usePlaceWords } from '../ui/place-words.tsx'
import { Section } from '../ui/section.tsx'
import { AdjustParticipants } from './participant-dialog.tsx'
import { ParticipantFacts, ParticipantHistory } from './participants.tsx'

type Props = { number: number; project: ProjectDetail; namesakes: readonly Project[] }

/** Who leads, who pays, where it stands in the plan, and where it goes on under the same name. */
export const ProjectFacts = ({ number, project, namesakes }: Props) => {
  const { text, pick } = useText()
  const words = text.projects.who
  return (
    <Section number={number} title={words.title} more={<AdjustParticipants project={project} />}>
      <dl className="facts">
        <ParticipantFacts project={project} />
        <dt>{words.source}</dt>
        <dd>{pick(project.fundingSource, project.fundingSourceEn)}</dd>
        <dt>{words.cited}</dt>
        <dd>
          <Citations cites={project.citations} />
        </dd>
        {namesakes.map((namesake) => (
          <Namesake key={namesake.code} project={namesake} />
        ))}
      </dl>
      <ParticipantHistory project={project} />
    </Section>
  )
}

const Namesake = ({ project }: { project: Project }) => {
  const { text, language, pick } = useText()
  const words = text.projects.namesakes
  const placeOf = usePlaceWords()
  return (
    <>
      <dt>{project.category === 'reserve' ? words.toReserve : words.toFunded}</dt>
      <dd>
        <Link to="/projects/$code" params={{ code: project.code }}>
          {pick(project.name, project.nameEn)}
        </Link>
        <p className="note">
          {formatMoney(language, project.totalWanyuan)}
          {project.place.decision && ` · ${placeOf(project)}`}
        </p>
      </dd>
    </>
  )
}
