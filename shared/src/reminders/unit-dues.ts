import type { Directive } from '../directives/schema.ts'
import { datesOf, type MilestoneState, milestoneState } from '../plan/milestones.ts'
import type { Programme } from '../plan/schema.ts'
import type { UnitProject } from '../projects/schema.ts'
import type { OwedReport } from './schema.ts'

/** One thing that a unit owes, and where it is dealt with. */
export type Owed = {
  /** Last day on which it is in time. */
  dueOn: string
  /** Day on which it is expected instead; null while nothing else is. */
  projectedOn: string | null
} & (
  | { kind: 'report'; report: OwedReport }
  | { kind: 'directive'; directive: Directive }
  | { kind: 'milestone'; project: UnitProject; name: string }
  | { kind: 'promise'; programme: Programme; code: string; year: number | null }
)

const presses: readonly MilestoneState[] = ['overdue', 'projected_late', 'near_due']

const ofProject = (project: UnitProject, today: string): Owed[] =>
  project.milestones
    .filter((milestone) => presses.includes(milestoneState(milestone, today)))
    .map(({ name, plannedOn, projectedOn }) => {
      return { kind: 'milestone', project, name, dueOn: plannedOn, projectedOn }
    })

const ofProgramme = (programme: Programme, today: string): Owed[] =>
  programme.milestones.flatMap(({ code, occurrences }) =>
    occurrences.flatMap((occurrence) => {
      const dates = datesOf(occurrence)
      const { plannedOn: dueOn, projectedOn } = dates
      if (dueOn === null || !presses.includes(milestoneState(dates, today))) return []
      return [{ kind: 'promise', programme, code, year: occurrence.year, dueOn, projectedOn }]
    }),
  )

const ofDirective = (directive: Directive): Owed[] =>
  directive.state === 'issued' || directive.state === 'received'
    ? [{ kind: 'directive', directive, dueOn: directive.dueOn, projectedOn: null }]
    : []

/** What the dues of a unit are gathered from. */
export type DueSources = {
  reports: readonly OwedReport[]
  directives: readonly Directive[]
  /** The projects that it has a part in. */
  projects: readonly UnitProject[]
  /** The programmes that it leads work items of. */
  programmes: readonly Programme[]
}

const isLeading = ({ roles }: UnitProject): boolean => roles.some(({ role }) => role === 'lead')

/**
 * Everything that a unit owes now, the longest overdue first: reports not handed in, directives
 * without a reply, and of the projects and programmes that it leads the milestones and promises that
 * are overdue, expected late or due within the month.
 */
export const gatherDues = (
  { reports, directives, projects, programmes }: DueSources,
  today: string,
): Owed[] =>
  [
    ...directives.flatMap(ofDirective),
    ...reports.map((report): Owed => {
      return { kind: 'report', report, dueOn: report.dueOn, projectedOn: null }
    }),
    ...projects.filter(isLeading).flatMap((project) => ofProject(project, today)),
    ...programmes.flatMap((programme) => ofProgramme(programme, today)),
  ].sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
