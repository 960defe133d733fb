import type { Citation, Milestone } from './schema.ts'
import {
  fieldOf,
  mentions,
  plainWording,
  quoted,
  quotedNames,
  saysItBuilds,
  sharedAround,
  trimName,
} from './wording.ts'

export type Named = { code: string; name: string; nameEn: string; citations: Citation[] }

/** What of a plan's content may tie things together by its wording. */
export type PlanWording = {
  jurisdictionName: string
  projects: readonly (Named & {
    category: 'funded' | 'reserve'
    shortName: string
    contents: readonly { no: number; text: string; citations: Citation[] }[]
  })[]
  programmes: readonly (Named & {
    actionName: string
    workItems: readonly Omit<Named, 'code'>[]
    milestones: readonly Pick<
      Milestone,
      'text' | 'textEn' | 'measure' | 'indicator' | 'citations'
    >[]
  })[]
  indicators: readonly (Named & { shortName: string; note: string | null })[]
}
export type Project = PlanWording['projects'][number]
export type Programme = PlanWording['programmes'][number]
export type Indicator = PlanWording['indicators'][number]

/** Which wording ties two things, and where it stands. */
export type Ground = { note: string; noteEn: string; citations: readonly Citation[] }

/** With the wordings by which it may be named elsewhere. */
export type ReadProject = Project & { names: string[] }
export type ReadProgramme = Programme & {
  names: string[]
  undertakings: ReturnType<typeof undertakingsOf>
}
export type ReadIndicator = Indicator & { things: string[] }

const isIn = (text: string) => (name: string) => plainWording(text).includes(name)
const namedIn = (text: string) => (name: string) => mentions(text, name)

/** What a programme builds and promises: the part of each that could be named elsewhere. */
export const undertakingsOf = ({ workItems, milestones }: Programme, jurisdiction: string) => [
  ...workItems.map(({ name, nameEn, citations }) => ({
    word: '建设内容',
    wordEn: 'work item',
    name: trimName(name, jurisdiction),
    nameEn,
    citations,
  })),
  ...milestones.map(({ text, textEn, citations }) => ({
    word: '承诺内容',
    wordEn: 'promise',
    name: trimName(text, jurisdiction),
    nameEn: textEn,
    citations,
  })),
]

export const byProgrammeName = (project: ReadProject, programme: ReadProgramme): Ground | null => {
  const name = project.names.find(isIn(programme.name))
  if (!name) return null
  return {
    note: `专项名称含“${name}”，与项目一致。`,
    noteEn: `The programme’s name holds the project’s wording “${name}”.`,
    citations: [...programme.citations, ...project.citations],
  }
}

export const byWorkItemName = (
  project: ReadProject,
  { workItems }: ReadProgramme,
): Ground | null => {
  for (const item of workItems) {
    const name = project.names.find(namedIn(item.name))
    if (!name) continue
    return {
      note:
        plainWording(item.name) === name
          ? `专项的建设内容${quoted(item.name)}与项目同名。`
          : `专项的建设内容${quoted(item.name)}含“${name}”，与项目一致。`,
      noteEn: `The programme’s work item “${item.nameEn}” holds the project’s wording “${name}”.`,
      citations: [...item.citations, ...project.citations],
    }
  }
  return null
}

export const byProjectContents = (
  project: ReadProject,
  programme: ReadProgramme,
  jurisdiction: string,
): Ground | null => {
  for (const { no, text, citations } of project.contents) {
    const builds = (name: string) => saysItBuilds(text, name, jurisdiction)
    const undertaking = programme.undertakings.find(
      ({ name }) => [...name].length >= 5 && builds(name),
    )
    if (undertaking) {
      const { word, wordEn, name, nameEn } = undertaking
      return {
        note: `项目第${no}项内容写到“${name}”，是专项的${word}。`,
        noteEn: `Part ${no} of the project names the programme’s ${wordEn} “${nameEn}” (${name}).`,
        citations: [...citations, ...undertaking.citations],
      }
    }
    const name = programme.names.find(builds)
    if (!name) continue
    return {
      note: `项目第${no}项内容写到“${name}”，与专项名称一致。`,
      noteEn: `Part ${no} of the project names the programme (“${name}”).`,
      citations: [...citations, ...programme.citations],
    }
  }
  return null
}

