import { useMutation, useQueryClient } from '@tanstack/react-query'
import { workbookCheckSchema } from '@yardstick/shared/indicators/workbook.ts'
import { projectWorkbookCheckSchema } from '@yardstick/shared/projects/workbook.ts'
import type { Language } from '../text/language.tsx'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

const ownPath = (planId: string, period: string): string =>
  `${planPath(planId)}/periods/${period}/reports/own`

/** Where the template of a period is downloaded. */
export const templateAddress = (planId: string, period: string, language: Language): string =>
  `/api/v1${ownPath(planId, period)}/template?language=${language}`

const formOf = (file: File): FormData => {
  const form = new FormData()
  form.set('file', file)
  return form
}

/** What a filled-in template would do; writes nothing. */
export const useCheckWorkbook = (period: string) => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (file: File) =>
      request(workbookCheckSchema, `${ownPath(id, period)}/workbook/check`, {
        method: 'POST',
        body: formOf(file),
      }),
  })
}

/**
 * Writes the drafts of a workbook that was checked; what is cached of reports is asked anew.
 * @throws ApiProblem `workbook-outdated` when something has changed since the check
 */
export const useApplyWorkbook = (period: string) => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, basis }: { file: File; basis: string }) =>
      request(workbookCheckSchema, `${ownPath(id, period)}/workbook?basis=${basis}`, {
        method: 'POST',
        body: formOf(file),
      }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['plan', id, 'reports'] }),
        client.invalidateQueries({ queryKey: ['plan', id, 'report', period] }),
      ])
    },
  })
}

const projectBookPath = (planId: string): string => `${planPath(planId)}/projects-workbook`

/** Where the workbook of the plan's projects is downloaded. */
export const projectBookAddress = (planId: string, language: Language): string =>
  `/api/v1${projectBookPath(planId)}?language=${language}`

/** What a filled-in workbook of projects would do; writes nothing. */
export const useCheckProjectBook = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (file: File) =>
      request(projectWorkbookCheckSchema, `${projectBookPath(id)}/check`, {
        method: 'POST',
        body: formOf(file),
      }),
  })
}

/**
 * Writes a workbook of projects that was checked; everything of the plan is asked anew.
 * @throws ApiProblem `workbook-outdated` when something has changed since the check
 */
export const useApplyProjectBook = () => {
  const { id } = useCurrentPlan()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, basis }: { file: File; basis: string }) =>
      request(projectWorkbookCheckSchema, `${projectBookPath(id)}?basis=${basis}`, {
        method: 'POST',
        body: formOf(file),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan', id] }),
  })
}
