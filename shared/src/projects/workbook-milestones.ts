import type { RowOutcome } from '../basics/workbook.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import {
  type MilestoneStanding,
  refuseUnfitPlannedDay,
  refuseUnfitStanding,
} from '../plan/milestones.ts'
import {
  type JudgedMilestone,
  type MilestoneColumn,
  type MilestoneContent,
  type MilestoneSheetRow,
  milestoneCell,
  type ProjectFault,
} from './workbook.ts'
import { faultAt, findRefusal, idOf, isSameContent } from './workbook-judging.ts'
import { type ReadRow, readMilestoneRow } from './workbook-rows.ts'

type Standing = Pick<MilestoneStanding, 'id' | 'projectedOn' | 'actualOn' | 'statement'>

export type StoredMilestone = Pick<MilestoneContent, 'project' | 'name' | 'plannedOn'> & {
  /** Oldest first. */
  standings: readonly Standing[]
}

/** What rows of milestones are held against. */
export type MilestoneGround = {
  plan: { startsOn: string; endsOn: string }
  today: string
  projects: ReadonlySet<string>
  /** Milestones on the lists by the id of their row, `M7`. */
  stored: ReadonlyMap<string, StoredMilestone>
  /** What new rows of this very workbook were written as before, by their ids. */
  imported: ReadonlyMap<string, MilestoneContent>
}

const columnOfPath: Record<string, MilestoneColumn> = {
  'body.plannedOn': 'plannedOn',
  'body.projectedOn': 'projectedOn',
  'body.actualOn': 'actualOn',
  'body.statement': 'statement',
}

type Judgement = Pick<JudgedMilestone, 'outcome' | 'faults' | 'before' | 'after'>
type Pair = Pick<JudgedMilestone, 'before' | 'after'>

const judged = (outcome: RowOutcome, pair: Pair, faults: ProjectFault[] = []): Judgement => ({
  outcome,
  faults,
  ...pair,
})

const wrongAt = (row: number, column: MilestoneColumn, code: ProjectFault['code'], pair: Pair) =>
  judged('wrong', pair, [faultAt(milestoneCell(row, column), code)])

const pathCell = (row: number) => (path: string) =>
  milestoneCell(row, columnOfPath[path] ?? 'project')

/** A milestone as it stands after one of its records; before any, without dates. */
const contentOf = (
  { project, name, plannedOn }: StoredMilestone,
  standing: Standing | undefined,
): MilestoneContent => ({
  project,
  name,
  plannedOn,
  projectedOn: standing?.projectedOn ?? null,
  actualOn: standing?.actualOn ?? null,
  statement: standing?.statement ?? null,
})

const hasSameDates = (one: MilestoneContent, other: MilestoneContent): boolean =>
  one.projectedOn === other.projectedOn && one.actualOn === other.actualOn

const numberIn = (cell: WorkbookCell): number | null =>
  cell.kind === 'number' ? cell.number : null

/** A milestone on the list: its dates may be moved by who has seen its newest record. */
const judgeStored = (
  row: MilestoneSheetRow,
  content: MilestoneContent,
  { stored, plan, today }: Pick<MilestoneGround, 'plan' | 'today'> & { stored: StoredMilestone },
): Judgement => {
  const last = stored.standings.at(-1)
  const before = contentOf(stored, last)
  const pair = { before, after: content }
  const { project, name, plannedOn } = stored
  if (!isSameContent({ project, name, plannedOn }, content)) {
    return wrongAt(row.row, 'name', 'milestone-locked', pair)
  }
  const seen = numberIn(row.seen)
  const handedOut = contentOf(
    stored,
    stored.standings.find(({ id }) => id === seen),
  )
  const isUntouched = content.statement === null && hasSameDates(content, handedOut)
  const isSaid = content.statement === null || content.statement === before.statement
  if (isUntouched || (isSaid && hasSameDates(content, before))) return judged('unchanged', pair)
  if (seen !== (last?.id ?? null)) return wrongAt(row.row, 'name', 'changed-meanwhile', pair)
  const known = { plannedOn, projectedOn: before.projectedOn, actualOn: before.actualOn }
  const ground = { known, today, planStartsOn: plan.startsOn, isPromise: false }
  const refusal = findRefusal(
    () => refuseUnfitStanding({ ...content, seen }, ground),
    pathCell(row.row),
  )
  return refusal ? judged('wrong', pair, [refusal]) : judged('changed', pair)
}

