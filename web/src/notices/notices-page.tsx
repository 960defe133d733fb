import { useInfiniteQuery } from '@tanstack/react-query'
import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import type { Notice } from '@yardstick/shared/notices/schema.ts'
import { useEffect } from 'react'
import { formatInstantDate } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { NoticeRow } from './notice-row.tsx'
import { noticesQuery, useMarkRead, useUnread } from './queries.ts'
import './notices-page.css'

/** The bell counts more than the list has: something came since the list was read. */
const useListWithNews = () => {
  const list = useInfiniteQuery(noticesQuery)
  const { refetch } = list
  const unread = useUnread() ?? 0
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? []
  const known = list.data?.pages[0]?.unread ?? unread
  useEffect(() => {
    if (unread > known) void refetch()
  }, [unread, known, refetch])
  return { list, notices, unread }
}

/** Everything one was told, newest first, by day. */
export const NoticesPage = () => {
  const { text } = useText()
  const words = text.notices
  const { list, notices, unread } = useListWithNews()
  const markRead = useMarkRead()
  return (
    <>
      <PageHead
        title={words.title}
        lead={notices.length > 0 && <Sentence pieces={words.lead(unread)} />}
        tools={
          unread > 0 && (
            <button
              type="button"
              className="button"
              disabled={markRead.isPending}
              onClick={() => markRead.mutate({ all: true })}
            >
              {words.markAll}
            </button>
          )
        }
      />
      {markRead.isError && <ProblemNotice error={markRead.error} />}
      {list.isPending && <LoadingRows />}
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isSuccess && notices.length === 0 && <Empty>{words.empty}</Empty>}
      {notices.length > 0 && (
        <Days notices={notices} onRead={(id) => markRead.mutate({ ids: [id] })} />
      )}
      {notices.length > 0 && (
        <div className="actions notices-more">
          {list.hasNextPage ? (
            <button
              type="button"
              className="button"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? words.loadingOlder : words.older}
            </button>
          ) : (
            <p className="note">{words.noOlder}</p>
          )}
        </div>
      )}
    </>
  )
}

type DaysProps = { notices: readonly Notice[]; onRead: (id: number) => void }

const Days = ({ notices, onRead }: DaysProps) => {
  const { text } = useText()
  const today = chinaDate(new Date())
  const names = new Map([
    [today, text.notices.today],
    [addDays(today, -1), text.notices.yesterday],
  ])
  const byDay = groupBy(notices, ({ createdAt }) => formatInstantDate(createdAt))
  return (
    <div className="notice-days">
      {[...byDay].map(([day, own]) => (
        <section key={day} className="notice-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{names.get(day) ?? day}</h2>
          <ul>
            {own.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={() => onRead(notice.id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
