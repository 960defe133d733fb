import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import {
  type EndReference,
  endKey,
  type LinkEnd,
  type ManagedLink,
  managedLinkSchema,
  type NamedEnd,
  type NewLink,
  type PlanLink,
  planLinkSchema,
} from '@yardstick/shared/plan/links.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { useAccount } from './account-queries.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

const linksKey = (planId: string) => ['plan', planId, 'links'] as const
const linksPath = (planId: string): string => `${planPath(planId)}/links`

/** What anyone may read: proposed and confirmed links, without names of people. */
export const linksQuery = (planId: string) =>
  queryOptions({
    queryKey: [...linksKey(planId), 'public'],
    queryFn: ({ signal }) => request(itemsOf(planLinkSchema), linksPath(planId), { signal }),
  })

/** With the rejected ones and with who settled them; only for the center. */
const managedLinksQuery = (planId: string) =>
  queryOptions({
    queryKey: [...linksKey(planId), 'managed'],
    queryFn: ({ signal }) =>
      request(itemsOf(managedLinkSchema), `${linksPath(planId)}/managed`, { signal }),
    staleTime: 0,
  })

/** A link as the reader may see it; only the center sees people and what was rejected. */
export type ShownLink = Omit<ManagedLink, 'settledAt'> & {
  /** The day on which it was confirmed or rejected; null while it is proposed. */
  settledOn: string | null
}

const fromPublic = ({ confirmedOn, ...link }: PlanLink): ShownLink => ({
  ...link,
  reason: null,
  madeBy: null,
  settledBy: null,
  settledOn: confirmedOn,
})

const fromManaged = ({ settledAt, ...link }: ManagedLink): ShownLink => ({
  ...link,
  settledOn: settledAt === null ? null : chinaDate(new Date(settledAt)),
})

export const useMayManageLinks = (): boolean => mayDo(useAccount()?.role ?? null, 'link.manage')

/** Every link of the plan, rejected ones too for those who may see them. */
export const useAllLinks = (): readonly ShownLink[] => {
  const { id } = useCurrentPlan()
  const open = useSuspenseQuery(linksQuery(id)).data.items
  const managed = useQuery({ ...managedLinksQuery(id), enabled: useMayManageLinks() }).data
  return managed ? managed.items.map(fromManaged) : open.map(fromPublic)
}

/** The links that stand, proposed or confirmed. */
export const useLinks = (): readonly ShownLink[] =>
  useAllLinks().filter(({ state }) => state !== 'rejected')

/** A link as one of its ends sees it. */
export type LinkToEnd = { link: ShownLink; other: NamedEnd }

/** What is tied to an end, of the kinds asked for and in their order. */
export const useLinksOf = (end: EndReference, kinds: readonly LinkEnd[]): readonly LinkToEnd[] => {
  const key = endKey(end)
  const tied = useLinks().flatMap((link): LinkToEnd[] => {
    if (endKey(link.from) === key) return [{ link, other: link.to }]
    return endKey(link.to) === key ? [{ link, other: link.from }] : []
  })
  return kinds.flatMap((kind) => tied.filter(({ other }) => other.kind === kind))
}

const referenceOf = ({ kind, code }: EndReference): EndReference => ({ kind, code })

/** What every write does: also after a refusal what has happened in the meantime is read. */
const useReread = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return { onSettled: () => client.invalidateQueries({ queryKey: linksKey(id) }) }
}

export const useAddLink = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: NewLink) =>
      request(managedLinkSchema, linksPath(id), { method: 'POST', body }),
    ...useReread(),
  })
}

export const useConfirmLink = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ from, to, state }: ShownLink) =>
      request(managedLinkSchema, `${linksPath(id)}/confirm`, {
        method: 'POST',
        body: { from: referenceOf(from), to: referenceOf(to), seen: state },
      }),
    ...useReread(),
  })
}

export const useRejectLink = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ link, reason }: { link: ShownLink; reason: string }) =>
      request(managedLinkSchema, `${linksPath(id)}/reject`, {
        method: 'POST',
        body: { from: referenceOf(link.from), to: referenceOf(link.to), seen: link.state, reason },
      }),
    ...useReread(),
  })
}

/** Writes the note of a confirmed link anew. */
export const useRewriteNote = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ link, note, noteEn }: { link: ShownLink; note: string; noteEn: string }) =>
      request(managedLinkSchema, `${linksPath(id)}/note`, {
        method: 'POST',
        body: {
          from: referenceOf(link.from),
          to: referenceOf(link.to),
          note,
          ...(noteEn && { noteEn }),
          seen: link.note ?? '',
        },
      }),
    ...useReread(),
  })
}
