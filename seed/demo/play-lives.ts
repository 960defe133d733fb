import { addDays } from '@yardstick/shared/basics/dates.ts'
import { milestoneStandingSchema } from '@yardstick/shared/plan/milestones.ts'
import { actionSchema, itemsOf } from '@yardstick/shared/plan/schema.ts'
import { type ProjectDetail, projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import { instantInChina } from './diary.ts'
import { type LifeStep, projectLives } from './lives.ts'
import type { DemoClock, People } from './people.ts'
import { type PromiseStep, tellPromises } from './promises.ts'

type Stage = { planId: string; people: People; clock: DemoClock }

const newestId = (rows: readonly { id: number }[]): number | null => rows.at(-1)?.id ?? null

/** Where a step is sent, resting on the newest row of its chain. */
const askOf = (step: LifeStep, project: ProjectDetail): { path: string; body: unknown } => {
  const { track, milestones } = project
  switch (step.kind) {
    case 'stage':
      return { path: 'stage', body: { ...step.body, seen: newestId(track.changes) } }
    case 'declaration':
      return { path: 'declarations', body: { ...step.body, seen: newestId(track.declarations) } }
    case 'milestone':
      return { path: 'milestones', body: step.body }
    case 'standing': {
      const milestone = milestones.find(({ name }) => name === step.name)
      const body = { ...step.body, seen: newestId(milestone?.standings ?? []) }
      return { path: `milestones/${milestone?.no}/standings`, body }
    }
  }
}

/** Records the lives of projects, each time up to a day. */
const makeLifePlayer = ({ planId, people, clock }: Stage) => {
  const known = new Map<string, ProjectDetail>()
  let next = 0
  return async (upTo: string): Promise<void> => {
    for (; next < projectLives.length; next += 1) {
      const step = projectLives[next]
      if (!step || step.on > upTo) return
      const base = `/plans/${planId}/projects/${step.project}`
      const project =
        known.get(step.project) ?? projectDetailSchema.parse((await people.visit(base)).json())
      const { path, body } = askOf(step, project)
      const reply = await people.ask(step.by, { method: 'POST', path: `${base}/${path}`, body })
      known.set(step.project, projectDetailSchema.parse(reply.json()))
      clock.now = new Date(clock.now.getTime() + 1000)
    }
  }
}

const standings = itemsOf(milestoneStandingSchema)

/** Records what became of the plan's promises, each time up to a day. */
const makePromisePlayer = async ({ planId, people, clock }: Stage) => {
  const reply = await people.visit(`/plans/${planId}/actions`)
  const steps = tellPromises(itemsOf(actionSchema).parse(reply.json()).items)
  const seen = new Map<string, number | null>()
  let next = 0
  const record = async ({ code, year, by, body }: PromiseStep) => {
    const key = `${code} ${year}`
    const path = `/plans/${planId}/promises/${code}/standings`
    const asked = { ...body, year, seen: seen.get(key) ?? null }
    const answer = await people.ask(by, { method: 'POST', path, body: asked })
    seen.set(key, newestId(standings.parse(answer.json()).items))
    clock.now = new Date(clock.now.getTime() + 1000)
  }
  return async (upTo: string): Promise<void> => {
    for (; next < steps.length; next += 1) {
      const step = steps[next]
      if (!step || step.on > upTo) return
      await record(step)
    }
  }
}

/**
 * @returns a function that has the center write down what has happened by a day, on the morning
 *   after it
 */
export const makeLives = async (stage: Stage) => {
  const playLives = makeLifePlayer(stage)
  const playPromises = await makePromisePlayer(stage)
  return async (upTo: string): Promise<void> => {
    stage.clock.now = new Date(instantInChina(addDays(upTo, 1), '08:30'))
    await playLives(upTo)
    await playPromises(upTo)
  }
}
