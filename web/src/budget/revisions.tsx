import { useQuery } from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { BudgetRevision } from '@yardstick/shared/projects/money-schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { revisionsQuery, useMoney, useSettleRevision } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { ProposeRevision } from './propose-revision.tsx'
import './revisions.css'

/** Documents that changed the plan's amounts; the center proposes, its head puts them in force. */
export const Revisions = ({ number }: { number: number }) => {
  const { text, language } = useText()
  const words = text.money.revisions
  const plan = useCurrentPlan()
  const role = useAccount()?.role ?? null
  const mayPropose = mayDo(role, 'budget.propose')
  const revisions = useQuery(revisionsQuery(plan.id, mayPropose))
  const [isProposing, setIsProposing] = useState(false)
  return (
    <Section
      number={number}
      title={words.title}
      note={moneyUnit(language)}
      more={
        mayPropose && (
          <button type="button" className="link-button" onClick={() => setIsProposing(true)}>
            {words.propose}
          </button>
        )
      }
    >
      <LeavingYears />
      {revisions.isError && <ProblemNotice error={revisions.error} />}
      {revisions.isPending && <LoadingRows rows={2} />}
      {revisions.data?.items.length === 0 && <Empty>{words.none}</Empty>}
      {revisions.data && revisions.data.items.length > 0 && (
        <RevisionTable revisions={revisions.data.items} />
      )}
      <Dialog open={isProposing} title={words.propose} onClose={() => setIsProposing(false)}>
        <ProposeRevision onClose={() => setIsProposing(false)} />
      </Dialog>
    </Section>
  )
}

/** The years whose revised sum is not what the plan foresees. */
const LeavingYears = () => {
  const { text, language } = useText()
  const words = text.money.revisions
  const { byYear, total } = useMoney()
  const leaving = byYear.filter(({ leavesPlan }) => leavesPlan)
  if (leaving.length === 0 && !total.leavesPlan) return null
  const figure = (wanyuan: number) => moneyFigure(language, wanyuan)
  return (
    <ul className="revision-flags">
      {leaving.map(({ year, revisedWanyuan, yearlyWanyuan }) => (
        <li key={year}>{words.yearLeaves(year, figure(revisedWanyuan), figure(yearlyWanyuan))}</li>
      ))}
      {total.leavesPlan && (
        <li>{words.totalLeaves(figure(total.revisedWanyuan), figure(total.totalWanyuan))}</li>
      )}
    </ul>
  )
}

const RevisionTable = ({ revisions }: { revisions: readonly BudgetRevision[] }) => {
  const { text, language, pick } = useText()
  const words = text.money.revisions
  const projects = useProjects()
  const nameOf = (code: string): string => {
    const project = projects.find((one) => one.code === code)
    return project ? pick(project.name, project.nameEn) : code
  }
  return (
    <table className="table stacked revision-table">
      <thead>
        <tr>
          <th scope="col">{words.decidedOn}</th>
          <th scope="col">{words.document}</th>
          <th scope="col">{words.lines}</th>
          <th scope="col" className="number">
            {words.balance}
          </th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.id}>
            <td className="nowrap">
              <CellLabel>{words.decidedOn}</CellLabel>
              {revision.decidedOn}
            </td>
            <th scope="row">
              {revision.documentNumber}
              <span className="note revision-reason">{revision.reason}</span>
            </th>
            <td>
              <CellLabel>{words.lines}</CellLabel>
              <ul>
                {revision.lines.map(({ project, year, changeWanyuan }) => (
                  <li key={`${project} ${year}`}>
                    {words.line(nameOf(project), year, moneyFigure(language, changeWanyuan))}
                  </li>
                ))}
              </ul>
            </td>
            <td className="number">
              <CellLabel>{words.balance}</CellLabel>
              {moneyFigure(language, revision.balanceWanyuan)}
            </td>
            <td>
              <CellLabel>{words.state}</CellLabel>
              {words.states[revision.state]}
              {revision.settlementReason && (
                <span className="note revision-reason">{revision.settlementReason}</span>
              )}
              {revision.state === 'proposed' && <Settle revision={revision} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Settle = ({ revision }: { revision: BudgetRevision }) => {
  const { text } = useText()
  const words = text.money.revisions
  const role = useAccount()?.role ?? null
  const settle = useSettleRevision()
  const [way, setWay] = useState<'adopt' | 'refuse' | 'withdraw' | null>(null)
  const ways = mayDo(role, 'budget.decide')
    ? (['adopt', 'refuse', 'withdraw'] as const)
    : (['withdraw'] as const)
  const confirm = (reason: string) => {
    if (!way) return
    settle.mutate(
      { id: revision.id, way, reason: reason || null },
      { onSuccess: () => setWay(null) },
    )
  }
  return (
    <div className="actions revision-ways">
      {ways.map((one) => (
        <button key={one} type="button" className="link-button" onClick={() => setWay(one)}>
          {words.ways[one]}
        </button>
      ))}
      <ConfirmDialog
        open={way !== null}
        title={way ? words.wayTitles[way](revision.documentNumber) : ''}
        confirmLabel={way ? words.ways[way] : ''}
        reason={{ required: way === 'refuse' }}
        busy={settle.isPending}
        error={settle.error}
        onConfirm={confirm}
        onClose={() => setWay(null)}
      >
        {way === 'adopt' ? words.adoptLead : null}
      </ConfirmDialog>
    </div>
  )
}
