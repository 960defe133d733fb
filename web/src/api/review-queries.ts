import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import {
  checklistSchema,
  type newPeriodSchema,
  type Period,
  periodSchema,
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
  type reportsVerificationSchema,
  type responsibleUnitChangeSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { z } from 'zod'
import { makeAttemptKeys } from './attempt-key.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { type ReportKey, reportPath, useKeepReport } from './report-queries.ts'
import { request } from './request.ts'

/** Every period that was ever opened, newest first, with how its reports stand. */
export const periodsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods'],
    queryFn: ({ signal }) =>
      request(itemsOf(periodSchema), `${planPath(planId)}/periods`, { signal }),
    staleTime: 0,
  })

/** Every report of a period in the plan's order; drafts are hidden from the center. */
export const periodReportsQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods', period, 'reports'],
    queryFn: ({ signal }) =>
      request(itemsOf(reportSchema), `${planPath(planId)}/periods/${period}/reports`, { signal }),
    staleTime: 0,
  })

export const usePeriods = (): readonly Period[] =>
  useSuspenseQuery(periodsQuery(useCurrentPlan().id)).data.items

/**
 * What a period or a charge changes may show anywhere: everything of the plan is read anew. Nobody
 * waits for it, so that whoever asked for the change still stands when the answer comes.
 */
export const useRefreshedPlan = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan', id] })
    },
  }
}

export const useOpenPeriod = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: z.infer<typeof newPeriodSchema>) =>
      request(periodSchema, `${planPath(id)}/periods`, { method: 'POST', body }),
    ...useRefreshedPlan(),
  })
}

/** What publishing a period has to answer for, as things stand. */
export const checklistQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods', period, 'checklist'],
    queryFn: ({ signal }) =>
      request(checklistSchema, `${planPath(planId)}/periods/${period}/checklist`, { signal }),
    staleTime: 0,
  })

export type PeriodStep = 'open' | 'close' | 'reopen' | 'publish'

/** Takes one step with a period; `reason` is empty where none is needed. */
export const usePeriodStep = (step: PeriodStep) => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ period, reason }: { period: string; reason: string }) =>
      request(periodSchema, `${planPath(id)}/periods/${period}/${step}`, {
        method: 'POST',
        body: { reason: reason || null },
      }),
    ...useRefreshedPlan(),
  })
}

type ReviewStep = ReportKey & { version: number } & (
    | { action: 'verify' }
    | { action: 'return' | 'correct'; reason: string }
  )

/** Puts the answer to a review into the list of its period at once. */
const useKeepReviewed = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  return (changed: ReportDetail) => {
    keep(changed)
    client.setQueryData(
      periodReportsQuery(id, changed.period).queryKey,
      (list) =>
        list && {
          items: list.items.map((report) =>
            report.indicator.code === changed.indicator.code ? changed : report,
          ),
        },
    )
  }
}

/**
 * Verifies a report, returns it or opens it for correction, once however often it is tried; the lists
 * are read anew, also after a refusal.
 */
export const useReviewStep = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    mutationFn: ({ period, code, action, ...body }: ReviewStep) => {
      const path = `${reportPath(id, { period, code })}/${action}`
      const idempotencyKey = keyOfAttempt({ path, body })
      return request(reportDetailSchema, path, { method: 'POST', body, idempotencyKey })
    },
    onSuccess: useKeepReviewed(),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['plan', id, 'periods'] })
    },
  })
}

type SeenReports = z.infer<typeof reportsVerificationSchema>

/** Verifies all of the reports or none; the lists are read anew, also after a refusal. */
export const useVerifyTogether = (period: string) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    mutationFn: (body: SeenReports) => {
      const path = `${planPath(id)}/periods/${period}/reports/verify`
      const idempotencyKey = keyOfAttempt({ path, body })
      return request(itemsOf(reportSchema), path, { method: 'POST', body, idempotencyKey })
    },
    onSuccess: ({ items }) => {
      const changed = new Map(items.map((report) => [report.indicator.code, report]))
      client.setQueryData(
        periodReportsQuery(id, period).queryKey,
        (list) =>
          list && {
            items: list.items.map((report) => changed.get(report.indicator.code) ?? report),
          },
      )
    },
    onSettled: () => {
      for (const part of ['periods', 'report']) {
        void client.invalidateQueries({ queryKey: ['plan', id, part] })
      }
    },
  })
}

/** Marks a report to come back to, or takes the mark off. */
export const useSetFollowUp = (key: ReportKey) => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (followUp: boolean) =>
      request(reportDetailSchema, `${reportPath(id, key)}/follow-up`, {
        method: 'PUT',
        body: { followUp },
      }),
    onSuccess: useKeepReviewed(),
  })
}

export const useSetResponsibleUnit = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({
      code,
      ...body
    }: z.infer<typeof responsibleUnitChangeSchema> & { code: string }) =>
      request(
        z.undefined(),
        `${planPath(id)}/indicators/${encodeURIComponent(code)}/responsible-unit`,
        { method: 'PUT', body },
      ),
    ...useRefreshedPlan(),
  })
}
