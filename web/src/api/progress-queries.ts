import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { ProjectReportContent, Rating } from '@yardstick/shared/projects/progress-report.ts'
import {
  type ProjectReport,
  type ProjectReportDetail,
  projectReportDetailSchema,
  projectReportSchema,
  publishedProgressSchema,
} from '@yardstick/shared/projects/progress-schema.ts'
import { useState } from 'react'
import { makeAttemptKeys } from './attempt-key.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import type { ReportKey } from './report-queries.ts'
import { request } from './request.ts'

const reportList = itemsOf(projectReportSchema)

export const keyOfProgress = ({ period, project }: ProjectReport): ReportKey => ({
  period,
  code: project.code,
})

const progressPath = (planId: string, { period, code }: ReportKey): string =>
  `${planPath(planId)}/periods/${period}/project-reports/${encodeURIComponent(code)}`

/** What the unit of the signed-in person owes about projects, in periods that are not published. */
export const ownProgressQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'progress', 'own'],
    queryFn: ({ signal }) =>
      request(reportList, `${planPath(planId)}/project-reports/own`, { signal }),
    staleTime: 0,
  })

/** All that the unit of the signed-in person owed about projects in one period. */
export const ownProgressInQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: [...ownProgressQuery(planId).queryKey, period],
    queryFn: ({ signal }) =>
      request(reportList, `${planPath(planId)}/project-reports/own?period=${period}`, { signal }),
    staleTime: 0,
  })

/** Every project report of a period in the plan's order; a unit's drafts are hidden. */
export const periodProgressQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'progress', 'period', period],
    queryFn: ({ signal }) =>
      request(reportList, `${planPath(planId)}/periods/${period}/project-reports`, { signal }),
    staleTime: 0,
  })

/** One project report with every step it has taken. */
export const progressReportQuery = (planId: string, key: ReportKey) =>
  queryOptions({
    queryKey: ['plan', planId, 'progress', 'report', key.period, key.code],
    queryFn: ({ signal }) =>
      request(projectReportDetailSchema, progressPath(planId, key), { signal }),
    staleTime: 0,
  })

/** What was published of one project, oldest quarter first. */
export const publishedProgressQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'project', code, 'progress'],
    queryFn: ({ signal }) =>
      request(
        itemsOf(publishedProgressSchema),
        `${planPath(planId)}/projects/${encodeURIComponent(code)}/progress`,
        { signal },
      ),
  })

export const useOwnProgress = (): readonly ProjectReport[] =>
  useSuspenseQuery(ownProgressQuery(useCurrentPlan().id)).data.items

/** What was published of one project, oldest quarter first. */
export const usePublishedProgress = (code: string) =>
  useSuspenseQuery(publishedProgressQuery(useCurrentPlan().id, code)).data.items

/** The steps of one report; nothing until they are there. */
export const useProgressDetail = (report: ProjectReport): ProjectReportDetail | undefined =>
  useQuery(progressReportQuery(useCurrentPlan().id, keyOfProgress(report))).data

/** Puts the answer to a write into what is cached of the report. */
const useKeepProgress = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return (changed: ProjectReportDetail) => {
    const { period, code } = keyOfProgress(changed)
    client.setQueryData(progressReportQuery(id, { period, code }).queryKey, changed)
    const inList = (list: { items: ProjectReport[] } | undefined) =>
      list && {
        items: list.items.map((one) =>
          one.period === period && one.project.code === code ? changed : one,
        ),
      }
    for (const query of [
      ownProgressQuery(id),
      ownProgressInQuery(id, period),
      periodProgressQuery(id, period),
    ]) {
      client.setQueryData(query.queryKey, inList)
    }
    void client.invalidateQueries({ queryKey: ['plan', id, 'periods'] })
  }
}

export type ProgressStep = { version: number } & (
  | ({ action: 'save' } & ProjectReportContent)
  | { action: 'submit' | 'withdraw' | 'approve' }
  | { action: 'verify'; centerRating: Rating; centerRemark: string | null }
  | { action: 'return' | 'correct'; reason: string }
)

/**
 * Takes a step with a project report, once however often it is tried. After a refusal the newest
 * state is read.
 */
export const useProgressStep = (key: ReportKey) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const keep = useKeepProgress()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    scope: { id: `progress ${key.period} ${key.code}` },
    mutationFn: ({ action, ...body }: ProgressStep) => {
      const isSave = action === 'save'
      const path = isSave ? progressPath(id, key) : `${progressPath(id, key)}/${action}`
      const idempotencyKey = keyOfAttempt({ path, body })
      const method = isSave ? 'PUT' : 'POST'
      return request(projectReportDetailSchema, path, { method, body, idempotencyKey })
    },
    onSuccess: keep,
    onError: () => void client.invalidateQueries({ queryKey: ['plan', id, 'progress'] }),
  })
}
