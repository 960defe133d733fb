import type { Project } from '@yardstick/shared/projects/schema.ts'
import { formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'

type Content = Project['contents'][number]

/** Every item that the project builds, with its own amount, leads and remark where it has them. */
export const ProjectContentsSection = ({
  project,
  number,
}: {
  project: Project
  number: number
}) => {
  const words = useText().text.projects.contents
  return (
    <Section number={number} title={words.title} note={words.note(project.contents.length)}>
      <ol className="project-contents">
        {project.contents.map((content) => (
          <li key={content.no}>
            <ContentItem content={content} project={project} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const ContentItem = ({ content, project }: { content: Content; project: Project }) => {
  const { text, language, pick } = useText()
  const words = text.projects.contents
  const leads = project.leadUnits.filter(({ name }) => content.leads.includes(name))
  return (
    <>
      <span className="project-contents-no">{content.no}</span>
      <div>
        <p>{pick(content.text, content.textEn)}</p>
        <div className="project-contents-facts">
          {leads.length > 0 && (
            <span>
              <span className="quiet">{words.leads}</span> <UnitLinks units={leads} />
            </span>
          )}
          {content.amountWanyuan !== null && (
            <span>
              <span className="quiet">{words.amount}</span>{' '}
              {formatMoney(language, content.amountWanyuan)}
            </span>
          )}
        </div>
        {content.note && (
          <p className="note">
            {words.remark} <span lang="zh-CN">{content.note}</span>
          </p>
        )}
        <div className="note">
          <Citations cites={content.citations} />
        </div>
      </div>
    </>
  )
}
