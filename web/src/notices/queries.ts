import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import {
  type NoticePage,
  noticePageSchema,
  type noticesReadSchema,
  unreadSchema,
} from '@yardstick/shared/notices/schema.ts'
import type { z } from 'zod'
import { useAccount } from '../api/account-queries.ts'
import { ApiProblem, request } from '../api/request.ts'

const askEveryMs = 60_000

/** Asked again and again while the page is visible, until the server refuses: then nobody is signed in. */
const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => request(unreadSchema, '/notices/unread', { signal }),
  staleTime: 0,
  refetchOnWindowFocus: true,
  refetchInterval: ({ state }) => (state.error instanceof ApiProblem ? false : askEveryMs),
})

/** How many of one's own notices are unread; null for whom there are none, and until it is known. */
export const useUnread = (): number | null => {
  const account = useAccount()
  const mayRead =
    account !== null && !account.mustChangePassword && mayDo(account.role, 'notice.readOwn')
  const { data } = useQuery({ ...unreadQuery, enabled: mayRead })
  return mayRead ? (data?.unread ?? null) : null
}

/** Pages of one's own notices, newest first; each asks for what is older than the one before. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ signal, pageParam }) =>
    request(noticePageSchema, `/notices${pageParam === null ? '' : `?before=${pageParam}`}`, {
      signal,
    }),
  initialPageParam: null as number | null,
  getNextPageParam: ({ nextBefore }) => nextBefore,
  staleTime: 0,
})

type Read = z.infer<typeof noticesReadSchema>

const markIn = (
  page: NoticePage,
  read: Read,
  left: { unread: number; at: string },
): NoticePage => ({
  ...page,
  unread: left.unread,
  items: page.items.map((notice) =>
    notice.readAt === null && ('all' in read || read.ids.includes(notice.id))
      ? { ...notice, readAt: left.at }
      : notice,
  ),
})

/** Marks notices as read, in the list and on the bell at once. */
export const useMarkRead = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Read) => request(unreadSchema, '/notices/read', { method: 'POST', body }),
    onSuccess: ({ unread }, read) => {
      const left = { unread, at: new Date().toISOString() }
      client.setQueryData(unreadQuery.queryKey, { unread })
      client.setQueryData<InfiniteData<NoticePage, number | null>>(
        noticesQuery.queryKey,
        (list) => list && { ...list, pages: list.pages.map((page) => markIn(page, read, left)) },
      )
    },
  })
}