/** Whether a new row says more than what the milestone is. */
export const bringsStanding = ({ projectedOn, actualOn, statement }: MilestoneContent): boolean =>
  projectedOn !== null || actualOn !== null || statement !== null

const refuseUnfitMilestone = (
  content: MilestoneContent,
  { plan, today }: Pick<MilestoneGround, 'plan' | 'today'>,
): void => {
  refuseUnfitPlannedDay(content.plannedOn, plan)
  if (!bringsStanding(content)) return
  const known = { plannedOn: content.plannedOn, projectedOn: null, actualOn: null }
  const ground = { known, today, planStartsOn: plan.startsOn, isPromise: false }
  refuseUnfitStanding({ ...content, seen: null }, ground)
}

type Named = ReadonlySet<string>
const nameKey = ({ project, name }: Pick<MilestoneContent, 'project' | 'name'>): string =>
  `${project} ${name}`

const judgeNew = (
  { row }: MilestoneSheetRow,
  content: MilestoneContent,
  { taken, ...ground }: MilestoneGround & { taken: Named },
): Judgement => {
  const pair = { before: null, after: content }
  if (!ground.projects.has(content.project)) {
    const cell = milestoneCell(row, 'project')
    const facts = { code: content.project }
    return judged('wrong', pair, [{ cell, code: 'project-unknown', facts }])
  }
  if (taken.has(nameKey(content))) {
    const cell = milestoneCell(row, 'name')
    return judged('wrong', pair, [
      { cell, code: 'milestone-exists', facts: { name: content.name } },
    ])
  }
  const refusal = findRefusal(() => refuseUnfitMilestone(content, ground), pathCell(row))
  return refusal ? judged('wrong', pair, [refusal]) : judged('new', pair)
}

const judgeImported = (
  { row }: MilestoneSheetRow,
  read: ReadRow<MilestoneContent>,
  imported: MilestoneContent,
): Judgement => {
  const pair = { before: imported, after: read.content }
  return read.content && isSameContent(imported, read.content)
    ? judged('unchanged', pair)
    : wrongAt(row, 'name', 'row-imported', pair)
}

const judge = (
  row: MilestoneSheetRow,
  id: string,
  ground: MilestoneGround & { taken: Named },
): Judgement => {
  const read = readMilestoneRow(row)
  const nothing = { before: null, after: null }
  const imported = ground.imported.get(id)
  if (imported) return judgeImported(row, read, imported)
  const stored = ground.stored.get(id)
  if (!stored && !/^N\d+$/.test(id)) return wrongAt(row.row, 'name', 'row-unknown', nothing)
  if (!read.content) return judged('wrong', nothing, read.faults)
  return stored
    ? judgeStored(row, read.content, { ...ground, stored })
    : judgeNew(row, read.content, ground)
}

/** What each row would do; two new milestones of a project may not bear one name. */
export const judgeMilestoneRows = (
  { sheet, rows }: { sheet: string; rows: readonly MilestoneSheetRow[] },
  ground: MilestoneGround,
): JudgedMilestone[] => {
  const ids = rows.map(({ id }) => idOf(id))
  const taken = new Set([...ground.stored.values()].map(nameKey))
  return rows.map((row, place) => {
    const id = ids[place] ?? ''
    const cell = milestoneCell(row.row, 'name')
    const isTwice = id !== '' && ids.indexOf(id) !== ids.lastIndexOf(id)
    const judgement = isTwice
      ? wrongAt(row.row, 'name', 'row-twice', { before: null, after: null })
      : judge(row, id, { ...ground, taken })
    if (judgement.outcome === 'new' && judgement.after) taken.add(nameKey(judgement.after))
    const hints: [] = []
    return {
      of: 'milestone',
      sheet,
      id,
      hints,
      ...judgement,
      cell: judgement.faults[0]?.cell ?? cell,
    }
  })
}
