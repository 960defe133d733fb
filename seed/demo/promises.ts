import { addDays } from '@yardstick/shared/basics/dates.ts'
import type { Action, Milestone } from '@yardstick/shared/plan/schema.ts'
import { officeAccounts } from './accounts.ts'
import { chance, chanceBetween } from './chance.ts'

/** One thing that the center records of a promise of the plan. */
export type PromiseStep = {
  on: string
  by: string
  code: string
  year: number | null
  body: { actualOn: string | null; projectedOn: string | null; statement: string }
}

const lastDay = '2026-02-10'
const by = officeAccounts.center.loginName

/** Promises that an indicator measures follow its invented years: kept when its verdict says so. */
const measuredOn: Readonly<Record<string, string>> = {
  'A01-P3-M1': '2024-09-30',
  'A03-P2-M4': '2023-12-20',
}

type Due = { code: string; year: number | null; dueOn: string }

const keptOn = ({ code, year, dueOn }: Due): string | null => {
  const measured = measuredOn[code]
  if (measured) return measured
  const luck = chance(code, String(year), 'kept')
  const days = (range: readonly [number, number]) => chanceBetween(range, code, String(year))
  if (luck < 0.66) return addDays(dueOn, -days([2, 90]))
  return luck < 0.86 ? addDays(dueOn, days([20, 300])) : null
}

const stepsOf = (due: Due): PromiseStep[] => {
  const own = { by, code: due.code, year: due.year }
  const actualOn = keptOn(due)
  const isLate = actualOn === null || actualOn > due.dueOn
  const expected = addDays(due.dueOn, chanceBetween([120, 360], due.code, 'expected'))
  const moved: PromiseStep = {
    ...own,
    on: addDays(due.dueOn, -30),
    body: { actualOn: null, projectedOn: expected, statement: '（演示）建设条件变化，延期安排。' },
  }
  const asksForTime = isLate && chance(due.code, 'asked') < 0.6 && due.year === null
  if (actualOn === null || actualOn > lastDay) return asksForTime ? [moved] : []
  const statement = isLate
    ? '（演示）延期后完成，已核对验收材料。'
    : '（演示）已完成，见牵头单位报告。'
  const kept: PromiseStep = {
    ...own,
    on: actualOn,
    body: { actualOn, projectedOn: null, statement },
  }
  return asksForTime ? [moved, kept] : [kept]
}

const duesOf = ({ code, occurrences }: Milestone): Due[] =>
  occurrences.flatMap(({ year, dueOn }) => (dueOn === null ? [] : [{ code, year, dueOn }]))

/** What became of the plan's promises, in order of time. */
export const tellPromises = (actions: readonly Action[]): PromiseStep[] =>
  actions
    .flatMap(({ programmes }) => programmes.flatMap(({ milestones }) => milestones))
    .flatMap(duesOf)
    .flatMap(stepsOf)
    .filter(({ on }) => on <= lastDay)
    .toSorted((a, b) => a.on.localeCompare(b.on))
