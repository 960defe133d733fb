import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { ReportEntry } from '@yardstick/shared/indicators/entry.ts'
import {
  type Report,
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { makeAttemptKeys } from './attempt-key.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { indicatorsQuery } from './indicator-queries.ts'
import { request } from './request.ts'

/** Which report of a plan. */
export type ReportKey = { period: string; code: string }

export const keyOfReport = ({ period, indicator }: Report): ReportKey => ({
  period,
  code: indicator.code,
})

export const reportPath = (planId: string, { period, code }: ReportKey): string =>
  `${planPath(planId)}/periods/${period}/reports/${encodeURIComponent(code)}`

/** What the unit of the signed-in person owes in all periods that are not published. */
export const ownReportsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'reports', 'own'],
    queryFn: ({ signal }) =>
      request(itemsOf(reportSchema), `${planPath(planId)}/reports/own`, { signal }),
    staleTime: 0,
  })

/** All that the unit of the signed-in person reported in one period, published or not. */
export const ownPeriodQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: [...ownReportsQuery(planId).queryKey, period],
    queryFn: ({ signal }) =>
      request(itemsOf(reportSchema), `${planPath(planId)}/reports/own?period=${period}`, {
        signal,
      }),
    staleTime: 0,
  })

/** One report with every step it has taken. */
export const reportQuery = (planId: string, key: ReportKey) =>
  queryOptions({
    queryKey: ['plan', planId, 'report', key.period, key.code],
    queryFn: ({ signal }) => request(reportDetailSchema, reportPath(planId, key), { signal }),
    staleTime: 0,
  })

export const useOwnReports = (): readonly Report[] =>
  useSuspenseQuery(ownReportsQuery(useCurrentPlan().id)).data.items

/** The indicators as the newest published period shows them, whatever the address asks for. */
export const useIndicatorsNow = (): readonly Indicator[] =>
  useSuspenseQuery(indicatorsQuery(useCurrentPlan().id, undefined)).data.items

/** One of them; null when the plan does not have it. */
export const useIndicatorNow = (code: string): Indicator | null =>
  useIndicatorsNow().find((indicator) => indicator.code === code) ?? null

/** Puts the answer to a write into what is cached of the report. */
export const useKeepReport = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return (changed: ReportDetail) => {
    const key = keyOfReport(changed)
    client.setQueryData(reportQuery(id, key).queryKey, changed)
    const inList = (list: { items: Report[] } | undefined) =>
      list && {
        items: list.items.map((report) =>
          report.period === key.period && report.indicator.code === key.code ? changed : report,
        ),
      }
    client.setQueryData(ownReportsQuery(id).queryKey, inList)
    client.setQueryData(ownPeriodQuery(id, key.period).queryKey, inList)
  }
}

/** An answer as it is kept; the server computes what follows from something else. */
export type ReportContent = ReportEntry

/** Writes to one report run one after another: a step never overtakes the save before it. */
const scopeOf = (key: ReportKey) => ({ id: `report ${key.period} ${key.code}` })

/** @throws ApiProblem `report-version-conflict` when it was changed since `version` */
export const useSaveReport = (key: ReportKey) => {
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    scope: scopeOf(key),
    mutationFn: (body: ReportContent & { version: number }) => {
      const path = reportPath(id, key)
      const idempotencyKey = keyOfAttempt({ path, body })
      return request(reportDetailSchema, path, { method: 'PUT', body, idempotencyKey })
    },
    onSuccess: keep,
  })
}

/** Where a piece of evidence is downloaded. */
export const evidenceAddress = (planId: string, key: ReportKey, id: number): string =>
  `/api/v1${reportPath(planId, key)}/evidence/${id}/content`

/** Hands in a file that proves the report. */
export const useAddEvidence = (key: ReportKey) => {
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  return useMutation({
    scope: scopeOf(key),
    mutationFn: (file: File) => {
      const body = new FormData()
      body.set('file', file)
      return request(reportDetailSchema, `${reportPath(id, key)}/evidence`, {
        method: 'POST',
        body,
      })
    },
    onSuccess: keep,
  })
}

/** Takes a file off the report; it stays on record. */
export const useRemoveEvidence = (key: ReportKey) => {
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  return useMutation({
    scope: scopeOf(key),
    mutationFn: (evidenceId: number) =>
      request(reportDetailSchema, `${reportPath(id, key)}/evidence/${evidenceId}`, {
        method: 'DELETE',
      }),
    onSuccess: keep,
  })
}

type UnitStep = { version: number } & (
  | { action: 'submit' | 'withdraw' | 'approve' }
  | { action: 'return'; reason: string }
)

/** Tried again with the same attempt keys, a step is still one step. */
const takeStep = (
  path: string,
  { action, ...body }: UnitStep,
  keyOfAttempt: ReturnType<typeof makeAttemptKeys>,
) => {
  const address = `${path}/${action}`
  const idempotencyKey = keyOfAttempt({ path: address, body })
  return request(reportDetailSchema, address, { method: 'POST', body, idempotencyKey })
}

/** A step that the unit takes: its reporter, or its own head. Tried again, it is still one step. */
export const useReporterStep = (key: ReportKey) => {
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    scope: scopeOf(key),
    mutationFn: (step: UnitStep) => takeStep(reportPath(id, key), step, keyOfAttempt),
    onSuccess: keep,
  })
}

/** Hands in whichever report it is given, as one of many. */
export const useSubmitReport = () => {
  const { id } = useCurrentPlan()
  const keep = useKeepReport()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    mutationFn: (report: Report) =>
      takeStep(
        reportPath(id, keyOfReport(report)),
        { action: 'submit', version: report.version },
        keyOfAttempt,
      ),
    onSuccess: keep,
  })
}