export const byIndicatorName = (
  names: readonly string[],
  indicator: ReadIndicator,
  what: { word: string; wordEn: string; citations: readonly Citation[] },
): Ground | null => {
  const name = names.find(isIn(indicator.name))
  if (!name) return null
  return {
    note: `指标名称含“${name}”，与${what.word}一致。`,
    noteEn: `The indicator’s name holds the ${what.wordEn}’s wording “${name}”.`,
    citations: [...indicator.citations, ...what.citations],
  }
}

/** What the plan gives as the ground of a target may itself name who works towards it. */
export const byTargetGround = (
  names: readonly string[],
  indicator: ReadIndicator,
  citations: readonly Citation[],
): Ground | null => {
  const { note } = indicator
  const name = note === null ? undefined : names.find(isIn(note))
  if (!name) return null
  return {
    note: `指标的目标依据写到“${name}”。`,
    noteEn: `What the plan gives as the ground of the target names “${name}”.`,
    citations: [...indicator.citations, ...citations],
  }
}

export const byMeasuredName = (
  { name, citations }: Pick<Named, 'name' | 'citations'>,
  indicator: ReadIndicator,
  what: { word: string; wordEn: string },
): Ground | null => {
  const thing = indicator.things.find(namedIn(name))
  if (!thing) return null
  return {
    note: `${what.word}${quoted(name)}含“${thing}”，即这项指标的计量对象。`,
    noteEn: `${what.wordEn} names what the indicator counts: “${thing}”.`,
    citations: [...citations, ...indicator.citations],
  }
}

export const byMeasuredContents = (
  project: ReadProject,
  indicator: ReadIndicator,
): Ground | null => {
  for (const { no, text, citations } of project.contents) {
    const thing = indicator.things.find(namedIn(text))
    if (!thing) continue
    return {
      note: `项目第${no}项内容写到“${thing}”，即这项指标的计量对象。`,
      noteEn: `Part ${no} of the project names what the indicator counts: “${thing}”.`,
      citations: [...citations, ...indicator.citations],
    }
  }
  return null
}

export const bySharedField = (project: ReadProject, indicator: ReadIndicator): Ground | null => {
  const field = fieldOf(project.name)
  if (!field) return null
  for (const { no, text, citations } of project.contents) {
    const shared = sharedAround(field, indicator.name, text)
    if (!shared) continue
    return {
      note: `项目第${no}项内容写到“${shared}”，指标名称也含“${shared}”。`,
      noteEn: `Part ${no} of the project and the indicator’s name both say “${shared}”.`,
      citations: [...citations, ...indicator.citations],
    }
  }
  return null
}

export const byPromise = (programme: ReadProgramme, indicator: ReadIndicator): Ground | null => {
  const promise = programme.milestones.find((one) => one.indicator === indicator.code)
  if (!promise) return null
  const { measure, text, textEn, citations } = promise
  return {
    note: `专项的承诺${quoted(measure ?? text)}即以这项指标衡量。`,
    noteEn: `The programme’s promise “${textEn}” is measured by this very indicator.`,
    citations: [...citations, ...indicator.citations],
  }
}

export const byActionName = (programme: ReadProgramme, indicator: ReadIndicator): Ground | null => {
  const inIndicator = quotedNames(indicator.name)
  const name = quotedNames(programme.actionName).find((one) => inIndicator.includes(one))
  if (!name) return null
  return {
    note: `专项所属的${quoted(programme.actionName)}与指标同指“${name}”。`,
    noteEn: `The programme’s action and the indicator both speak of “${name}”.`,
    citations: [...programme.citations, ...indicator.citations],
  }
}

export const byUndertaking = (
  programme: ReadProgramme,
  indicator: ReadIndicator,
): Ground | null => {
  const item = { word: '专项的建设内容', wordEn: 'A work item of the programme' }
  const promise = { word: '专项的承诺', wordEn: 'A promise of the programme' }
  const named = [
    ...programme.workItems.map((one) => byMeasuredName(one, indicator, item)),
    ...programme.milestones.map(({ text, citations }) =>
      byMeasuredName({ name: text, citations }, indicator, promise),
    ),
  ]
  return named.find((ground) => ground !== null) ?? null
}
