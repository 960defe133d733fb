import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { z } from 'zod'
import { type Act, instantInChina } from './diary.ts'
import type { Ask, DemoClock, People } from './people.ts'

const reportReply = z.object({ version: z.int() })

/** Performs acts one after the other, each at its own time. */
export type Stage = {
  planId: string
  people: People
  clock: DemoClock
  /** What the server does by itself on the morning of a day on which something happens, and after it. */
  atDaybreak: () => Promise<void>
}

const daybreak = '08:30'

type OnIndicator = Extract<Act, { indicator: string }>
type OnProject = Extract<Act, { project: string }>

const stepBody = (act: OnIndicator, version: number): unknown => {
  if (act.kind === 'save') return { version, ...act.answer, note: act.note }
  return act.kind === 'return' ? { version, reason: act.reason } : { version }
}

const projectStepBody = (act: OnProject, version: number): unknown => {
  if (act.kind === 'save') return { version, ...act.content }
  const { at: _at, by: _by, period: _period, project: _project, kind: _kind, ...said } = act
  return { version, ...said }
}

/** Where the report stands that an act is about. */
const placeOf = (act: OnIndicator | OnProject): string =>
  'project' in act
    ? `${act.period}/project-reports/${act.project}`
    : `${act.period}/reports/${act.indicator}`

const reportAsk = (act: OnIndicator | OnProject, base: string, version: number): Ask => {
  const path = `${base}/${placeOf(act)}`
  const body = 'project' in act ? projectStepBody(act, version) : stepBody(act, version)
  return act.kind === 'save'
    ? { method: 'PUT', path, body }
    : { method: 'POST', path: `${path}/${act.kind}`, body }
}

/** The head answers for what is still missing when a quarter is published. */
const periodBody = (kind: 'close' | 'publish'): unknown =>
  kind === 'publish' ? { reason: '（演示）未报的已催办，先行发布' } : {}

const periodAsk = (act: Exclude<Act, OnIndicator | OnProject>, base: string): Ask =>
  act.kind === 'open'
    ? { method: 'POST', path: base, body: { code: act.period, dueOn: act.dueOn } }
    : { method: 'POST', path: `${base}/${act.period}/${act.kind}`, body: periodBody(act.kind) }

/**
 * @returns a function that performs a list of acts in its order and remembers the version of each
 *   report; it throws when the application refuses one
 */
export const makePerformer = ({ planId, people, clock, atDaybreak }: Stage) => {
  const versions = new Map<string, number>()
  const base = `/plans/${planId}/periods`
  let today = ''
  const wake = async (day: string): Promise<void> => {
    today = day
    clock.now = new Date(instantInChina(day, daybreak))
    await atDaybreak()
  }
  const goTo = async (day: string): Promise<void> => {
    if (day === today) return
    if (today !== '' && addDays(today, 1) < day) await wake(addDays(today, 1))
    await wake(day)
  }
  return async (acts: readonly Act[]): Promise<void> => {
    for (const act of acts) {
      await goTo(chinaDate(new Date(act.at)))
      clock.now = new Date(act.at)
      if (!('indicator' in act || 'project' in act)) {
        await people.ask(act.by, periodAsk(act, base))
        continue
      }
      const report = placeOf(act)
      const ask = reportAsk(act, base, versions.get(report) ?? 0)
      const reply = await people.ask(act.by, ask)
      versions.set(report, reportReply.parse(reply.json()).version)
    }
  }
}
