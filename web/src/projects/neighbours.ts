import type { Project } from '@yardstick/shared/projects/schema.ts'

export type Neighbours = {
  previous: Project | null
  next: Project | null
  /** Of the same name in the other category: a reserve project that goes on where a funded one ends. */
  namesakes: Project[]
}

/** What stands around a project: before and after it in the plan, and under the same name. */
export const neighboursOf = (projects: readonly Project[], code: string): Neighbours => {
  const place = projects.findIndex((project) => project.code === code)
  const project = projects[place]
  return {
    previous: projects[place - 1] ?? null,
    next: project ? (projects[place + 1] ?? null) : null,
    namesakes: projects.filter((other) => other.name === project?.name && other.code !== code),
  }
}
