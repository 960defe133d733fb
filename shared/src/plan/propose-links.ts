import {
  byActionName,
  byIndicatorName,
  byMeasuredContents,
  byMeasuredName,
  byProgrammeName,
  byProjectContents,
  byPromise,
  bySharedField,
  byTargetGround,
  byUndertaking,
  byWorkItemName,
  type Ground,
  type Named,
  type PlanWording,
  type ReadIndicator,
  type ReadProgramme,
  type ReadProject,
  undertakingsOf,
} from './link-grounds.ts'
import type { LinkEnd } from './links.ts'
import type { Citation } from './schema.ts'
import { measuredThing, namesOf, plainWording } from './wording.ts'

export type ProposedLink = {
  from: { kind: LinkEnd; code: string }
  to: { kind: LinkEnd; code: string }
  note: string
  noteEn: string
  citations: Citation[]
}

/** Bracketed additions such as “(reserve)” tell two rows of a table apart; they are no part of a name. */
const withoutAddition = (name: string): string => name.replace(/[（(][^（()）]*[)）]$/, '')

const readPlan = (plan: PlanWording) => {
  const { jurisdictionName } = plan
  const projects = plan.projects.map(
    (project): ReadProject => ({
      ...project,
      names: namesOf([project.name, withoutAddition(project.shortName)], jurisdictionName),
    }),
  )
  const namesOfProgramme = (name: string): string[] => {
    const own = namesOf([name], jurisdictionName)
    const namesake = projects.find((one) => own.includes(plainWording(one.name)))
    return namesake ? [...own, ...namesake.names.filter((one) => !own.includes(one))] : own
  }
  const programmes = plan.programmes.map(
    (programme): ReadProgramme => ({
      ...programme,
      names: namesOfProgramme(programme.name),
      undertakings: undertakingsOf(programme, jurisdictionName),
    }),
  )
  const indicators = plan.indicators.map((indicator): ReadIndicator => {
    const things = [measuredThing(indicator.name), measuredThing(indicator.shortName)]
    return { ...indicator, things: [...new Set(things.flatMap((thing) => thing ?? []))] }
  })
  return { projects, programmes, indicators }
}

const tieProgramme = (project: ReadProject, programme: ReadProgramme, jurisdiction: string) =>
  byProgrammeName(project, programme) ??
  byWorkItemName(project, programme) ??
  byProjectContents(project, programme, jurisdiction)

const tieProject = (project: ReadProject, indicator: ReadIndicator) => {
  const what = { word: '项目', wordEn: 'project', citations: project.citations }
  return (
    byIndicatorName(project.names, indicator, what) ??
    byMeasuredName(project, indicator, { word: '项目名称', wordEn: 'The project’s name' }) ??
    byMeasuredContents(project, indicator) ??
    byTargetGround(project.names, indicator, project.citations) ??
    bySharedField(project, indicator)
  )
}

const tieIndicator = (programme: ReadProgramme, indicator: ReadIndicator) => {
  const what = { word: '专项', wordEn: 'programme', citations: programme.citations }
  return (
    byPromise(programme, indicator) ??
    byIndicatorName(programme.names, indicator, what) ??
    byMeasuredName(programme, indicator, { word: '专项名称', wordEn: 'The programme’s name' }) ??
    byUndertaking(programme, indicator) ??
    byActionName(programme, indicator) ??
    byTargetGround(programme.names, indicator, programme.citations)
  )
}

const withoutDoubles = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((cite) => [JSON.stringify(cite), cite])).values(),
]

/**
 * The ties that the plan's own wording shows, in the plan's order. Where several wordings tie a pair,
 * the strongest is named: a name before a part, a promise before a name.
 */
export const proposeLinks = (plan: PlanWording): ProposedLink[] => {
  const { projects, programmes, indicators } = readPlan(plan)
  const proposals: ProposedLink[] = []
  const tie = (
    [fromKind, from]: readonly [LinkEnd, Named],
    [toKind, to]: readonly [LinkEnd, Named],
    ground: Ground | null,
  ) => {
    if (!ground) return
    proposals.push({
      from: { kind: fromKind, code: from.code },
      to: { kind: toKind, code: to.code },
      note: ground.note,
      noteEn: ground.noteEn,
      citations: withoutDoubles(ground.citations),
    })
  }
  for (const project of projects) {
    for (const programme of programmes) {
      const ground = tieProgramme(project, programme, plan.jurisdictionName)
      tie(['project', project], ['programme', programme], ground)
    }
    for (const indicator of indicators) {
      tie(['project', project], ['indicator', indicator], tieProject(project, indicator))
    }
  }
  for (const programme of programmes) {
    for (const indicator of indicators) {
      tie(['programme', programme], ['indicator', indicator], tieIndicator(programme, indicator))
    }
  }
  return proposals
}
