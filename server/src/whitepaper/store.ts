import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { documents, indicatorGroups, projects } from '../db/plan-tables.ts'
import { projectMilestones } from '../db/project-tables.ts'
import { editions } from '../db/whitepaper-tables.ts'

export const listDocuments = async (connection: Connection, planId: string) =>
  connection
    .select()
    .from(documents)
    .where(eq(documents.planId, planId))
    .orderBy(asc(documents.code))

export const listGroups = async (connection: Connection, planId: string) =>
  connection
    .select()
    .from(indicatorGroups)
    .where(eq(indicatorGroups.planId, planId))
    .orderBy(asc(indicatorGroups.no))

/** The milestones of every project of a plan, in the order of the projects and of their planned days. */
export const listMilestonesOfProjects = async (connection: Connection, planId: string) =>
  connection
    .select({
      id: projectMilestones.id,
      project: projects.code,
      no: projectMilestones.no,
      name: projectMilestones.name,
      plannedOn: projectMilestones.plannedOn,
    })
    .from(projectMilestones)
    .innerJoin(projects, eq(projects.id, projectMilestones.projectId))
    .where(and(eq(projects.planId, planId), isNull(projectMilestones.removedAt)))
    .orderBy(
      asc(projects.category),
      asc(projects.no),
      asc(projectMilestones.plannedOn),
      asc(projectMilestones.no),
    )

/** What a reader of the feed is told of editions. */
export const listPublishedEditions = async (connection: Connection, planId: string) =>
  connection
    .select({
      year: editions.year,
      revision: editions.revision,
      correctionNote: editions.correctionNote,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .where(and(eq(editions.planId, planId), eq(editions.state, 'published')))
