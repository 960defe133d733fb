import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { editionChecklistSchema } from '@yardstick/shared/whitepaper/checklist.ts'
import type { EditionStep } from '@yardstick/shared/whitepaper/life.ts'
import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'
import {
  type EditionDetail,
  type EditionSection,
  editionBuildSchema,
  editionDetailSchema,
  type NewEdition,
  savedSectionSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import { useEffect } from 'react'
import { planPath, useCurrentPlan } from '../api/current-plan.ts'
import { request } from '../api/request.ts'
import { type EditionName, writeName } from './edition-name.ts'
import { editionPath } from './queries.ts'

const keyOf = (planId: string, edition: EditionName) =>
  ['plan', planId, 'editions', writeName(edition)] as const

/** An edition as its editors see it, with every section. */
export const deskQuery = (planId: string, edition: EditionName) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), 'desk'],
    queryFn: ({ signal }) =>
      request(editionDetailSchema, `${editionPath(planId, edition)}/desk`, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

export const useDesk = (edition: EditionName): EditionDetail =>
  useSuspenseQuery(deskQuery(useCurrentPlan().id, edition)).data

const checklistQuery = (planId: string, edition: EditionName) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), 'checklist'],
    queryFn: ({ signal }) =>
      request(editionChecklistSchema, `${editionPath(planId, edition)}/checklist`, { signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

export const useChecklist = (edition: EditionName) =>
  useQuery(checklistQuery(useCurrentPlan().id, edition))

/** Takes an edition as the server gave it; everything that was made from it before is read anew. */
const useTaken = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return (edition: EditionDetail) => {
    client.setQueryData(deskQuery(id, edition).queryKey, edition)
    void client.invalidateQueries({
      queryKey: ['plan', id, 'editions'],
      predicate: ({ queryKey }) => queryKey.at(-1) !== 'desk',
    })
  }
}

export const useBeginEdition = () => {
  const { id } = useCurrentPlan()
  const taken = useTaken()
  return useMutation({
    mutationFn: (body: NewEdition) =>
      request(editionDetailSchema, `${planPath(id)}/editions`, { method: 'POST', body }),
    onSuccess: taken,
  })
}

/** What a step tells the server beside the version: the day, the reason or the note. */
export type StepContent = { asOf?: string; reason?: string; note?: string }

export const useEditionStep = (edition: EditionName, step: Exclude<EditionStep, 'write'>) => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  const taken = useTaken()
  return useMutation({
    mutationFn: (content: StepContent & { version: number }) =>
      request(editionDetailSchema, `${editionPath(id, edition)}/${step}`, {
        method: 'POST',
        body: content,
      }),
    onSuccess: taken,
    // Somebody else was quicker: what is shown is no longer so.
    onError: () => client.invalidateQueries({ queryKey: deskQuery(id, edition).queryKey }),
  })
}

/** Saves a section; the version of the edition moves on with it. */
export const useSaveSection = (edition: EditionName, section: string) => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  return async (body: { version: number; narrative: Narrative }): Promise<EditionSection> => {
    const path = `${editionPath(id, edition)}/sections/${encodeURIComponent(section)}`
    const saved = await request(savedSectionSchema, path, { method: 'PUT', body })
    const { queryKey } = deskQuery(id, edition)
    await client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, (old: EditionDetail | undefined) =>
      old
        ? {
            ...old,
            version: saved.editionVersion,
            files: [],
            sections: old.sections.map((one) => (one.id === section ? saved.section : one)),
          }
        : old,
    )
    return saved.section
  }
}

const buildQuery = (planId: string, edition: EditionName) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), 'build'],
    queryFn: ({ signal }) =>
      request(editionBuildSchema, `${editionPath(planId, edition)}/build`, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  })

/** How far the making of the files has come; and how it ended. */
export const useBuild = (edition: EditionName) => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  const { year, revision } = edition
  const build = useQuery(buildQuery(id, { year, revision }))
  const isDone = build.data?.state === 'done'
  // The files stand in the edition: it is read anew as soon as they are made.
  useEffect(() => {
    const { queryKey } = deskQuery(id, { year, revision })
    if (isDone) void client.invalidateQueries({ queryKey })
  }, [client, id, year, revision, isDone])
  return build
}

/** Begins the making of the files, or ends it. */
export const useBuildStep = (edition: EditionName, method: 'POST' | 'DELETE') => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(editionBuildSchema, `${editionPath(id, edition)}/build`, { method }),
    onSuccess: async (build) => {
      const { queryKey } = buildQuery(id, edition)
      // An older answer that is still on its way must not take the place of this one.
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, build)
    },
  })
}
