import { isLasting, type UnitRole } from '@yardstick/shared/projects/participation.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'

type Content = ProjectDetail['contents'][number]

/** Every item that the project builds, with its own amount, leads and remark where it has them. */
export const ProjectContentsSection = ({
  project,
  number,
}: {
  project: ProjectDetail
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

const ContentItem = ({ content, project }: { content: Content; project: ProjectDetail }) => {
  const { text, language, pick } = useText()
  const words = text.projects.contents
  const unitsOf = (wanted: UnitRole) =>
    project.units
      .filter((one) => isLasting(one) && one.role === wanted && one.contentNo === content.no)
      .map(({ unit }) => unit)
  const leads = unitsOf('lead')
  const supporting = unitsOf('cooperating')
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
          {supporting.length > 0 && (
            <span>
              <span className="quiet">{words.supporting}</span> <UnitLinks units={supporting} />
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
