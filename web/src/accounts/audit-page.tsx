import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AuditEntry } from '@yardstick/shared/accounts/audit.ts'
import { auditQuery } from '../api/administration-queries.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'
import './audit-page.css'

/** The whole trail, newest first, narrowed by action and subject. */
export const AuditPage = () => {
  const { text } = useText()
  const words = text.accounts
  const { action, subject } = useSearch({ from: '/admin/audit' })
  const trail = useInfiniteQuery({
    ...auditQuery({ action, subject }),
    placeholderData: keepPreviousData,
  })
  const navigate = useNavigate({ from: '/admin/audit' })
  const entries = trail.data?.pages.flatMap(({ items }) => items) ?? []
  const narrow = (wanted: { action?: string | undefined; subject?: string | undefined }) =>
    void navigate({
      search: (search) => ({ ...search, ...wanted }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHead title={words.auditTitle} lead={words.auditLead} />
      <AuditFilters action={action} subject={subject} count={entries.length} onNarrow={narrow} />
      <Section number={1} title={words.auditTable}>
        {trail.isPending && <LoadingRows />}
        {trail.isError && <ProblemNotice error={trail.error} />}
        {trail.isSuccess && entries.length === 0 && <Empty>{words.auditNone}</Empty>}
        {entries.length > 0 && (
          <AuditTable entries={entries} onSubject={(chosen) => narrow({ subject: chosen })} />
        )}
        <div className="actions audit-more">
          {trail.hasNextPage ? (
            <button
              type="button"
              className="button"
              disabled={trail.isFetchingNextPage}
              onClick={() => void trail.fetchNextPage()}
            >
              {trail.isFetchingNextPage ? words.loadingOlder : words.older}
            </button>
          ) : (
            entries.length > 0 && <p className="note">{words.noOlder}</p>
          )}
        </div>
      </Section>
    </>
  )
}

type TableProps = { entries: readonly AuditEntry[]; onSubject: (subject: string) => void }

const AuditTable = ({ entries, onSubject }: TableProps) => {
  const { text } = useText()
  const words = text.accounts
  return (
    <table className="table audit-table">
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.about}</th>
          <th scope="col">{words.detail}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} onSubject={onSubject} />
        ))}
      </tbody>
    </table>
  )
}
