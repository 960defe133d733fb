import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { ProjectWorkbookCheck } from '@yardstick/shared/projects/workbook.ts'
import { projectFindingWords } from '@yardstick/shared/projects/workbook-words.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import {
  projectBookAddress,
  useApplyProjectBook,
  useCheckProjectBook,
} from '../api/workbook-queries.ts'
import { useText } from '../text/use-text.ts'
import { projectRowChanges } from './project-row-changes.ts'
import { WorkbookDialog } from './workbook-dialog.tsx'
import { WorkbookRows } from './workbook-rows.tsx'

/** For the center: money and milestones of all projects as a workbook, down and up. */
export const ProjectBook = () => {
  const { text, language } = useText()
  const words = text.projectBook
  const account = useAccount()
  const { id } = useCurrentPlan()
  const [isOpen, setIsOpen] = useState(false)
  const [outcome, setOutcome] = useState('')
  if (!mayDo(account?.role ?? null, 'project.importWorkbook')) return null
  return (
    <>
      <span role="status">{outcome}</span>
      <a className="button" href={projectBookAddress(id, language)} download>
        {words.download}
      </a>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {words.upload}
      </button>
      <Upload
        open={isOpen}
        onClose={() => setIsOpen(false)}
        onWritten={(what) => setOutcome(words.writtenLead(what))}
      />
    </>
  )
}

type UploadProps = { open: boolean; onClose: () => void; onWritten: (what: string) => void }

const Upload = (dialog: UploadProps) => {
  const { text } = useText()
  const check = useCheckProjectBook()
  const apply = useApplyProjectBook()
  return (
    <WorkbookDialog
      {...dialog}
      title={text.projectBook.title}
      words={text.projectBook}
      check={check}
      apply={apply}
      drawRows={(checked) => <ProjectRows check={checked} />}
    />
  )
}

const ProjectRows = ({ check }: { check: ProjectWorkbookCheck }) => {
  const { text, language, pick } = useText()
  const projects = useProjects()
  const rows = check.rows.map((row) => {
    const { project = '' } = row.after ?? row.before ?? {}
    const known = projects.find(({ code }) => code === project)
    return {
      place: `${row.sheet}!${row.cell}`,
      outcome: row.outcome,
      name: known ? pick(known.name, known.nameEn) : project || text.ui.nothing,
      changes: projectRowChanges(row, { text, language }),
      findings: [...row.faults, ...row.hints].map((finding) =>
        text.workbook.finding(finding.cell, projectFindingWords(finding, language)),
      ),
    }
  })
  return <WorkbookRows rows={rows} nameHead={text.projectBook.row} />
}
