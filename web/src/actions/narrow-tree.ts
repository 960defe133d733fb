import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import { type MilestoneState, promiseState } from '@yardstick/shared/plan/milestones.ts'
import type { Action, Milestone, Programme, WorkItem } from '@yardstick/shared/plan/schema.ts'

export type Narrowing = {
  /** Words that must all be found; undefined for any. */
  q?: string | undefined
  /** Name of a unit that leads a work item; undefined for any. */
  leadName?: string | undefined
  /** Year of the due date, `none` for undated promises; undefined for any. */
  due?: number | 'none' | undefined
  /** Where a promise stands; undefined for any. */
  state?: MilestoneState | undefined
  /** The day on which that is looked at. */
  on: string
}

const holds = (texts: readonly string[], q: string): boolean => {
  const words = texts.join('\n').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part))
}

const isDue = ({ dueOn }: Milestone, due: number | 'none'): boolean =>
  due === 'none' ? dueOn === null : dueOn?.startsWith(`${due}-`) === true

const itemWords = (item: WorkItem): string[] => [
  item.code,
  item.name,
  item.nameEn,
  ...item.leads,
  ...item.cooperating,
]

const promiseWords = ({ code, text, textEn, measure }: Milestone): string[] => [
  code,
  text,
  textEn,
  measure ?? '',
]

const programmeWords = ({ code, name, nameEn, goal }: Programme): string[] => [
  code,
  name,
  nameEn,
  goal.zh,
  goal.en,
]

const actionWords = ({ code, name, nameEn }: Action): string[] => [code, name, nameEn]

/** The programme with what of it meets every condition; null when nothing does. */
const narrowProgramme = (
  programme: Programme,
  { q, leadName, due, state, on }: Narrowing,
): Programme | null => {
  const text = q && !holds(programmeWords(programme), q) ? q : undefined
  const workItems = programme.workItems.filter(
    (item) =>
      (!leadName || item.leads.includes(leadName)) && (!text || holds(itemWords(item), text)),
  )
  const milestones = programme.milestones.filter(
    (promise) =>
      (due === undefined || isDue(promise, due)) &&
      (!state || promiseState(promise.occurrences, on) === state) &&
      (!text || holds(promiseWords(promise), text)),
  )
  if (leadName && workItems.length === 0) return null
  if ((due !== undefined || state) && milestones.length === 0) return null
  if (text && workItems.length + milestones.length === 0) return null
  return { ...programme, workItems, milestones }
}

/**
 * The tree with what meets every condition. A unit narrows the work items, a due year and a
 * state the promises; text narrows both, unless the action or the programme itself holds it.
 */
export const narrowTree = (actions: readonly Action[], narrowing: Narrowing): Action[] =>
  actions
    .map((action) => {
      const isNamed = Boolean(narrowing.q && holds(actionWords(action), narrowing.q))
      const inside = isNamed ? { ...narrowing, q: undefined } : narrowing
      return {
        ...action,
        programmes: action.programmes
          .map((programme) => narrowProgramme(programme, inside))
          .filter((programme) => programme !== null),
      }
    })
    .filter(({ programmes }) => programmes.length > 0)

/** Names of all units that lead a work item, with how many; who leads most first. */
export const countLeads = (actions: readonly Action[]): { name: string; count: number }[] => {
  const leads = actions
    .flatMap(({ programmes }) => programmes)
    .flatMap(({ workItems }) => workItems)
    .flatMap((item) => item.leads)
  return [...groupBy(leads, (name) => name)]
    .map(([name, led]) => ({ name, count: led.length }))
    .sort((a, b) => b.count - a.count)
}
