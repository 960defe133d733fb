import { Link } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'

type Props = { number: number; project: Project; namesakes: readonly Project[] }

/** Who leads, who pays, where it stands in the plan, and where it goes on under the same name. */
export const ProjectFacts = ({ number, project, namesakes }: Props) => {
  const { text, pick } = useText()
  const words = text.projects.who
  return (
    <Section number={number} title={words.title}>
      <dl className="facts">
        <dt>{words.leads}</dt>
        <dd>
          <UnitLinks units={project.leadUnits} />
          {project.leadUnits.length > 1 && (
            <p className="note">{words.leadsNote(project.leadUnits.length)}</p>
          )}
        </dd>
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
    </Section>
  )
}

const Namesake = ({ project }: { project: Project }) => {
  const { text, language, pick } = useText()
  const words = text.projects.namesakes
  return (
    <>
      <dt>{project.category === 'reserve' ? words.toReserve : words.toFunded}</dt>
      <dd>
        <Link to="/projects/$code" params={{ code: project.code }}>
          {pick(project.name, project.nameEn)}
        </Link>
        <p className="note">{formatMoney(language, project.totalWanyuan)}</p>
      </dd>
    </>
  )
}
