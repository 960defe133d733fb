import { addDays } from '@yardstick/shared/basics/dates.ts'
import { type DeclarationKind, declarationKinds } from '@yardstick/shared/projects/gates.ts'
import type { StageAction, TrackStage } from '@yardstick/shared/projects/stages.ts'
import { officeAccounts } from './accounts.ts'
import { chanceBetween } from './chance.ts'
import { type ProjectLife, toldLives } from './told-lives.ts'

/** One thing that the center records of a project; the row that it rests on is filled in later. */
export type LifeStep = { on: string; by: string; project: string } & (
  | { kind: 'stage'; body: Record<string, unknown> & { action: StageAction } }
  | { kind: 'declaration'; body: Record<string, unknown> }
  | { kind: 'milestone'; body: { name: string; plannedOn: string } }
  | { kind: 'standing'; name: string; body: Record<string, unknown> }
)

const track: readonly TrackStage[] = [
  'application',
  'technical_review',
  'project_approval',
  'procurement',
  'construction',
  'trial_run',
  'acceptance',
  'operation',
]

const { center, head } = officeAccounts

const numberOf = (project: string, stage: TrackStage, on: string): string =>
  `演示〔${on.slice(0, 4)}〕${chanceBetween([1, 90], project, stage)}号`

const statements: Record<DeclarationKind, string> = {
  sharing_needs: '（演示）已列明需共享的数据目录和对接部门。',
  standards_conformity: '（演示）已按全县统一标准编制设计方案。',
  platform_commitment: '（演示）承诺接入县政务信息共享平台。',
  sharing_in_place: '（演示）已与相关部门互联，数据按月更新。',
  platform_delivery: '（演示）已按目录向县共享平台提供数据。',
}

const forApproval = declarationKinds.slice(0, 3)
const forAcceptance = declarationKinds.slice(3)

const stageSteps = (project: string, { days, pause, override }: ProjectLife): LifeStep[] => {
  const own = { project, kind: 'stage' } as const
  const advances = days.flatMap((on, place): LifeStep[] => {
    const stage = track[place]
    if (!stage) return []
    const isOverride = override !== undefined && stage === 'project_approval'
    const body = {
      action: 'advance',
      on,
      documentNumber: numberOf(project, stage, on),
      ...(isOverride && { overrideReason: override }),
    } as const
    return [{ ...own, on, by: isOverride ? head.loginName : center.loginName, body }]
  })
  if (!pause) return advances
  const by = center.loginName
  const { on, note, resumedOn } = pause
  const paused: LifeStep = { ...own, on, by, body: { action: 'pause', on, note } }
  if (!resumedOn) return [...advances, paused]
  const body = { action: 'resume', on: resumedOn } as const
  return [...advances, paused, { ...own, on: resumedOn, by, body }]
}

const declarationsOn = (project: string, kinds: readonly DeclarationKind[], on: string) =>
  kinds.map((kind): LifeStep => {
    const body = { kind, isMet: true, statement: statements[kind], on }
    return { project, on, by: center.loginName, kind: 'declaration', body }
  })

const declarationSteps = (project: string, { days, ...life }: ProjectLife): LifeStep[] => {
  const approved = days[track.indexOf('project_approval')]
  const tried = days[track.indexOf('trial_run')]
  const late = life.override ? 80 : -9
  return [
    ...(approved ? declarationsOn(project, forApproval, addDays(approved, late)) : []),
    ...(tried && !life.withoutSharing
      ? declarationsOn(project, forAcceptance, addDays(tried, 40))
      : []),
  ]
}

/** What each project set out to reach; planned half a quarter around the day on which it came. */
const milestonesOf: readonly { name: string; stage: TrackStage; lateBecause: string }[] = [
  {
    name: '初步设计批复',
    stage: 'project_approval',
    lateBecause: '（演示）专家评审后补充设计材料。',
  },
  {
    name: '主体系统上线试运行',
    stage: 'trial_run',
    lateBecause: '（演示）施工与联调用时超出计划。',
  },
  { name: '竣工验收', stage: 'acceptance', lateBecause: '（演示）试运行问题整改后验收。' },
]

const plannedFor = (project: string, stage: TrackStage, { days }: ProjectLife): string => {
  const reached = days[track.indexOf(stage)]
  if (reached) return addDays(reached, chanceBetween([-75, 40], project, stage, 'planned'))
  return stage === 'trial_run' ? '2025-09-30' : '2025-12-31'
}

const milestoneSteps = (project: string, life: ProjectLife): LifeStep[] => {
  const [first] = life.days
  if (!first) return []
  const by = center.loginName
  return milestonesOf.flatMap(({ name, stage, lateBecause }): LifeStep[] => {
    const plannedOn = plannedFor(project, stage, life)
    const reached = life.days[track.indexOf(stage)]
    const added: LifeStep = { project, on: first, by, kind: 'milestone', body: { name, plannedOn } }
    const standing = { project, by, kind: 'standing', name } as const
    if (reached) {
      const statement = reached > plannedOn ? lateBecause : null
      return [added, { ...standing, on: reached, body: { actualOn: reached, statement } }]
    }
    if (stage !== 'trial_run') return [added]
    const body = { projectedOn: '2026-12-31', statement: '（演示）设备到货推迟，按新工期安排。' }
    return [added, { ...standing, on: '2025-10-20', body }]
  })
}

/** The lives of the projects on the funded list, in order of time. */
export const projectLives: readonly LifeStep[] = Object.entries(toldLives)
  .flatMap(([project, life]) => [
    ...milestoneSteps(project, life),
    ...declarationSteps(project, life),
    ...stageSteps(project, life),
  ])
  .toSorted((a, b) => a.on.localeCompare(b.on))
