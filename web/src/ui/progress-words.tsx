import type { ProjectReportContent } from '@yardstick/shared/projects/progress-report.ts'
import { useText } from '../text/use-text.ts'
import { wordFields } from './typed-progress.ts'
import './progress-words.css'

type Props = { content: Pick<ProjectReportContent, (typeof wordFields)[number]> }

/** What was written of a project, part by part; parts that are empty are left out. */
export const ProgressWords = ({ content }: Props) => {
  const words = useText().text.progress
  const written = wordFields.filter((field) => content[field])
  if (written.length === 0) return <p className="quiet">{words.viewNothing}</p>
  return (
    <dl className="progress-words">
      {written.map((field) => (
        <div key={field}>
          <dt>{words[field]}</dt>
          <dd>{content[field]}</dd>
        </div>
      ))}
    </dl>
  )
}
