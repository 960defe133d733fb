import { queryOptions } from '@tanstack/react-query'
import {
  boardHistorySchema,
  boardSchema,
  reminderListSchema,
} from '@yardstick/shared/reminders/schema.ts'
import { planPath } from '../api/current-plan.ts'
import { request } from '../api/request.ts'

/** How far every unit is in one period. */
export const boardQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods', period, 'board'],
    queryFn: ({ signal }) =>
      request(boardSchema, `${planPath(planId)}/periods/${period}/board`, { signal }),
    staleTime: 0,
  })

/** Who has still to deliver what in one period. */
export const reminderListQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods', period, 'reminder-list'],
    queryFn: ({ signal }) =>
      request(reminderListSchema, `${planPath(planId)}/periods/${period}/reminder-list`, {
        signal,
      }),
    staleTime: 0,
  })

/** How every unit kept to the last periods. */
export const boardHistoryQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'periods', 'history'],
    queryFn: ({ signal }) => request(boardHistorySchema, `${planPath(planId)}/board`, { signal }),
    staleTime: 0,
  })
