import { useNavigate, useSearch } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Directive } from '@yardstick/shared/directives/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useDirectives } from '../api/directive-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { DirectiveTable } from './directive-table.tsx'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { IssueForm } from './issue-form.tsx'
import { ProposalList } from './proposal-list.tsx'
import { useSubjectNamed } from './use-subject-named.ts'
import './directives.css'

const isRunning = ({ state }: Directive): boolean => state !== 'closed' && state !== 'withdrawn'

const countsOf = (running: readonly Directive[]) => {
  const lit = (light: Directive['light']) => running.filter((one) => one.light === light).length
  return {
    running: running.length,
    red: lit('red'),
    yellow: lit('yellow'),
    blue: lit('blue'),
    replied: running.filter(({ state }) => state === 'replied').length,
  }
}

/** 督办: did what was asked happen? */
export const DirectivesPage = () => {
  const { text, pick } = useText()
  const words = text.directives
  const role = useAccount()?.role ?? null
  const directives = useDirectives()
  const about = useSubjectNamed(useSearch({ from: '/directives' }).about)
  const [draft, setDraft] = useState<Draft | null>(
    about && { ...emptyDraft, subjects: [about.subject], unit: about.unit },
  )
  const today = chinaDate(new Date())
  const mayIssue = mayDo(role, 'directive.issue')
  const running = directives.filter(isRunning)
  const ended = directives.filter((one) => !isRunning(one))
  return (
    <>
      <PageHead
        title={words.title}
        lead={<Sentence pieces={words.lead(countsOf(running))} />}
        tools={
          mayIssue && (
            <button type="button" className="button-primary" onClick={() => setDraft(emptyDraft)}>
              {words.issue}
            </button>
          )
        }
      />
      <div className="sections">
        <Section number={1} title={words.runningTitle} note={words.lightsNote}>
          {running.length > 0 ? (
            <DirectiveTable directives={running} today={today} />
          ) : (
            <Empty>{mayIssue ? words.noneIssued : words.noneReceived}</Empty>
          )}
        </Section>
        {mayIssue && (
          <Section number={2} title={words.proposalsTitle} note={words.proposalsNote}>
            <ProposalList onTakeUp={(one) => setDraft(draftOf(one, { text, pick }))} />
          </Section>
        )}
        {ended.length > 0 && (
          <Section number={mayIssue ? 3 : 2} title={words.endedTitle}>
            <DirectiveTable directives={ended} today={today} />
          </Section>
        )}
      </div>
      <IssueDialog draft={draft} today={today} onClose={() => setDraft(null)} />
    </>
  )
}

type DialogProps = { draft: Draft | null; today: string; onClose: () => void }

const IssueDialog = ({ draft, today, onClose }: DialogProps) => {
  const { text } = useText()
  const navigate = useNavigate({ from: '/directives' })
  const close = () => {
    onClose()
    void navigate({ search: ({ about: _about, ...old }) => old, replace: true })
  }
  const open = (no: number) => {
    onClose()
    void navigate({ search: ({ about: _about, ...old }) => ({ ...old, no }), replace: true })
  }
  return (
    <Dialog open={draft !== null} title={text.directives.issueTitle} onClose={close}>
      {draft && <IssueForm draft={draft} today={today} onIssued={open} onClose={close} />}
    </Dialog>
  )
}
