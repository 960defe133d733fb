import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { comparePrinted, type PrintedCell } from './printed-row.ts'

/** The row as the scan prints it beside the reading used, cell by cell, and why. */
export const ProjectPrinted = ({ project, number }: { project: Project; number: number }) => {
  const { text, pick } = useText()
  const words = text.projects.printed
  const reason = project.asPrinted.reconciliation
  return (
    <div id="printed" className="project-printed">
      <Section number={number} title={words.title} note={words.note}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col" className="number">
                {words.printed}
              </th>
              <th scope="col" className="number">
                {words.reconciled}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {comparePrinted(project).map((cell) => (
              <PrintedRow key={cell.column} cell={cell} />
            ))}
          </tbody>
        </table>
        {reason && (
          <>
            <h3>{words.why}</h3>
            <p>{pick(reason.zh, reason.en)}</p>
          </>
        )}
      </Section>
    </div>
  )
}

const PrintedRow = ({ cell }: { cell: PrintedCell }) => {
  const words = useText().text.projects.printed
  const shown = (content: string) =>
    content === '' ? <span className="quiet">{words.blank}</span> : content
  return (
    <tr className={cell.differs ? 'project-printed-differs' : undefined}>
      <th scope="row" lang="zh-CN">
        {cell.column}
      </th>
      <td className="number" lang="zh-CN">
        {shown(cell.printed)}
      </td>
      <td className="number">{shown(cell.reconciled)}</td>
      <td>{cell.differs && words.differs}</td>
    </tr>
  )
}
