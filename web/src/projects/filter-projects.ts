import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { type ProjectStage, projectStages } from '@yardstick/shared/projects/stages.ts'
import type { ProjectSearch } from './search.ts'

const wordsOf = (project: Project): string =>
  [
    project.code,
    project.name,
    project.nameEn,
    project.shortName,
    project.fundingSource,
    project.fundingSourceEn,
    ...project.leadUnits.flatMap(({ name, nameEn }) => [name, nameEn]),
    ...project.contents.flatMap(({ text, textEn }) => [text, textEn]),
  ]
    .join('\n')
    .toLowerCase()

const isFound = (project: Project, q: string): boolean => {
  const words = wordsOf(project)
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part))
}

/** The projects that a unit leads, alone or with others, at a stage, that hold every word asked for. */
export const filterProjects = (
  projects: readonly Project[],
  { q, unit, stage }: ProjectSearch,
): Project[] =>
  projects.filter(
    (project) =>
      (!unit || project.leadUnits.some(({ code }) => code === unit)) &&
      (!stage || project.stage === stage) &&
      (!q || isFound(project, q)),
  )

export type LeadCount = { unit: UnitReference; count: number }

/** Every unit that leads one of the projects, with how many; who leads most first. */
export const countByLead = (projects: readonly Project[]): LeadCount[] => {
  const leads = projects.flatMap(({ leadUnits }) => leadUnits)
  return [...groupBy(leads, ({ code }) => code).values()]
    .flatMap(([unit, ...others]) => (unit ? [{ unit, count: others.length + 1 }] : []))
    .sort((a, b) => b.count - a.count)
}

/** The stages at which there are projects, in the order of the track, with how many. */
export const countByStage = (
  projects: readonly Project[],
): { stage: ProjectStage; count: number }[] =>
  projectStages
    .map((stage) => ({ stage, count: projects.filter((one) => one.stage === stage).length }))
    .filter(({ count }) => count > 0)
