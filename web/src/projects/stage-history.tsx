import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { StageChange } from '@yardstick/shared/projects/life.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { useAccount } from '../api/account-queries.ts'
import { useProjectRecord } from '../api/life-queries.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { DocumentCount } from '../ui/documents.tsx'

/** Every change of stage, newest first, with its document; who made it, for those who may know. */
export const StageHistory = ({ project }: { project: ProjectDetail }) => {
  const words = useText().text.life.history
  const writerOf = useProjectRecord(project.code)
  const { changes } = project.track
  return (
    <details className="stage-history">
      <summary>{words.title(changes.length)}</summary>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col" className="stage-history-on">
              {words.on}
            </th>
            <th scope="col" className="stage-history-stage">
              {words.stage}
            </th>
            <th scope="col" className="stage-history-document">
              {words.document}
            </th>
            <th scope="col">{words.note}</th>
            <th scope="col" className="stage-history-files">
              {words.files}
            </th>
            {writerOf && (
              <th scope="col" className="stage-history-by">
                {words.by}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...changes].reverse().map((change) => (
            <ChangeRow
              key={change.id}
              change={change}
              {...(writerOf && { writer: writerOf(`stage-change:${change.id}`) ?? '' })}
            />
          ))}
        </tbody>
      </table>
    </details>
  )
}

const ChangeRow = ({ change, writer }: { change: StageChange; writer?: string }) => {
  const { text, language } = useText()
  const words = text.life.history
  const role = useAccount()?.role ?? null
  const stage = nameOf(change.stage, language)
  return (
    <tr>
      <td className="nowrap">{change.on}</td>
      <th scope="row">{stage}</th>
      <td>
        <CellLabel>{words.document}</CellLabel>
        {change.documentNumber ?? text.ui.nothing}
      </td>
      <td>{change.note ?? text.ui.nothing}</td>
      <td>
        <CellLabel>{words.files}</CellLabel>
        <DocumentCount
          of={{ collection: 'stage-changes', row: change.id }}
          count={change.files}
          mayRead={writer !== undefined}
          mayWrite={mayDo(role, 'project.setStage')}
          title={words.titleOf(stage, change.on)}
        />
      </td>
      {writer !== undefined && (
        <td>
          <CellLabel>{words.by}</CellLabel>
          {writer}
        </td>
      )}
    </tr>
  )
}
