import { useQuery } from '@tanstack/react-query'
import type { Proposal } from '@yardstick/shared/directives/proposals.ts'
import { useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { proposalsQuery, useDismissProposal } from '../api/directive-queries.ts'
import { formatDays, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { SubjectLinks } from './subject-links.tsx'

const shownAtFirst = 8

/** What the system suggests to press for; a person takes it up or puts it aside. */
export const ProposalList = ({ onTakeUp }: { onTakeUp: (proposal: Proposal) => void }) => {
  const { text } = useText()
  const words = text.directives
  const plan = useCurrentPlan()
  const proposals = useQuery(proposalsQuery(plan.id))
  const [showsAll, setShowsAll] = useState(false)
  const [aside, setAside] = useState<Proposal | null>(null)
  if (proposals.isError) return <ProblemNotice error={proposals.error} />
  if (!proposals.data) return <LoadingRows rows={4} />
  const { items } = proposals.data
  if (items.length === 0) return <Empty>{words.noProposals}</Empty>
  const shown = showsAll ? items : items.slice(0, shownAtFirst)
  return (
    <>
      <table className="table stacked proposal-table">
        <thead>
          <tr>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="number">
              {words.late}
            </th>
            <th scope="col">{words.decide}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((proposal) => (
            <ProposalRow
              key={proposal.key}
              proposal={proposal}
              onTakeUp={() => onTakeUp(proposal)}
              onPutAside={() => setAside(proposal)}
            />
          ))}
        </tbody>
      </table>
      {!showsAll && items.length > shownAtFirst && (
        <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
          {words.showAll(items.length)}
        </button>
      )}
      <PutAside proposal={aside} onClose={() => setAside(null)} />
    </>
  )
}

type RowProps = { proposal: Proposal; onTakeUp: () => void; onPutAside: () => void }

const ProposalRow = ({ proposal, onTakeUp, onPutAside }: RowProps) => {
  const { text, language, pick } = useText()
  const words = text.directives
  const { kind, subjects, unit, daysLate, period } = proposal
  const [first] = subjects
  const name = first ? pick(first.name, first.nameEn) : ''
  return (
    <tr>
      <td>
        {words.proposalKinds[kind]}
        {period && <span className="note directive-days">{formatPeriod(language, period)}</span>}
      </td>
      <td>
        <SubjectLinks subjects={subjects} />
      </td>
      <td>
        <CellLabel>{words.unit}</CellLabel>
        {unit ? pick(unit.name, unit.nameEn) : text.ui.nothing}
      </td>
      <td className="number">
        <CellLabel>{words.late}</CellLabel>
        {daysLate === null ? text.ui.nothing : formatDays(language, daysLate)}
      </td>
      <td className="proposal-ways">
        <button
          type="button"
          className="link-button"
          aria-label={words.takeUpOf(name)}
          onClick={onTakeUp}
        >
          {words.takeUp}
        </button>
        <button
          type="button"
          className="link-button"
          aria-label={words.putAsideOf(name)}
          onClick={onPutAside}
        >
          {words.putAside}
        </button>
      </td>
    </tr>
  )
}

const PutAside = ({ proposal, onClose }: { proposal: Proposal | null; onClose: () => void }) => {
  const { text } = useText()
  const words = text.directives
  const dismiss = useDismissProposal()
  const confirm = (reason: string) => {
    if (!proposal) return
    dismiss.mutate({ key: proposal.key, reason }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      open={proposal !== null}
      title={words.putAsideTitle}
      confirmLabel={words.putAside}
      reason={{ required: true }}
      busy={dismiss.isPending}
      error={dismiss.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words.putAsideLead}
    </ConfirmDialog>
  )
}
