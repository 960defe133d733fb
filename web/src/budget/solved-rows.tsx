import { Link } from '@tanstack/react-router'
import type { Discrepancy } from '@yardstick/shared/plan/schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useDiscrepancies } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'

const touches = (discrepancy: Discrepancy, project: Project): boolean =>
  discrepancy.affects.includes(`project:${project.code}`)

/** The rows of the money table that do not add up as printed, and how they were read. */
export const SolvedRows = ({ funded }: { funded: readonly Project[] }) => {
  const words = useText().text.budget.solved
  const solved = useDiscrepancies().filter(
    (discrepancy) =>
      discrepancy.kind === 'arithmetic' && funded.some((project) => touches(discrepancy, project)),
  )
  if (solved.length === 0) return null
  return (
    <Section
      number={6}
      title={words.title}
      note={words.note}
      more={<Link to="/data/discrepancies">{words.more}</Link>}
    >
      {solved.map((discrepancy) => (
        <Solved
          key={discrepancy.code}
          discrepancy={discrepancy}
          projects={funded.filter((project) => touches(discrepancy, project))}
        />
      ))}
    </Section>
  )
}

type SolvedProps = { discrepancy: Discrepancy; projects: readonly Project[] }

const Solved = ({ discrepancy, projects }: SolvedProps) => {
  const { text, pick } = useText()
  const words = text.budget.solved
  const { code, title, used, reason } = discrepancy
  return (
    <div className="budget-solved">
      <h3>
        <Link to="/data/discrepancies" hash={code}>
          {pick(title.zh, title.en)}
        </Link>
      </h3>
      <dl className="facts">
        <dt>{words.used}</dt>
        <dd>{pick(used.zh, used.en)}</dd>
        <dt>{words.reason}</dt>
        <dd>{pick(reason.zh, reason.en)}</dd>
        <dt>{words.affects}</dt>
        <dd className="budget-affects">
          {projects.map((project) => (
            <Link
              key={project.code}
              to="/projects/$code"
              params={{ code: project.code }}
              hash="printed"
            >
              {pick(project.name, project.nameEn)}
            </Link>
          ))}
        </dd>
      </dl>
    </div>
  )
}
