import { isLasting } from '@yardstick/shared/projects/participation.ts'
import type { UnitProject } from '@yardstick/shared/projects/schema.ts'
import type { Connection } from '../db/open.ts'
import { listParticipants } from '../plan/participant-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { describeMilestones } from './life.ts'
import { listVerifiedProgress } from './progress-store.ts'
import { listProjects } from './store.ts'

/** What the center published last of some projects, by their ids. */
const mapRatings = async (
  connection: Connection,
  projectIds: number[],
): Promise<(projectId: number) => UnitProject['rating']> => {
  const published = (await listVerifiedProgress(connection, projectIds)).filter(
    ({ periodState }) => periodState === 'published',
  )
  return (projectId) => {
    const last = published.findLast((one) => one.projectId === projectId)
    return last?.centerRating ? { center: last.centerRating, period: last.period } : null
  }
}

/** The projects that a unit has a part in now, in the plan's order, with the milestones not yet kept. */
export const listUnitProjects = async (
  connection: Connection,
  plan: PlanRow,
  { code, today }: { code: string; today: string },
): Promise<UnitProject[]> => {
  const stints = (await listParticipants(connection, plan)).filter(
    (one) => one.unit === code && isLasting(one),
  )
  const known = new Map((await listProjects(connection, plan)).map((one) => [one.code, one]))
  const ratingOf = await mapRatings(connection, [
    ...new Set(stints.map(({ project }) => project.id)),
  ])
  const found: UnitProject[] = []
  for (const [projectId, own] of Map.groupBy(stints, ({ project }) => project.id)) {
    const project = known.get(own[0]?.project.code ?? '')
    if (!project) continue
    const milestones = await describeMilestones(connection, { planId: plan.id, projectId, today })
    found.push({
      ...project,
      roles: own.map(({ role, contentNo, since }) => ({ role, contentNo, since })),
      rating: ratingOf(projectId),
      milestones: milestones.filter(({ actualOn }) => actualOn === null),
    })
  }
  return found
}
